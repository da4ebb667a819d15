package org.iisjava.httpserv;

import java.util.List;

/**
 * The headers of an {@link HTTP_RESPONSE}, in ISO-8859-1. Lifetime and threads as {@link IHttpResponse}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ns-http-http_response_headers">HTTP_RESPONSE_HEADERS</a>
 */
public interface HTTP_RESPONSE_HEADERS
{
    /** Answers the headers that have no id. */
    List<HTTP_UNKNOWN_HEADER> UnknownHeaders();

    /** Answers the trailers, which are rarely any. */
    List<HTTP_UNKNOWN_HEADER> Trailers();

    /** Answers a header that has an id, one of responses; {@code null} where it is absent. */
    String KnownHeaders(HTTP_HEADER_ID header);
}
