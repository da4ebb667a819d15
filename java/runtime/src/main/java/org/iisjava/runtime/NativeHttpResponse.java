package org.iisjava.runtime;

import java.lang.ref.Reference;
import java.util.List;
import java.util.Optional;
import org.iisjava.httpserv.AsyncResult;
import org.iisjava.httpserv.HTTP_DATA_CHUNK;
import org.iisjava.httpserv.HTTP_HEADER_ID;
import org.iisjava.httpserv.HTTP_RESPONSE;
import org.iisjava.httpserv.IAppHostConfigException;
import org.iisjava.httpserv.IHttpCachePolicy;
import org.iisjava.httpserv.IHttpResponse;
import org.iisjava.httpserv.ResponseStatus;

/** IIS's IHttpResponse. One for each module instance, owned by its {@link RequestState}; REQUEST lifetime. */
class NativeHttpResponse extends NativeObject implements IHttpResponse
{
    private final RequestState m_state;

    NativeHttpResponse(long handle, RequestState state)
    {
        super(handle, state.lifetime());
        m_state = state;
    }

    @Override
    public HTTP_RESPONSE getRawHttpResponse()
    {
        return new RawHttpResponse(
            getLong("IHttpResponse::GetRawHttpResponse", Abi::IHttpResponse_GetRawHttpResponse), lifetime());
    }

    @Override
    public IHttpCachePolicy getCachePolicy()
    {
        return new NativeHttpCachePolicy(getLong("IHttpResponse::GetCachePolicy", Abi::IHttpResponse_GetCachePolicy),
            lifetime());
    }

    @Override
    public void setStatus(int statusCode, String reason, int subStatus, int errorToReport,
                          IAppHostConfigException exception, boolean trySkipCustomErrors)
    {
        Argument.range("statusCode", statusCode, 100, 999);
        Argument.header("reason", reason);
        Argument.range("subStatus", subStatus, 0, 0xFFFF);
        NativeAppHostConfigException ours =
            exception == null ? null : Argument.ours("exception", exception, NativeAppHostConfigException.class);
        try (Call call = begin("IHttpResponse::SetStatus"))
        {
            call.check(Abi.IHttpResponse_SetStatus(handle(), statusCode, call.latin1(reason), reason.length(),
                subStatus, errorToReport, ours == null ? 0 : call.handleOf(ours), trySkipCustomErrors ? 1 : 0));
        }
        finally
        {
            Reference.reachabilityFence(ours);
        }
    }

    @Override
    public void setHeader(HTTP_HEADER_ID header, String headerValue, boolean replace)
    {
        int id = Argument.notNull("header", header).responseId();
        Argument.header("headerValue", headerValue);
        try (Call call = begin("IHttpResponse::SetHeader"))
        {
            call.check(Abi.IHttpResponse_SetHeader_ById(handle(), id, call.latin1(headerValue), headerValue.length(),
                replace ? 1 : 0));
        }
    }

    @Override
    public void setHeader(String headerName, String headerValue, boolean replace)
    {
        Argument.name("headerName", headerName);
        Argument.header("headerValue", headerValue);
        try (Call call = begin("IHttpResponse::SetHeader"))
        {
            call.check(Abi.IHttpResponse_SetHeader(handle(), call.latin1(headerName), headerName.length(),
                call.latin1(headerValue), headerValue.length(), replace ? 1 : 0));
        }
    }

    @Override
    public void deleteHeader(HTTP_HEADER_ID header)
    {
        int id = Argument.notNull("header", header).responseId();
        call("IHttpResponse::DeleteHeader", response -> Abi.IHttpResponse_DeleteHeader_ById(response, id));
    }

    @Override
    public void deleteHeader(String headerName)
    {
        Argument.name("headerName", headerName);
        try (Call call = begin("IHttpResponse::DeleteHeader"))
        {
            call.check(Abi.IHttpResponse_DeleteHeader(handle(), call.latin1(headerName), headerName.length()));
        }
    }

    @Override
    public String getHeader(HTTP_HEADER_ID header)
    {
        int id = Argument.notNull("header", header).responseId();
        return getLatin1("IHttpResponse::GetHeader", (response, out, capacity, outLength) ->
            Abi.IHttpResponse_GetHeader_ById(response, id, out, capacity, outLength));
    }

    @Override
    public String getHeader(String headerName)
    {
        Argument.name("headerName", headerName);
        try (Call call = begin("IHttpResponse::GetHeader"))
        {
            long name = call.latin1(headerName);
            return call.readLatin1((out, capacity, outLength) ->
                Abi.IHttpResponse_GetHeader(handle(), name, headerName.length(), out, capacity, outLength));
        }
    }

