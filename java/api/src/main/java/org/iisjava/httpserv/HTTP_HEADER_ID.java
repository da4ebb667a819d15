package org.iisjava.httpserv;

/**
 * The headers that have an id, with the documented constants. The ids 20 to 29 name one header in requests and another
 * in responses: a constant knows its direction, and {@link #requestId()} and {@link #responseId()} refuse the wrong
 * one.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ne-http-http_header_id">HTTP_HEADER_ID</a>
 */
public enum HTTP_HEADER_ID
{
    HttpHeaderCacheControl(0, "Cache-Control", Direction.BOTH),
    HttpHeaderConnection(1, "Connection", Direction.BOTH),
    HttpHeaderDate(2, "Date", Direction.BOTH),
    HttpHeaderKeepAlive(3, "Keep-Alive", Direction.BOTH),
    HttpHeaderPragma(4, "Pragma", Direction.BOTH),
    HttpHeaderTrailer(5, "Trailer", Direction.BOTH),
    HttpHeaderTransferEncoding(6, "Transfer-Encoding", Direction.BOTH),
    HttpHeaderUpgrade(7, "Upgrade", Direction.BOTH),
    HttpHeaderVia(8, "Via", Direction.BOTH),
    HttpHeaderWarning(9, "Warning", Direction.BOTH),
    HttpHeaderAllow(10, "Allow", Direction.BOTH),
    HttpHeaderContentLength(11, "Content-Length", Direction.BOTH),
    HttpHeaderContentType(12, "Content-Type", Direction.BOTH),
    HttpHeaderContentEncoding(13, "Content-Encoding", Direction.BOTH),
    HttpHeaderContentLanguage(14, "Content-Language", Direction.BOTH),
    HttpHeaderContentLocation(15, "Content-Location", Direction.BOTH),
    HttpHeaderContentMd5(16, "Content-MD5", Direction.BOTH),
    HttpHeaderContentRange(17, "Content-Range", Direction.BOTH),
    HttpHeaderExpires(18, "Expires", Direction.BOTH),
    HttpHeaderLastModified(19, "Last-Modified", Direction.BOTH),
    HttpHeaderAccept(20, "Accept", Direction.REQUEST),
    HttpHeaderAcceptCharset(21, "Accept-Charset", Direction.REQUEST),
    HttpHeaderAcceptEncoding(22, "Accept-Encoding", Direction.REQUEST),
    HttpHeaderAcceptLanguage(23, "Accept-Language", Direction.REQUEST),
    HttpHeaderAuthorization(24, "Authorization", Direction.REQUEST),
    HttpHeaderCookie(25, "Cookie", Direction.REQUEST),
    HttpHeaderExpect(26, "Expect", Direction.REQUEST),
    HttpHeaderFrom(27, "From", Direction.REQUEST),
    HttpHeaderHost(28, "Host", Direction.REQUEST),
    HttpHeaderIfMatch(29, "If-Match", Direction.REQUEST),
    HttpHeaderIfModifiedSince(30, "If-Modified-Since", Direction.REQUEST),
    HttpHeaderIfNoneMatch(31, "If-None-Match", Direction.REQUEST),
    HttpHeaderIfRange(32, "If-Range", Direction.REQUEST),
    HttpHeaderIfUnmodifiedSince(33, "If-Unmodified-Since", Direction.REQUEST),
    HttpHeaderMaxForwards(34, "Max-Forwards", Direction.REQUEST),
    HttpHeaderProxyAuthorization(35, "Proxy-Authorization", Direction.REQUEST),
    HttpHeaderReferer(36, "Referer", Direction.REQUEST),
    HttpHeaderRange(37, "Range", Direction.REQUEST),
    HttpHeaderTe(38, "TE", Direction.REQUEST),
    HttpHeaderTranslate(39, "Translate", Direction.REQUEST),
    HttpHeaderUserAgent(40, "User-Agent", Direction.REQUEST),
    HttpHeaderAcceptRanges(20, "Accept-Ranges", Direction.RESPONSE),
    HttpHeaderAge(21, "Age", Direction.RESPONSE),
    HttpHeaderEtag(22, "ETag", Direction.RESPONSE),
    HttpHeaderLocation(23, "Location", Direction.RESPONSE),
    HttpHeaderProxyAuthenticate(24, "Proxy-Authenticate", Direction.RESPONSE),
    HttpHeaderRetryAfter(25, "Retry-After", Direction.RESPONSE),
    HttpHeaderServer(26, "Server", Direction.RESPONSE),
    HttpHeaderSetCookie(27, "Set-Cookie", Direction.RESPONSE),
    HttpHeaderVary(28, "Vary", Direction.RESPONSE),
    HttpHeaderWwwAuthenticate(29, "WWW-Authenticate", Direction.RESPONSE);

    /** The number of ids of requests. */
    public static final int HttpHeaderRequestMaximum = 41;
    /** The number of ids of responses. */
    public static final int HttpHeaderResponseMaximum = 30;
    /** The larger number of ids. */
    public static final int HttpHeaderMaximum = 41;

    private enum Direction
    {
        REQUEST, RESPONSE, BOTH
    }

    private final int id;
    private final String headerName;
    private final Direction direction;

    HTTP_HEADER_ID(int id, String headerName, Direction direction)
    {
        this.id = id;
        this.headerName = headerName;
        this.direction = direction;
    }

    /** Answers the name of the header, as {@code Content-Type}. */
    public String headerName()
    {
        return headerName;
    }

    /** Answers the number, from 0 to 40, and refuses a header of responses. */
    public int requestId()
    {
        if (direction == Direction.RESPONSE)
        {
            throw wrong("responses", "requests", request(id));
        }
        return id;
    }

    /** Answers the number, from 0 to 29, and refuses a header of requests. */
    public int responseId()
    {
        if (direction == Direction.REQUEST)
        {
            throw wrong("requests", "responses", id < HttpHeaderResponseMaximum ? response(id) : null);
        }
        return id;
    }

    /** Answers the constant of requests that has this number. */
    public static HTTP_HEADER_ID request(int id)
    {
        return find(id, Direction.RESPONSE, HttpHeaderRequestMaximum);
    }

    /** Answers the constant of responses that has this number. */
    public static HTTP_HEADER_ID response(int id)
    {
        return find(id, Direction.REQUEST, HttpHeaderResponseMaximum);
    }

    private static HTTP_HEADER_ID find(int id, Direction other, int maximum)
    {
        for (HTTP_HEADER_ID header : values())
        {
            if (header.id == id && header.direction != other)
            {
                return header;
            }
        }
        throw new IllegalArgumentException("id: 0 to " + (maximum - 1) + " was expected, not " + id);
    }

    private IllegalArgumentException wrong(String its, String expected, HTTP_HEADER_ID sameId)
    {
        String meaning = sameId == null ? "no header has this id" : "this id means " + sameId.headerName;
        return new IllegalArgumentException(name() + " (" + id + ") is a header of " + its + ", not of " + expected
            + ", where " + meaning + "; give its name \"" + headerName + "\" to use it all the same");
    }
}
