package org.iisjava.httpserv;

/**
 * Adds trailers and the end of HTTP/2 streams. Lifetime and threads as {@link IHttpResponse}; got by {@link
 * IHttpResponse#getExtendedInterface}. Windows Server 2022 and later; there is no page. HTTP.sys sends trailers over
 * HTTP/2 and later versions only.
 */
public interface IHttpResponse4 extends IHttpResponse3
{
    /**
     * Deletes a trailer.
     */
    void deleteTrailer(String headerName);

    /**
     * Answers a trailer; {@code null} where it is absent.
     */
    String getTrailer(String headerName);

    /**
     * Ends the stream with an error code of HTTP/2. A connection before HTTP/2 is reset.
     */
    void resetStream(int errorCode);

    /**
     * Tells the client that the connection takes no further requests after this one.
     */
    void setNeedGoAway();

    /**
     * Sets a trailer, which is sent after the body, or appends to it after a comma.
     */
    void setTrailer(String headerName, String headerValue, boolean replace);
}
