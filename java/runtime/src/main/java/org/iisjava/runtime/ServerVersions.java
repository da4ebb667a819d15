package org.iisjava.runtime;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.iisjava.httpserv.HTTP_REQUEST_PROPERTY;
import org.iisjava.httpserv.IHttpServer;
import org.iisjava.httpserv.IHttpServer2;
import org.iisjava.httpserv.IHttpServer3;
import org.iisjava.httpserv.IHttpTokenEntry;
import org.iisjava.httpserv.IHttpTraceContext;
import org.iisjava.httpserv.IReferencedMetadataInfo;

/** The later versions of IHttpServer. Without state. */
final class ServerVersions
{
    private ServerVersions()
    {
    }

    static <T extends IHttpServer> Optional<T> find(NativeHttpServer server, Class<T> version)
    {
        int number = version == IHttpServer2.class ? Abi.IHTTP_SERVER2
            : version == IHttpServer3.class ? Abi.IHTTP_SERVER3 : 0;
        if (number == 0)
        {
            throw new IllegalArgumentException("version: " + version.getName() + " is not a version of IHttpServer");
        }
        long handle = server.getExtendedInterface(Abi.IHTTP_SERVER, number);
        if (handle == 0)
        {
            return Optional.empty();
        }
        return Optional.of(version.cast(number == Abi.IHTTP_SERVER2
            ? new Version2(handle, server.registration()) : new Version3(handle, server.registration())));
    }

    private static class Version2 extends NativeHttpServer implements IHttpServer2
    {
        Version2(long handle, Lifetime registration)
        {
            super(handle, registration);
        }

        @Override
        public IHttpTokenEntry getToken(String userName, String password, int logonMethod, String defaultDomain,
                                        InetSocketAddress address, IHttpTraceContext traceContext)
        {
            Argument.wide("userName", userName);
            Argument.wide("password", password);
            if (defaultDomain != null)
            {
                Argument.wide("defaultDomain", defaultDomain);
            }
            if (address != null && address.isUnresolved())
            {
                throw new IllegalArgumentException("address: the name " + address.getHostString() + " is not resolved");
            }
            byte[] client = address == null ? new byte[0] : address.getAddress().getAddress();
            try (TraceArgument trace = TraceArgument.of(traceContext); Call call = begin("IHttpServer2::GetToken"))
            {
                long bytes = call.scratch().allocate(client.length);
                call.scratch().view(bytes, client.length).put(client);
                long out = call.out();
                call.check(Abi.IHttpServer2_GetToken(handle(), call.utf16(userName), userName.length(),
                    call.utf16(password), password.length(), logonMethod, call.utf16OrNull(defaultDomain),
                    Call.lengthOrNull(defaultDomain), bytes, client.length, address == null ? 0 : address.getPort(),
                    trace.handle(), out));
                return new NativeHttpTokenEntry(call.longAt(out));
            }
        }

        @Override
        public String getAppPoolConfigFile()
        {
            return getUtf16("IHttpServer2::GetAppPoolConfigFile", Abi::IHttpServer2_GetAppPoolConfigFile);
        }

        @Override
        public IReferencedMetadataInfo getMetadata(String siteName, String url)
        {
            Argument.wide("siteName", siteName);
            Argument.wide("url", url);
            try (Call call = begin("IHttpServer2::GetMetadata"))
            {
                long out = call.out();
                call.check(Abi.IHttpServer2_GetMetadata(handle(), call.utf16(siteName), siteName.length(),
                    call.utf16(url), url.length(), out));
                return new NativeReferencedMetadataInfo(call.longAt(out));
            }
        }
    }

    private static final class Version3 extends Version2 implements IHttpServer3
    {
        Version3(long handle, Lifetime registration)
        {
            super(handle, registration);
        }

        @Override
        public ByteBuffer queryRequestProperty(long id, HTTP_REQUEST_PROPERTY property, ByteBuffer qualifier,
                                               int outputSize)
        {
            int number = Argument.notNull("property", property).ordinal();
            int size = qualifier == null ? 0 : qualifier.remaining();
            NativeMemory input = new NativeMemory(size);
            NativeMemory output = new NativeMemory(Argument.notNegative("outputSize", outputSize));
            try (Call call = begin("IHttpServer3::QueryRequestProperty"))
            {
                if (qualifier != null)
                {
                    input.bytes().put(qualifier.duplicate());
                }
                long out = call.out();
                call.check(Abi.IHttpServer3_QueryRequestProperty(handle(), id, number, size == 0 ? 0 : input.address(),
                    size, output.address(), outputSize, out));
                int returned = Argument.range("the bytes returned", call.intAt(out), 0, outputSize);
                return ByteBuffer.allocate(returned).order(output.bytes().order())
                    .put(output.bytes().slice(0, returned)).flip();
            }
            finally
            {
                input.free();
                output.free();
            }
        }
    }
}
