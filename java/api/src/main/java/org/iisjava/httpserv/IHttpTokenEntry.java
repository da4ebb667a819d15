package org.iisjava.httpserv;

/**
 * A token of a user. One from {@link IHttpServer2#getToken} ends with {@link #dereferenceCacheData()}, others with
 * what they were got from. Callable from any thread. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttptokenentry-interface">IHttpTokenEntry</a>
 */
public interface IHttpTokenEntry extends IHttpCacheSpecificData
{
    /**
     * Answers the handle of the token to impersonate with; 0 where there is none. Not yours to close.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttptokenentry-getimpersonationtoken-method">IHttpTokenEntry::GetImpersonationToken</a>
     */
    long getImpersonationToken();

    /**
     * Answers the handle of the primary token; 0 where there is none. Not yours to close.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttptokenentry-getprimarytoken-method">IHttpTokenEntry::GetPrimaryToken</a>
     */
    long getPrimaryToken();

    /**
     * Answers the user's security identifier in its binary form; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttptokenentry-getsid-method">IHttpTokenEntry::GetSid</a>
     */
    byte[] getSid();
}
