package org.iisjava.runtime;

import com.sun.jna.Pointer;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.iisjava.httpserv.AsyncResult;
import org.iisjava.httpserv.ClientCertificate;
import org.iisjava.httpserv.HTTP_HEADER_ID;
import org.iisjava.httpserv.HTTP_REQUEST;
import org.iisjava.httpserv.HTTP_VERSION;
import org.iisjava.httpserv.IHttpRequest;

/** IIS's IHttpRequest. One for each module instance, owned by its {@link RequestState}; REQUEST lifetime. */
class NativeHttpRequest extends NativeObject implements IHttpRequest
{
    private static final int ADDRESS_SIZE = 16;

    private interface AddressGetter
    {
        int get(long request, long outAddress, long outAddressLength, long outPort);
    }

    private final RequestState m_state;
    private HTTP_VERSION m_httpVersion;

    NativeHttpRequest(long handle, RequestState state)
    {
        super(handle, state.lifetime());
        m_state = state;
    }

    @Override
    public HTTP_REQUEST getRawHttpRequest()
    {
        return new RawHttpRequest(
            getLong("IHttpRequest::GetRawHttpRequest", Abi::IHttpRequest_GetRawHttpRequest), lifetime());
    }

    @Override
    public String getHeader(HTTP_HEADER_ID header)
    {
        int id = Argument.notNull("header", header).requestId();
        return getLatin1("IHttpRequest::GetHeader", (request, out, capacity, outLength) ->
            Abi.IHttpRequest_GetHeader_ById(request, id, out, capacity, outLength));
    }

    @Override
    public String getHeader(String headerName)
    {
        Argument.name("headerName", headerName);
        try (Call call = begin("IHttpRequest::GetHeader"))
        {
            long name = call.latin1(headerName);
            return call.readLatin1((out, capacity, outLength) ->
                Abi.IHttpRequest_GetHeader(handle(), name, headerName.length(), out, capacity, outLength));
        }
    }

    @Override
    public void setHeader(HTTP_HEADER_ID header, String headerValue, boolean replace)
    {
        int id = Argument.notNull("header", header).requestId();
        Argument.header("headerValue", headerValue);
        try (Call call = begin("IHttpRequest::SetHeader"))
        {
            call.check(Abi.IHttpRequest_SetHeader_ById(handle(), id, call.latin1(headerValue), headerValue.length(),
                replace ? 1 : 0));
        }
    }

    @Override
    public void setHeader(String headerName, String headerValue, boolean replace)
    {
        Argument.name("headerName", headerName);
        Argument.header("headerValue", headerValue);
        try (Call call = begin("IHttpRequest::SetHeader"))
        {
            call.check(Abi.IHttpRequest_SetHeader(handle(), call.latin1(headerName), headerName.length(),
                call.latin1(headerValue), headerValue.length(), replace ? 1 : 0));
        }
    }

    @Override
    public void deleteHeader(HTTP_HEADER_ID header)
    {
        int id = Argument.notNull("header", header).requestId();
        call("IHttpRequest::DeleteHeader", request -> Abi.IHttpRequest_DeleteHeader_ById(request, id));
    }

    @Override
    public void deleteHeader(String headerName)
    {
        Argument.name("headerName", headerName);
        try (Call call = begin("IHttpRequest::DeleteHeader"))
        {
            call.check(Abi.IHttpRequest_DeleteHeader(handle(), call.latin1(headerName), headerName.length()));
        }
    }

    @Override
    public String getHttpMethod()
    {
        return getLatin1("IHttpRequest::GetHttpMethod", Abi::IHttpRequest_GetHttpMethod);
    }

    @Override
    public void setHttpMethod(String httpMethod)
    {
        Argument.name("httpMethod", httpMethod);
        try (Call call = begin("IHttpRequest::SetHttpMethod"))
        {
            call.check(Abi.IHttpRequest_SetHttpMethod(handle(), call.latin1(httpMethod), httpMethod.length()));
        }
    }

    @Override
    public void setUrl(String url, boolean resetQueryString)
    {
        if (Argument.url("url", url).isEmpty())
        {
            throw new IllegalArgumentException("url is empty");
        }
        try (Call call = begin("IHttpRequest::SetUrl"))
        {
            call.check(Abi.IHttpRequest_SetUrl(handle(), call.utf16(url), url.length(), resetQueryString ? 1 : 0));
        }
    }

    @Override
    public boolean getUrlChanged()
    {
        return getBoolean("IHttpRequest::GetUrlChanged", Abi::IHttpRequest_GetUrlChanged);
    }

