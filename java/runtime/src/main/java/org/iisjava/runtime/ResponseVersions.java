package org.iisjava.runtime;

import java.util.List;
import java.util.Optional;
import org.iisjava.httpserv.AsyncResult;
import org.iisjava.httpserv.HTTP_DATA_CHUNK;
import org.iisjava.httpserv.HTTP_UNKNOWN_HEADER;
import org.iisjava.httpserv.IHttpResponse;
import org.iisjava.httpserv.IHttpResponse2;
import org.iisjava.httpserv.IHttpResponse3;
import org.iisjava.httpserv.IHttpResponse4;
import org.iisjava.httpserv.PFN_ASYNC_COMPLETION;

/** The later versions of IHttpResponse, which share the {@link RequestState} of the first. Without state. */
final class ResponseVersions
{
    private ResponseVersions()
    {
    }

    static <T extends IHttpResponse> Optional<T> find(RequestState state, Class<T> version)
    {
        int number = version == IHttpResponse2.class ? Abi.IHTTP_RESPONSE2
            : version == IHttpResponse3.class ? Abi.IHTTP_RESPONSE3
            : version == IHttpResponse4.class ? Abi.IHTTP_RESPONSE4 : 0;
        if (number == 0)
        {
            throw new IllegalArgumentException("version: " + version.getName() + " is not a version of IHttpResponse");
        }
        long handle = state.response().getExtendedInterface(Abi.IHTTP_RESPONSE, number);
        if (handle == 0)
        {
            return Optional.empty();
        }
        NativeHttpResponse extended = number == Abi.IHTTP_RESPONSE2 ? new Version2(handle, state)
            : number == Abi.IHTTP_RESPONSE3 ? new Version3(handle, state) : new Version4(handle, state);
        return Optional.of(version.cast(extended));
    }

    private static class Version2 extends NativeHttpResponse implements IHttpResponse2
    {
        private final RequestState m_state;

        Version2(long handle, RequestState state)
        {
            super(handle, state);
            m_state = state;
        }

        @Override
        public <T> AsyncResult writeEntityChunks(List<HTTP_DATA_CHUNK> dataChunks, boolean async, boolean moreData,
                                                 PFN_ASYNC_COMPLETION<? super T> completionCallback,
                                                 T completionContext)
        {
            Argument.notNull("completionCallback", completionCallback);
            return ChunkWriter.write(this, m_state, "IHttpResponse2::WriteEntityChunks", dataChunks, async,
                (context, info) -> completionCallback.completed(context, info, completionContext),
                (response, chunks, count, callback, outSent, outExpected) -> Abi.IHttpResponse2_WriteEntityChunks(
                    response, chunks, count, async ? 1 : 0, moreData ? 1 : 0, callback, outSent, outExpected));
        }

        @Override
        public <T> AsyncResult flush(boolean async, boolean moreData,
                                     PFN_ASYNC_COMPLETION<? super T> completionCallback, T completionContext)
        {
            Argument.notNull("completionCallback", completionCallback);
            Operation operation = !async ? null : CallbackOperation.of(BufferOperation.flush(), m_state,
                (context, info) -> completionCallback.completed(context, info, completionContext));
            return AsyncCall.run(this, m_state, "IHttpResponse2::Flush", operation,
                (response, outSent, outExpected) -> Abi.IHttpResponse2_Flush(response, async ? 1 : 0,
                    moreData ? 1 : 0, operation == null ? 0 : operation.token(), outSent, outExpected));
        }
    }

    private static class Version3 extends Version2 implements IHttpResponse3
    {
        Version3(long handle, RequestState state)
        {
            super(handle, state);
        }

        @Override
        public void pushPromise(String verb, String path, String query, List<HTTP_UNKNOWN_HEADER> headers)
        {
            Argument.name("verb", verb);
            Argument.path("path", path);
            String queryText = query == null ? "" : Argument.url("query", query);
            StringBuilder names = new StringBuilder();
            StringBuilder values = new StringBuilder();
            for (HTTP_UNKNOWN_HEADER header : Argument.notNull("headers", headers))
            {
                Argument.notNull("an element of headers", header);
                names.append(Argument.name("the name of a header", header.Name())).append('\0');
                values.append(Argument.header("the value of a header", header.RawValue())).append('\0');
            }
            try (Call call = begin("IHttpResponse3::PushPromise"))
            {
                call.check(Abi.IHttpResponse3_PushPromise(handle(), call.latin1(verb), verb.length(), call.utf16(path),
                    path.length(), call.utf16(queryText), query == null ? Abi.NULL_TEXT : query.length(),
                    headers.size(), call.latin1(names.toString()), names.length(), call.latin1(values.toString()),
                    values.length()));
            }
        }
    }

    private static final class Version4 extends Version3 implements IHttpResponse4
    {
        Version4(long handle, RequestState state)
        {
            super(handle, state);
        }

        @Override
        public void deleteTrailer(String headerName)
        {
            Argument.name("headerName", headerName);
            try (Call call = begin("IHttpResponse4::DeleteTrailer"))
            {
                call.check(Abi.IHttpResponse4_DeleteTrailer(handle(), call.latin1(headerName), headerName.length()));
            }
        }

        @Override
        public String getTrailer(String headerName)
        {
            Argument.name("headerName", headerName);
            try (Call call = begin("IHttpResponse4::GetTrailer"))
            {
                long name = call.latin1(headerName);
                return call.readLatin1((out, capacity, outLength) ->
                    Abi.IHttpResponse4_GetTrailer(handle(), name, headerName.length(), out, capacity, outLength));
            }
        }

        @Override
        public void resetStream(int errorCode)
        {
            call("IHttpResponse4::ResetStream", response -> Abi.IHttpResponse4_ResetStream(response, errorCode));
        }

        @Override
        public void setNeedGoAway()
        {
            call("IHttpResponse4::SetNeedGoAway", Abi::IHttpResponse4_SetNeedGoAway);
        }

        @Override
        public void setTrailer(String headerName, String headerValue, boolean replace)
        {
            Argument.name("headerName", headerName);
            Argument.header("headerValue", headerValue);
            try (Call call = begin("IHttpResponse4::SetTrailer"))
            {
                call.check(Abi.IHttpResponse4_SetTrailer(handle(), call.latin1(headerName), headerName.length(),
                    call.latin1(headerValue), headerValue.length(), replace ? 1 : 0));
            }
        }
    }
}
