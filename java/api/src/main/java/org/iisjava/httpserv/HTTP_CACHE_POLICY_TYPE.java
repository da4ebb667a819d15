package org.iisjava.httpserv;

/**
 * Whether a cache may keep a response, with the documented constants in the documented order.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ne-http-http_cache_policy_type">HTTP_CACHE_POLICY_TYPE</a>
 */
public enum HTTP_CACHE_POLICY_TYPE
{
    /** It is not kept. */
    HttpCachePolicyNocache,
    /** It is kept until the application removes it. */
    HttpCachePolicyUserInvalidates,
    /** It is kept for a number of seconds. */
    HttpCachePolicyTimeToLive
}