    @Override
    public void clear()
    {
        call("IHttpResponse::Clear", Abi::IHttpResponse_Clear);
    }

    @Override
    public void clearHeaders()
    {
        call("IHttpResponse::ClearHeaders", Abi::IHttpResponse_ClearHeaders);
    }

    @Override
    public void setNeedDisconnect()
    {
        call("IHttpResponse::SetNeedDisconnect", Abi::IHttpResponse_SetNeedDisconnect);
    }

    @Override
    public void resetConnection()
    {
        call("IHttpResponse::ResetConnection", Abi::IHttpResponse_ResetConnection);
    }

    @Override
    public void disableKernelCache(int reason)
    {
        call("IHttpResponse::DisableKernelCache", response -> Abi.IHttpResponse_DisableKernelCache(response, reason));
    }

    @Override
    public boolean getKernelCacheEnabled()
    {
        return getBoolean("IHttpResponse::GetKernelCacheEnabled", Abi::IHttpResponse_GetKernelCacheEnabled);
    }

    @Override
    public void suppressHeaders()
    {
        call("IHttpResponse::SuppressHeaders", Abi::IHttpResponse_SuppressHeaders);
    }

    @Override
    public boolean getHeadersSuppressed()
    {
        return getBoolean("IHttpResponse::GetHeadersSuppressed", Abi::IHttpResponse_GetHeadersSuppressed);
    }

    @Override
    public AsyncResult flush(boolean async, boolean moreData)
    {
        return AsyncCall.run(this, m_state, "IHttpResponse::Flush", async ? BufferOperation.flush() : null,
            (response, outSent, outExpected) ->
                Abi.IHttpResponse_Flush(response, async ? 1 : 0, moreData ? 1 : 0, outSent, outExpected));
    }

    @Override
    public void redirect(String url, boolean resetStatusCode, boolean includeParameters)
    {
        Argument.name("url", url);
        try (Call call = begin("IHttpResponse::Redirect"))
        {
            call.check(Abi.IHttpResponse_Redirect(handle(), call.latin1(url), url.length(), resetStatusCode ? 1 : 0,
                includeParameters ? 1 : 0));
        }
    }

    @Override
    public void writeEntityChunkByReference(HTTP_DATA_CHUNK dataChunk, int insertPosition)
    {
        List<HTTP_DATA_CHUNK> chunks = List.of(Argument.notNull("dataChunk", dataChunk));
        Argument.range("insertPosition", insertPosition, -1,
            insertPosition <= 0 ? 0 : getRawHttpResponse().EntityChunks().size());
        int size = Chunks.size(chunks);
        try (Call call = begin("IHttpResponse::WriteEntityChunkByReference"))
        {
            long address = m_state.allocate(size);
            Chunks.write(chunks, NativeMemory.view(address, size), address);
            m_state.pin(dataChunk);
            call.check(Abi.IHttpResponse_WriteEntityChunkByReference(handle(), address, insertPosition));
        }
    }

    @Override
    public AsyncResult writeEntityChunks(List<HTTP_DATA_CHUNK> dataChunks, boolean async, boolean moreData)
    {
        return ChunkWriter.write(this, m_state, "IHttpResponse::WriteEntityChunks", dataChunks, async, null,
            (response, chunks, count, callback, outSent, outExpected) -> Abi.IHttpResponse_WriteEntityChunks(response,
                chunks, count, async ? 1 : 0, moreData ? 1 : 0, outSent, outExpected));
    }

    @Override
    public void disableBuffering()
    {
        call("IHttpResponse::DisableBuffering", Abi::IHttpResponse_DisableBuffering);
    }

    @Override
    public ResponseStatus getStatus()
    {
        return ResponseStatusReader.read(this);
    }

    @Override
    public void setErrorDescription(String description, boolean htmlEncode)
    {
        Argument.wide("description", description);
        try (Call call = begin("IHttpResponse::SetErrorDescription"))
        {
            call.check(Abi.IHttpResponse_SetErrorDescription(handle(), call.utf16(description), description.length(),
                htmlEncode ? 1 : 0));
        }
    }

    @Override
    public String getErrorDescription()
    {
        return getUtf16("IHttpResponse::GetErrorDescription", Abi::IHttpResponse_GetErrorDescription);
    }

    @Override
    public void closeConnection()
    {
        call("IHttpResponse::CloseConnection", Abi::IHttpResponse_CloseConnection);
    }

    @Override
    public <T extends IHttpResponse> Optional<T> getExtendedInterface(Class<T> version)
    {
        if (Argument.notNull("version", version).isInstance(this))
        {
            return Optional.of(version.cast(this));
        }
        return ResponseVersions.find(m_state, version);
    }
}
