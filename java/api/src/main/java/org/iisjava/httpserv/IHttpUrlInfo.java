package org.iisjava.httpserv;

/**
 * What IIS has cached about a URL. Owned by IIS; ends with the request here. Threads as {@link IHttpContext}. IIS 7.0
 * and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpurlinfo-interface">IHttpUrlInfo</a>
 */
public interface IHttpUrlInfo
{
    /**
     * Answers the container of objects that end when the URL leaves the cache.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpurlinfo-getmodulecontextcontainer-method">IHttpUrlInfo::GetModuleContextContainer</a>
     */
    IHttpModuleContextContainer getModuleContextContainer();

    /**
     * Answers whether the URL is asked for often.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpurlinfo-isfrequentlyhit-method">IHttpUrlInfo::IsFrequentlyHit</a>
     */
    boolean isFrequentlyHit();
}
