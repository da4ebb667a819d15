package org.iisjava.httpserv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The response of an {@link IHttpContext}. Owned by IIS; lifetime and threads as its context. IIS 7.0 and later.
 *
 * <p>Header names and values, reasons and URLs are ISO-8859-1. What cannot be encoded, and CR, LF and NUL, are refused
 * with {@link IllegalArgumentException}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-interface">IHttpResponse</a>
 */
public interface IHttpResponse
{
    /**
     * Answers a view of the response as it is now.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-getrawhttpresponse-method">IHttpResponse::GetRawHttpResponse</a>
     */
    HTTP_RESPONSE getRawHttpResponse();

    /**
     * Answers how the response may be kept and sent again.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-getcachepolicy-method">IHttpResponse::GetCachePolicy</a>
     */
    IHttpCachePolicy getCachePolicy();

    /**
     * Sets the status.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-setstatus-method">IHttpResponse::SetStatus</a>
     */
    default void setStatus(int statusCode, String reason)
    {
        setStatus(statusCode, reason, 0, 0, false);
    }

    /**
     * Sets the status and the substatus.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-setstatus-method">IHttpResponse::SetStatus</a>
     */
    default void setStatus(int statusCode, String reason, int subStatus)
    {
        setStatus(statusCode, reason, subStatus, 0, false);
    }

    /**
     * Sets the status, the substatus and the HRESULT that error pages and logs show.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-setstatus-method">IHttpResponse::SetStatus</a>
     */
    default void setStatus(int statusCode, String reason, int subStatus, int errorToReport)
    {
        setStatus(statusCode, reason, subStatus, errorToReport, false);
    }

    /**
     * Sets the status, the substatus and the HRESULT that error pages and logs show, and can ask custom error pages to
     * leave the response alone.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-setstatus-method">IHttpResponse::SetStatus</a>
     */
    default void setStatus(int statusCode, String reason, int subStatus, int errorToReport, boolean trySkipCustomErrors)
    {
        setStatus(statusCode, reason, subStatus, errorToReport, null, trySkipCustomErrors);
    }

    /**
     * Sets all that is said of the status, with what is wrong in the configuration, which error pages show, or
     * {@code null}. The exception must be one of IIS's own, from an {@link AppHostConfigException} or {@link #getStatus}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-setstatus-method">IHttpResponse::SetStatus</a>
     */
    void setStatus(int statusCode, String reason, int subStatus, int errorToReport, IAppHostConfigException exception,
                   boolean trySkipCustomErrors);

    /**
     * Sets a header, or appends to it after a comma. The id is one of responses. Set {@code Server} by name: by id IIS
     * appends its own token.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-setheader-method">IHttpResponse::SetHeader</a>
     */
    void setHeader(HTTP_HEADER_ID header, String headerValue, boolean replace);

    /**
     * Sets a header, or appends to it after a comma.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-setheader-method">IHttpResponse::SetHeader</a>
     */
    void setHeader(String headerName, String headerValue, boolean replace);

    /**
     * Removes a header. The id is one of responses.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-deleteheader-method">IHttpResponse::DeleteHeader</a>
     */
    void deleteHeader(HTTP_HEADER_ID header);

    /**
     * Removes a header.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-deleteheader-method">IHttpResponse::DeleteHeader</a>
     */
    void deleteHeader(String headerName);

    /**
     * Answers a header; {@code null} where it is absent. The id is one of responses.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-getheader-method">IHttpResponse::GetHeader</a>
     */
    String getHeader(HTTP_HEADER_ID header);

    /**
     * Answers a header; {@code null} where it is absent.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-getheader-method">IHttpResponse::GetHeader</a>
     */
    String getHeader(String headerName);

    /**
     * Drops body, headers and status, as far as they have not been sent.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-clear-method">IHttpResponse::Clear</a>
     */
    void clear();

    /**
     * Drops the headers, as far as they have not been sent.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-clearheaders-method">IHttpResponse::ClearHeaders</a>
     */
    void clearHeaders();

    /**
     * Closes the connection after the response.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-setneeddisconnect-method">IHttpResponse::SetNeedDisconnect</a>
     */
    void setNeedDisconnect();

    /**
     * Resets the connection at once, so that a cut body cannot look whole. The pipeline goes on.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-resetconnection-method">IHttpResponse::ResetConnection</a>
     */
    void resetConnection();

    /**
     * Keeps the response out of the kernel's cache for the reason {@code HANDLER_HTTPSYS_UNFRIENDLY}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-disablekernelcache-method">IHttpResponse::DisableKernelCache</a>
     */
    default void disableKernelCache()
    {
        disableKernelCache(httpserv.HANDLER_HTTPSYS_UNFRIENDLY);
    }

    /**
     * Keeps the response out of the kernel's cache.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-disablekernelcache-method">IHttpResponse::DisableKernelCache</a>
     */
    void disableKernelCache(int reason);

    /**
     * Answers whether the response may be cached by the kernel.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-getkernelcacheenabled-method">IHttpResponse::GetKernelCacheEnabled</a>
     */
    boolean getKernelCacheEnabled();

    /**
     * Keeps the headers from being sent.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-suppressheaders-method">IHttpResponse::SuppressHeaders</a>
     */
    void suppressHeaders();

    /**
     * Answers whether the headers are kept from being sent.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-getheaderssuppressed-method">IHttpResponse::GetHeadersSuppressed</a>
     */
    boolean getHeadersSuppressed();

    /**
     * Sends what is buffered. Without {@code async} it blocks and no completion is expected.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-flush-method">IHttpResponse::Flush</a>
     */
    AsyncResult flush(boolean async, boolean moreData);

