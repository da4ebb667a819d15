package org.iisjava.httpserv;

/**
 * A view of an {@code HTTP_CACHE_POLICY} of IIS that can be written to. The members have the names of the fields.
 * Lifetime as {@link IHttpCachePolicy}; one thread at a time.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ns-http-http_cache_policy">HTTP_CACHE_POLICY</a>
 */
public interface HTTP_CACHE_POLICY
{
    /** Answers whether the response is kept. */
    HTTP_CACHE_POLICY_TYPE Policy();

    /** Sets whether the response is kept. */
    void Policy(HTTP_CACHE_POLICY_TYPE policy);

    /** Answers how long it is kept, from 0 to 4294967295 seconds, with the policy of a time to live. */
    long SecondsToLive();

    /** Sets how long it is kept, from 0 to 4294967295 seconds, with the policy of a time to live. */
    void SecondsToLive(long secondsToLive);
}
