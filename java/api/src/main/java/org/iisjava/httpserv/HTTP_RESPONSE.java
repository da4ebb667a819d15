package org.iisjava.httpserv;

import java.util.List;

/**
 * A read-only view of an {@code HTTP_RESPONSE}, whose fields are decoded when they are asked for. Lifetime and threads
 * as {@link IHttpResponse}. The members have the names of the fields, without the {@code p} of pointers and without
 * lengths.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ns-http-http_response_v2">HTTP_RESPONSE_V2</a>
 */
public interface HTTP_RESPONSE
{
    /** Answers {@code HTTP_RESPONSE_FLAG_} bits. */
    int Flags();

    /** Answers the version of HTTP, which is ignored when the response is sent. */
    HTTP_VERSION Version();

    /** Answers the status. */
    int StatusCode();

    /** Answers the reason phrase; {@code null} where there is none. */
    String Reason();

    /** Answers the headers. */
    HTTP_RESPONSE_HEADERS Headers();

    /**
     * Answers the chunks of the body that have not been sent. Buffers of memory are direct and end with the request.
     */
    List<HTTP_DATA_CHUNK> EntityChunks();

    /** Answers what else the response tells HTTP.sys. */
    List<HTTP_RESPONSE_INFO> ResponseInfo();
}