    /**
     * Sends what is buffered, and blocks. Answers the number of bytes sent.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-flush-method">IHttpResponse::Flush</a>
     */
    default int flush(boolean moreData)
    {
        return flush(false, moreData).bytes();
    }

    /**
     * Makes the response a redirect with status 302, and drops the body.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-redirect-method">IHttpResponse::Redirect</a>
     */
    default void redirect(String url)
    {
        redirect(url, true, false);
    }

    /**
     * Makes the response a redirect, with status 302 or the present one, and drops the body.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-redirect-method">IHttpResponse::Redirect</a>
     */
    default void redirect(String url, boolean resetStatusCode)
    {
        redirect(url, resetStatusCode, false);
    }

    /**
     * Makes the response a redirect, with status 302 or the present one, and drops the body. The request's query string
     * can be appended.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-redirect-method">IHttpResponse::Redirect</a>
     */
    void redirect(String url, boolean resetStatusCode, boolean includeParameters);

    /**
     * Adds a chunk at the end of the body.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-writeentitychunkbyreference-method">IHttpResponse::WriteEntityChunkByReference</a>
     */
    default void writeEntityChunkByReference(HTTP_DATA_CHUNK dataChunk)
    {
        writeEntityChunkByReference(dataChunk, -1);
    }

    /**
     * Adds a chunk to the body at a position, 0 being the front and -1 the end. A direct buffer is not copied; it is
     * kept alive until the request ends and must not change. A heap buffer is copied.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-writeentitychunkbyreference-method">IHttpResponse::WriteEntityChunkByReference</a>
     */
    void writeEntityChunkByReference(HTTP_DATA_CHUNK dataChunk, int insertPosition);

    /**
     * Adds chunks to the body, which IIS sends when it does not buffer. With {@code async} direct buffers are kept
     * alive until the completion and must not change before; heap buffers are copied. Without, it blocks and no
     * completion is expected. An operation that IIS finishes at once, as an append to its buffer, has no completion
     * either.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-writeentitychunks-method">IHttpResponse::WriteEntityChunks</a>
     */
    AsyncResult writeEntityChunks(List<HTTP_DATA_CHUNK> dataChunks, boolean async, boolean moreData);

    /**
     * Adds chunks to the body with more to come, and blocks. Answers the number of bytes.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-writeentitychunks-method">IHttpResponse::WriteEntityChunks</a>
     */
    default int writeEntityChunks(List<HTTP_DATA_CHUNK> dataChunks)
    {
        return writeEntityChunks(dataChunks, false, true).bytes();
    }

    /**
     * Adds a chunk to the body with more to come, and blocks. Answers the number of bytes.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-writeentitychunks-method">IHttpResponse::WriteEntityChunks</a>
     */
    default int writeEntityChunks(HTTP_DATA_CHUNK dataChunk)
    {
        return writeEntityChunks(List.of(Objects.requireNonNull(dataChunk, "dataChunk is null")));
    }

    /**
     * Adds the bytes between the buffer's position and limit to the body, without moving them, with more to come, and
     * blocks. Answers the number of bytes.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-writeentitychunks-method">IHttpResponse::WriteEntityChunks</a>
     */
    default int writeEntityChunks(ByteBuffer buffer)
    {
        return writeEntityChunks(HTTP_DATA_CHUNK.fromMemory(buffer));
    }

    /**
     * Adds bytes to the body with more to come, and blocks. Answers the number of bytes.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-writeentitychunks-method">IHttpResponse::WriteEntityChunks</a>
     */
    default int writeEntityChunks(byte[] bytes)
    {
        return writeEntityChunks(HTTP_DATA_CHUNK.fromMemory(bytes));
    }

    /**
     * Adds a text to the body in UTF-8 with more to come, and blocks. Answers the number of bytes. For another encoding
     * give {@link String#getBytes(java.nio.charset.Charset)}; the content type is yours to set.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-writeentitychunks-method">IHttpResponse::WriteEntityChunks</a>
     */
    default int writeEntityChunks(String text)
    {
        return writeEntityChunks(Objects.requireNonNull(text, "text is null").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Has IIS send each write instead of collecting them. Cannot be undone.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-disablebuffering-method">IHttpResponse::DisableBuffering</a>
     */
    void disableBuffering();

    /**
     * Answers the status and who set it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-getstatus-method">IHttpResponse::GetStatus</a>
     */
    ResponseStatus getStatus();

    /**
     * Sets the description on the detailed error page, with HTML's special characters escaped.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-seterrordescription-method">IHttpResponse::SetErrorDescription</a>
     */
    default void setErrorDescription(String description)
    {
        setErrorDescription(description, true);
    }

    /**
     * Sets the description on the detailed error page. Any text, unlike other strings of a response.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-seterrordescription-method">IHttpResponse::SetErrorDescription</a>
     */
    void setErrorDescription(String description, boolean htmlEncode);

    /**
     * Answers the description on the detailed error page; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-geterrordescription-method">IHttpResponse::GetErrorDescription</a>
     */
    String getErrorDescription();

    /**
     * Closes the connection. The end of the body may win the race: {@link #resetConnection()} says that it was cut.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpresponse-closeconnection-method">IHttpResponse::CloseConnection</a>
     */
    void closeConnection();

    /**
     * Answers this object as a later version of its interface; empty on an IIS that has not got it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/httpgetextendedinterface-function">HttpGetExtendedInterface</a>
     */
    <T extends IHttpResponse> Optional<T> getExtendedInterface(Class<T> version);
}
