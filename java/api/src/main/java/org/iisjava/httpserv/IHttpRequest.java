package org.iisjava.httpserv;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;

/**
 * The request of an {@link IHttpContext}. Owned by IIS; lifetime and threads as its context. IIS 7.0 and later.
 *
 * <p>Header names and values, methods and URLs are ISO-8859-1. What cannot be encoded, and CR, LF and NUL, are refused
 * with {@link IllegalArgumentException}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-interface">IHttpRequest</a>
 */
public interface IHttpRequest
{
    /**
     * Answers a view of the request as HTTP.sys delivered it, with changes by modules.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-getrawhttprequest-method">IHttpRequest::GetRawHttpRequest</a>
     */
    HTTP_REQUEST getRawHttpRequest();

    /**
     * Answers a header; {@code null} where it is absent. The id is one of requests.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-getheader-method">IHttpRequest::GetHeader</a>
     */
    String getHeader(HTTP_HEADER_ID header);

    /**
     * Answers a header; {@code null} where it is absent.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-getheader-method">IHttpRequest::GetHeader</a>
     */
    String getHeader(String headerName);

    /**
     * Sets a header, or appends to it after a comma. The id is one of requests.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-setheader-method">IHttpRequest::SetHeader</a>
     */
    void setHeader(HTTP_HEADER_ID header, String headerValue, boolean replace);

    /**
     * Sets a header, or appends to it after a comma.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-setheader-method">IHttpRequest::SetHeader</a>
     */
    void setHeader(String headerName, String headerValue, boolean replace);

    /**
     * Removes a header. The id is one of requests.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-deleteheader-method">IHttpRequest::DeleteHeader</a>
     */
    void deleteHeader(HTTP_HEADER_ID header);

    /**
     * Removes a header.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-deleteheader-method">IHttpRequest::DeleteHeader</a>
     */
    void deleteHeader(String headerName);

    /**
     * Answers the method.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-gethttpmethod-method">IHttpRequest::GetHttpMethod</a>
     */
    String getHttpMethod();

    /**
     * Sets the method.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-sethttpmethod-method">IHttpRequest::SetHttpMethod</a>
     */
    void setHttpMethod(String httpMethod);

    /**
     * Sets the URL, before the first notification of the pipeline only. Any text but CR and LF, unlike other strings of a
     * request.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-seturl-method">IHttpRequest::SetUrl</a>
     */
    void setUrl(String url, boolean resetQueryString);

    /**
     * Answers whether the URL was set by a module.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-geturlchanged-method">IHttpRequest::GetUrlChanged</a>
     */
    boolean getUrlChanged();

    /**
     * Answers the URL of another server that was set; {@code null} where none was.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-getforwardedurl-method">IHttpRequest::GetForwardedUrl</a>
     */
    String getForwardedUrl();

    /**
     * Answers the server's address; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-getlocaladdress-method">IHttpRequest::GetLocalAddress</a>
     */
    InetSocketAddress getLocalAddress();

    /**
     * Answers the client's address, never looked up by name; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-getremoteaddress-method">IHttpRequest::GetRemoteAddress</a>
     */
    InetSocketAddress getRemoteAddress();

    /**
     * Reads from the body into the bytes between the buffer's position and limit, without moving them. Fewer bytes than
     * fit are normal; at the end of the body the number is {@link AsyncResult#END_OF_BODY}, and that is no error. With
     * {@code async} the buffer is kept alive until the completion and must not be touched before; one on the heap is
     * filled just before {@code onAsyncCompletion}. Without, it blocks and no completion is expected. A read-only
     * buffer, and one without room, are refused.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-readentitybody-method">IHttpRequest::ReadEntityBody</a>
     */
    AsyncResult readEntityBody(ByteBuffer buffer, boolean async);

    /**
     * Reads from the body into the bytes between the buffer's position and limit, without moving them, and blocks.
     * Answers the number of bytes, or {@link AsyncResult#END_OF_BODY}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-readentitybody-method">IHttpRequest::ReadEntityBody</a>
     */
    default int readEntityBody(ByteBuffer buffer)
    {
        return readEntityBody(buffer, false).bytes();
    }

    /**
     * Reads from the body into the array, and blocks. Answers the number of bytes, or {@link AsyncResult#END_OF_BODY}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-readentitybody-method">IHttpRequest::ReadEntityBody</a>
     */
    default int readEntityBody(byte[] buffer)
    {
        return readEntityBody(ByteBuffer.wrap(Objects.requireNonNull(buffer, "buffer is null")));
    }

    /**
     * Inserts the bytes between the buffer's position and limit before what is unread of the body. A direct buffer is
     * not copied; it is kept alive until the request ends and must not change. Content-Length stays as it is.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-insertentitybody-method">IHttpRequest::InsertEntityBody</a>
     */
    void insertEntityBody(ByteBuffer buffer);

    /**
     * Inserts a copy of the array before what is unread of the body. Content-Length stays as it is.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-insertentitybody-method">IHttpRequest::InsertEntityBody</a>
     */
    default void insertEntityBody(byte[] buffer)
    {
        insertEntityBody(ByteBuffer.wrap(Objects.requireNonNull(buffer, "buffer is null")));
    }

    /**
     * Answers how much of the body is unread, from 0 to 4294967295. For a chunked body the number is not known and only
     * 0 has a meaning: the end.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-getremainingentitybytes-method">IHttpRequest::GetRemainingEntityBytes</a>
     */
    long getRemainingEntityBytes();

    /**
     * Answers the version of HTTP.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-gethttpversion-method">IHttpRequest::GetHttpVersion</a>
     */
    HTTP_VERSION getHttpVersion();

    /**
     * Answers a copy of the client's certificate; {@code null} where there is none (also where IIS answers
     * ERROR_NOT_FOUND).
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-getclientcertificate-method">IHttpRequest::GetClientCertificate</a>
     */
    ClientCertificate getClientCertificate();

    /**
     * Asks the client for its certificate. Answers whether a completion is expected, which without {@code async} is
     * never so: it blocks.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-negotiateclientcertificate-method">IHttpRequest::NegotiateClientCertificate</a>
     */
    boolean negotiateClientCertificate(boolean async);

    /**
     * Asks the client for its certificate, and blocks.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-negotiateclientcertificate-method">IHttpRequest::NegotiateClientCertificate</a>
     */
    default void negotiateClientCertificate()
    {
        negotiateClientCertificate(false);
    }

    /**
     * Answers the id of the site.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttprequest-getsiteid-method">IHttpRequest::GetSiteId</a>
     */
    int getSiteId();

    /**
     * Answers this object as a later version of its interface; empty on an IIS that has not got it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/httpgetextendedinterface-function">HttpGetExtendedInterface</a>
     */
    <T extends IHttpRequest> Optional<T> getExtendedInterface(Class<T> version);
}
