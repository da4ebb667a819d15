package org.iisjava.runtime;

import com.sun.jna.Pointer;
import java.util.List;
import org.iisjava.httpserv.HTTP_COOKED_URL;
import org.iisjava.httpserv.HTTP_DATA_CHUNK;
import org.iisjava.httpserv.HTTP_HEADER_ID;
import org.iisjava.httpserv.HTTP_REQUEST;
import org.iisjava.httpserv.HTTP_REQUEST_HEADERS;
import org.iisjava.httpserv.HTTP_REQUEST_INFO;
import org.iisjava.httpserv.HTTP_REQUEST_INFO_TYPE;
import org.iisjava.httpserv.HTTP_SSL_INFO;
import org.iisjava.httpserv.HTTP_TRANSPORT_ADDRESS;
import org.iisjava.httpserv.HTTP_UNKNOWN_HEADER;
import org.iisjava.httpserv.HTTP_VERB;
import org.iisjava.httpserv.HTTP_VERSION;

/** IIS's HTTP_REQUEST in its 64-bit layout, decoded when asked; REQUEST lifetime. */
final class RawHttpRequest extends RawStructure implements HTTP_REQUEST, HTTP_REQUEST_HEADERS
{
    private static final int VERB = 36;
    private static final int COOKED_URL = 64;
    private static final int ADDRESS = 104;
    private static final int HEADERS = 120;
    private static final int SSL_INFO = 840;

    RawHttpRequest(long address, Lifetime lifetime)
    {
        super("HTTP_REQUEST", address, lifetime);
    }

    @Override
    public int Flags()
    {
        return read(base -> base.getInt(0));
    }

    @Override
    public long ConnectionId()
    {
        return read(base -> base.getLong(8));
    }

    @Override
    public long RequestId()
    {
        return read(base -> base.getLong(16));
    }

    @Override
    public long UrlContext()
    {
        return read(base -> base.getLong(24));
    }

    @Override
    public HTTP_VERSION Version()
    {
        return read(base -> version(base, 32));
    }

    @Override
    public HTTP_VERB Verb()
    {
        int verb = read(base -> base.getInt(VERB));
        return verb >= 0 && verb < HTTP_VERB.HttpVerbMaximum ? HTTP_VERB.values()[verb] : HTTP_VERB.HttpVerbUnknown;
    }

    @Override
    public String UnknownVerb()
    {
        return Verb() == HTTP_VERB.HttpVerbUnknown ? read(base -> latin1(base, 48, unsignedShort(base, 40))) : null;
    }

    @Override
    public String RawUrl()
    {
        return read(base -> latin1(base, 56, unsignedShort(base, 42)));
    }

    @Override
    public HTTP_COOKED_URL CookedUrl()
    {
        return read(base -> new HTTP_COOKED_URL(
            utf16(base, COOKED_URL + 8, unsignedShort(base, COOKED_URL)),
            utf16(base, COOKED_URL + 16, unsignedShort(base, COOKED_URL + 2)),
            utf16(base, COOKED_URL + 24, unsignedShort(base, COOKED_URL + 4)),
            utf16(base, COOKED_URL + 32, unsignedShort(base, COOKED_URL + 6))));
    }

    @Override
    public HTTP_TRANSPORT_ADDRESS Address()
    {
        return read(base -> new HTTP_TRANSPORT_ADDRESS(socketAddress(base, ADDRESS), socketAddress(base, ADDRESS + 8)));
    }

    @Override
    public HTTP_REQUEST_HEADERS Headers()
    {
        return read(base -> this);
    }

    @Override
    public List<HTTP_UNKNOWN_HEADER> UnknownHeaders()
    {
        return read(base -> unknownHeaders(base, HEADERS, HEADERS + 8));
    }

    @Override
    public List<HTTP_UNKNOWN_HEADER> Trailers()
    {
        return read(base -> unknownHeaders(base, HEADERS + 16, HEADERS + 24));
    }

    @Override
    public String KnownHeaders(HTTP_HEADER_ID header)
    {
        int id = Argument.notNull("header", header).requestId();
        return read(base -> knownHeader(base, HEADERS + 32, id));
    }

    @Override
    public long BytesReceived()
    {
        return read(base -> base.getLong(808));
    }

    @Override
    public List<HTTP_DATA_CHUNK> EntityChunks()
    {
        return read(base -> chunks(base, 816, 824));
    }

    @Override
    public long RawConnectionId()
    {
        return read(base -> base.getLong(832));
    }

    @Override
    public HTTP_SSL_INFO SslInfo()
    {
        return read(base ->
        {
            Pointer info = base.getPointer(SSL_INFO);
            return info == null ? null : SslStructures.sslInfo(info);
        });
    }

    @Override
    public List<HTTP_REQUEST_INFO> RequestInfo()
    {
        return read(base -> infos(base, 848, 856, (type, info) ->
            new HTTP_REQUEST_INFO(constant(HTTP_REQUEST_INFO_TYPE.class, type), info)));
    }
}
