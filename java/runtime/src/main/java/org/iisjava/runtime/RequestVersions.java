package org.iisjava.runtime;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.iisjava.httpserv.AsyncResult;
import org.iisjava.httpserv.IHttpRequest;
import org.iisjava.httpserv.IHttpRequest2;
import org.iisjava.httpserv.IHttpRequest3;
import org.iisjava.httpserv.IHttpRequest4;
import org.iisjava.httpserv.PFN_ASYNC_COMPLETION;

/** The later versions of IHttpRequest, which share the {@link RequestState} of the first. Without state. */
final class RequestVersions
{
    private RequestVersions()
    {
    }

    static <T extends IHttpRequest> Optional<T> find(RequestState state, Class<T> version)
    {
        int number = version == IHttpRequest2.class ? Abi.IHTTP_REQUEST2
            : version == IHttpRequest3.class ? Abi.IHTTP_REQUEST3
            : version == IHttpRequest4.class ? Abi.IHTTP_REQUEST4 : 0;
        if (number == 0)
        {
            throw new IllegalArgumentException("version: " + version.getName() + " is not a version of IHttpRequest");
        }
        long handle = state.request().getExtendedInterface(Abi.IHTTP_REQUEST, number);
        if (handle == 0)
        {
            return Optional.empty();
        }
        NativeHttpRequest extended = number == Abi.IHTTP_REQUEST2 ? new Version2(handle, state)
            : number == Abi.IHTTP_REQUEST3 ? new Version3(handle, state) : new Version4(handle, state);
        return Optional.of(version.cast(extended));
    }

    private static class Version2 extends NativeHttpRequest implements IHttpRequest2
    {
        Version2(long handle, RequestState state)
        {
            super(handle, state);
        }

        @Override
        public byte[] getChannelBindingToken()
        {
            try (Call call = begin("IHttpRequest2::GetChannelBindingToken"))
            {
                long token = call.out();
                long size = call.out();
                call.check(Abi.IHttpRequest2_GetChannelBindingToken(handle(), token, size));
                if (call.longAt(token) == 0)
                {
                    return null;
                }
                byte[] bytes = new byte[Argument.notNegative("the size of the token", call.intAt(size))];
                NativeMemory.view(call.longAt(token), bytes.length).get(bytes);
                return bytes;
            }
        }
    }

    private static class Version3 extends Version2 implements IHttpRequest3
    {
        private final RequestState m_state;

        Version3(long handle, RequestState state)
        {
            super(handle, state);
            m_state = state;
        }

        @Override
        public <T> AsyncResult readEntityBody(ByteBuffer buffer, boolean async,
                                              PFN_ASYNC_COMPLETION<? super T> completionCallback, T completionContext)
        {
            Argument.notNull("completionCallback", completionCallback);
            return EntityReader.read(this, m_state, "IHttpRequest3::ReadEntityBody", buffer, async,
                (context, info) -> completionCallback.completed(context, info, completionContext),
                (request, address, size, callback, outBytes, outPending) -> Abi.IHttpRequest3_ReadEntityBody(request,
                    address, size, async ? 1 : 0, callback, outBytes, outPending));
        }
    }

    private static final class Version4 extends Version3 implements IHttpRequest4
    {
        private final RequestState m_state;

        Version4(long handle, RequestState state)
        {
            super(handle, state);
            m_state = state;
        }

        @Override
        public AsyncResult readEntityBody(ByteBuffer buffer, boolean async, int flags)
        {
            return EntityReader.read(this, m_state, "IHttpRequest4::ReadEntityBody", buffer, async, null,
                (request, address, size, callback, outBytes, outPending) -> Abi.IHttpRequest4_ReadEntityBody(request,
                    address, size, async ? 1 : 0, flags, outBytes, outPending));
        }
    }
}
