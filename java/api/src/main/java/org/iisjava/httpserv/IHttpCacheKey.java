package org.iisjava.httpserv;

/**
 * Names a record of a cache. Given by IIS to {@link CGlobalModule#onGlobalCacheOperation}; or written by you, for a
 * cache of your own: IIS then has a native object that asks yours. Callable from any thread. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachekey-interface">IHttpCacheKey</a>
 */
public interface IHttpCacheKey
{
    /**
     * Answers the hash. It is asked once when the key is given to IIS, as {@link #getCacheName} is.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachekey-gethash-method">IHttpCacheKey::GetHash</a>
     */
    int getHash();

    /**
     * Answers the name of the cache: keys of different caches are never compared.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachekey-getcachename-method">IHttpCacheKey::GetCacheName</a>
     */
    String getCacheName();

    /**
     * Answers whether this key names the same record as another key of its cache.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachekey-getisequal-method">IHttpCacheKey::GetIsEqual</a>
     */
    boolean getIsEqual(IHttpCacheKey cacheCompareKey);

    /**
     * Answers whether this key is a prefix of another key of its cache.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachekey-getisprefix-method">IHttpCacheKey::GetIsPrefix</a>
     */
    boolean getIsPrefix(IHttpCacheKey cacheCompareKey);

    /**
     * Is given each record of a cache, for {@link CACHE_OPERATION#CACHE_OPERATION_ENUM}. ({@code enum} is a word of
     * Java, hence the other name.)
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachekey-enum-method">IHttpCacheKey::Enum</a>
     */
    default void enum_(IHttpCacheSpecificData cacheData)
    {
    }
}
