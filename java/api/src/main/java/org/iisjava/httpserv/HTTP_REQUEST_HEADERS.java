package org.iisjava.httpserv;

import java.util.List;

/**
 * The headers of an {@link HTTP_REQUEST}, in ISO-8859-1. Lifetime and threads as {@link IHttpRequest}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ns-http-http_request_headers">HTTP_REQUEST_HEADERS</a>
 */
public interface HTTP_REQUEST_HEADERS
{
    /** Answers the headers that have no id. */
    List<HTTP_UNKNOWN_HEADER> UnknownHeaders();

    /** Answers the trailers, which are rarely any. */
    List<HTTP_UNKNOWN_HEADER> Trailers();

    /** Answers a header that has an id, one of requests; {@code null} where it is absent. */
    String KnownHeaders(HTTP_HEADER_ID header);
}
