package org.iisjava.runtime;

import java.util.List;
import org.iisjava.httpserv.HTTP_DATA_CHUNK;
import org.iisjava.httpserv.HTTP_HEADER_ID;
import org.iisjava.httpserv.HTTP_RESPONSE;
import org.iisjava.httpserv.HTTP_RESPONSE_HEADERS;
import org.iisjava.httpserv.HTTP_RESPONSE_INFO;
import org.iisjava.httpserv.HTTP_RESPONSE_INFO_TYPE;
import org.iisjava.httpserv.HTTP_UNKNOWN_HEADER;
import org.iisjava.httpserv.HTTP_VERSION;

/** IIS's HTTP_RESPONSE in its 64-bit layout, decoded when asked; REQUEST lifetime. */
final class RawHttpResponse extends RawStructure implements HTTP_RESPONSE, HTTP_RESPONSE_HEADERS
{
    private static final int HEADERS = 24;

    RawHttpResponse(long address, Lifetime lifetime)
    {
        super("HTTP_RESPONSE", address, lifetime);
    }

    @Override
    public int Flags()
    {
        return read(base -> base.getInt(0));
    }

    @Override
    public HTTP_VERSION Version()
    {
        return read(base -> version(base, 4));
    }

    @Override
    public int StatusCode()
    {
        return read(base -> unsignedShort(base, 8));
    }

    @Override
    public String Reason()
    {
        return read(base -> latin1(base, 16, unsignedShort(base, 10)));
    }

    @Override
    public HTTP_RESPONSE_HEADERS Headers()
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
        int id = Argument.notNull("header", header).responseId();
        return read(base -> knownHeader(base, HEADERS + 32, id));
    }

    @Override
    public List<HTTP_DATA_CHUNK> EntityChunks()
    {
        return read(base -> chunks(base, 536, 544));
    }

    @Override
    public List<HTTP_RESPONSE_INFO> ResponseInfo()
    {
        return read(base -> infos(base, 552, 560, (type, info) ->
            new HTTP_RESPONSE_INFO(constant(HTTP_RESPONSE_INFO_TYPE.class, type), info)));
    }
}
