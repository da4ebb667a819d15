package org.iisjava.httpserv;

import java.util.List;

/**
 * Adds push promises. Lifetime and threads as {@link IHttpResponse}; got by {@link IHttpResponse#getExtendedInterface}.
 * IIS 10.0 and later; there is no page.
 */
public interface IHttpResponse3 extends IHttpResponse2
{
    /**
     * Has HTTP.sys promise the client of an HTTP/2 connection that the answer to this request will be sent without
     * being asked for. The path is absolute; the query has no question mark and is {@code null} where there is none.
     */
    void pushPromise(String verb, String path, String query, List<HTTP_UNKNOWN_HEADER> headers);
}
