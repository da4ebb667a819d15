package org.iisjava.httpserv;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A file that IIS has cached. Owned by IIS; ends with the request here. Threads as {@link IHttpContext}. IIS 7.0 and
 * later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-interface">IHttpFileInfo</a>
 */
public interface IHttpFileInfo extends IHttpCacheSpecificData
{
    /** The answer of {@link #getFileHandle()} where there is none. */
    long INVALID_HANDLE_VALUE = -1;

    /**
     * Answers the attributes of the file as bits of Windows.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-getattributes-method">IHttpFileInfo::GetAttributes</a>
     */
    int getAttributes();

    /**
     * Answers the size in bytes.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-getsize-method">IHttpFileInfo::GetSize</a>
     */
    long getSize();

    /**
     * Answers the content as a read-only direct buffer; {@code null} where the file is not cached in memory.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-getfilebuffer-method">IHttpFileInfo::GetFileBuffer</a>
     */
    ByteBuffer getFileBuffer();

    /**
     * Answers the native handle of the file; {@link #INVALID_HANDLE_VALUE} where it is cached in memory. Not yours to
     * close.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-getfilehandle-method">IHttpFileInfo::GetFileHandle</a>
     */
    long getFileHandle();

    /**
     * Answers the path of the file.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-getfilepath-method">IHttpFileInfo::GetFilePath</a>
     */
    String getFilePath();

    /**
     * Answers the ETag; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-getetag-method">IHttpFileInfo::GetETag</a>
     */
    String getETag();

    /**
     * Answers when the file was last modified, to 100 nanoseconds.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-getlastmodifiedtime-method">IHttpFileInfo::GetLastModifiedTime</a>
     */
    Instant getLastModifiedTime();

    /**
     * Answers when the file was last modified, as the value of a Last-Modified header.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-getlastmodifiedstring-method">IHttpFileInfo::GetLastModifiedString</a>
     */
    String getLastModifiedString();

    /**
     * Answers for how many seconds the file may be cached; empty when it must not be.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-gethttpcacheallowed-method">IHttpFileInfo::GetHttpCacheAllowed</a>
     */
    OptionalLong getHttpCacheAllowed();

    /**
     * Answers the handle of the virtual directory's token; 0 where there is none. Not yours to close.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-getvrtoken-method">IHttpFileInfo::GetVrToken</a>
     */
    long getVrToken();

    /**
     * Answers the path of the virtual directory; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-getvrpath-method">IHttpFileInfo::GetVrPath</a>
     */
    String getVrPath();

    /**
     * Answers the container of objects that end when the file leaves the cache.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-getmodulecontextcontainer-method">IHttpFileInfo::GetModuleContextContainer</a>
     */
    IHttpModuleContextContainer getModuleContextContainer();

    /**
     * Answers whether the file has changed since it was cached; {@code userToken} is a native handle or 0.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-checkiffilehaschanged-method">IHttpFileInfo::CheckIfFileHasChanged</a>
     */
    boolean checkIfFileHasChanged(long userToken);

    /**
     * Checks that a user may read the file: {@link org.iisjava.HResultException} when not. {@code userToken} is a
     * native handle or 0, which may read everything; {@code userSid} is a binary security identifier and may be
     * {@code null}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpfileinfo-accesscheck-method">IHttpFileInfo::AccessCheck</a>
     */
    void accessCheck(long userToken, byte[] userSid);
}
