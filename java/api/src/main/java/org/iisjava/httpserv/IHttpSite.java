package org.iisjava.httpserv;

/**
 * A site. Owned by IIS; lives as long as the site does in this process. Callable from any thread. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpsite-interface">IHttpSite</a>
 */
public interface IHttpSite
{
    /**
     * Answers the number of the site.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpsite-getsiteid-method">IHttpSite::GetSiteId</a>
     */
    int getSiteId();

    /**
     * Answers the name of the site.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpsite-getsitename-method">IHttpSite::GetSiteName</a>
     */
    String getSiteName();

    /**
     * Answers the container of objects that end with the site.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpsite-getmodulecontextcontainer-method">IHttpSite::GetModuleContextContainer</a>
     */
    IHttpModuleContextContainer getModuleContextContainer();

    /**
     * Answers the performance counters of the site.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpsite-getperfcounterinfo-method">IHttpSite::GetPerfCounterInfo</a>
     */
    IHttpPerfCounterInfo getPerfCounterInfo();
}