    @Override
    public String getForwardedUrl()
    {
        return getUtf16("IHttpRequest::GetForwardedUrl", Abi::IHttpRequest_GetForwardedUrl);
    }

    @Override
    public InetSocketAddress getLocalAddress()
    {
        return address("IHttpRequest::GetLocalAddress", Abi::IHttpRequest_GetLocalAddress);
    }

    @Override
    public InetSocketAddress getRemoteAddress()
    {
        return address("IHttpRequest::GetRemoteAddress", Abi::IHttpRequest_GetRemoteAddress);
    }

    @Override
    public AsyncResult readEntityBody(ByteBuffer buffer, boolean async)
    {
        return EntityReader.read(this, m_state, "IHttpRequest::ReadEntityBody", buffer, async, null,
            (request, address, size, callback, outBytes, outPending) -> Abi.IHttpRequest_ReadEntityBody(request,
                address, size, async ? 1 : 0, outBytes, outPending));
    }

    @Override
    public void insertEntityBody(ByteBuffer buffer)
    {
        int size = Argument.notNull("buffer", buffer).remaining();
        try (Call call = begin("IHttpRequest::InsertEntityBody"))
        {
            long address;
            if (buffer.isDirect())
            {
                address = NativeMemory.addressOf(buffer) + buffer.position();
                m_state.pin(buffer);
            }
            else
            {
                address = m_state.allocate(Math.max(size, 1));
                NativeMemory.view(address, size).put(0, buffer, buffer.position(), size);
            }
            call.check(Abi.IHttpRequest_InsertEntityBody(handle(), address, size));
        }
    }

    @Override
    public long getRemainingEntityBytes()
    {
        return Integer.toUnsignedLong(
            getInt("IHttpRequest::GetRemainingEntityBytes", Abi::IHttpRequest_GetRemainingEntityBytes));
    }

    @Override
    public HTTP_VERSION getHttpVersion()
    {
        if (m_httpVersion == null)
        {
            m_httpVersion = readHttpVersion();
        }
        return remembered("IHttpRequest::GetHttpVersion", m_httpVersion);
    }

    @Override
    public ClientCertificate getClientCertificate()
    {
        try (Call call = begin("IHttpRequest::GetClientCertificate"))
        {
            long certificate = call.out();
            long negotiated = call.out();
            int hresult = Abi.IHttpRequest_GetClientCertificate(handle(), certificate, negotiated);
            if (hresult == ExceptionTable.ERROR_NOT_FOUND)
            {
                return null;
            }
            call.check(hresult);
            long info = call.longAt(certificate);
            return info == 0 ? null
                : SslStructures.clientCertificate(new Pointer(info), call.booleanAt(negotiated));
        }
    }

    @Override
    public boolean negotiateClientCertificate(boolean async)
    {
        return AsyncCall.run(this, m_state, "IHttpRequest::NegotiateClientCertificate",
            async ? BufferOperation.flush() : null, (request, outBytes, outPending) ->
                Abi.IHttpRequest_NegotiateClientCertificate(request, async ? 1 : 0, outPending)).completionExpected();
    }

    @Override
    public int getSiteId()
    {
        return getInt("IHttpRequest::GetSiteId", Abi::IHttpRequest_GetSiteId);
    }

    @Override
    public <T extends IHttpRequest> Optional<T> getExtendedInterface(Class<T> version)
    {
        if (Argument.notNull("version", version).isInstance(this))
        {
            return Optional.of(version.cast(this));
        }
        return RequestVersions.find(m_state, version);
    }

    private HTTP_VERSION readHttpVersion()
    {
        try (Call call = begin("IHttpRequest::GetHttpVersion"))
        {
            long major = call.out();
            long minor = call.out();
            call.check(Abi.IHttpRequest_GetHttpVersion(handle(), major, minor));
            return new HTTP_VERSION(call.intAt(major), call.intAt(minor));
        }
    }

    private InetSocketAddress address(String operation, AddressGetter getter)
    {
        try (Call call = begin(operation))
        {
            long address = call.scratch().allocate(ADDRESS_SIZE);
            long length = call.out();
            long port = call.out();
            call.check(getter.get(handle(), address, length, port));
            byte[] bytes = new byte[call.intAt(length)];
            call.scratch().view(address, ADDRESS_SIZE).get(bytes);
            return SocketAddresses.of(bytes, call.intAt(port));
        }
    }
}
