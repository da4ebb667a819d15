package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalCacheOperation}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/icacheprovider-interface">ICacheProvider</a>
 */
public interface ICacheProvider extends IHttpEventProvider
{
    /**
     * Answers what is to be done.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/icacheprovider-getcacheoperation-method">ICacheProvider::GetCacheOperation</a>
     */
    CACHE_OPERATION getCacheOperation();

    /**
     * Answers the key; the very object where it is written in Java.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/icacheprovider-getcachekey-method">ICacheProvider::GetCacheKey</a>
     */
    IHttpCacheKey getCacheKey();

    /**
     * Answers the record to be stored, or that was found; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/icacheprovider-getcacherecord-method">ICacheProvider::GetCacheRecord</a>
     */
    IHttpCacheSpecificData getCacheRecord();

    /**
     * Answers the operation with a record: one of yours, or one got from IIS.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/icacheprovider-setcacherecord-method">ICacheProvider::SetCacheRecord</a>
     */
    void setCacheRecord(IHttpCacheSpecificData cacheRecord);

    /**
     * Answers the tracing of the request that the operation is for; {@code null} where it is for none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/icacheprovider-gettracecontext-method">ICacheProvider::GetTraceContext</a>
     */
    IHttpTraceContext getTraceContext();
}
