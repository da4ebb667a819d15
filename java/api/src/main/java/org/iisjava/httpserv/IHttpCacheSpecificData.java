package org.iisjava.httpserv;

/**
 * A record of a cache. One that was got from IIS by a call which hands over a reference ends with {@link
 * #dereferenceCacheData()}; one written by you ends when nobody refers to it, so that only its key is yours to write.
 * Callable from any thread. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachespecificdata-interface">IHttpCacheSpecificData</a>
 */
public interface IHttpCacheSpecificData
{
    /**
     * Answers the key of the record; {@code null} where it has none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachespecificdata-getcachekey-method">IHttpCacheSpecificData::GetCacheKey</a>
     */
    IHttpCacheKey getCacheKey();

    /**
     * Keeps the record until {@link #dereferenceCacheData()}. Not called on one that is written in Java: the
     * references of IIS are counted natively.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachespecificdata-referencecachedata-method">IHttpCacheSpecificData::ReferenceCacheData</a>
     */
    default void referenceCacheData()
    {
    }

    /**
     * Takes a reference back: yours, or the one the record came with. Without one it is refused with {@link
     * IllegalStateException}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachespecificdata-dereferencecachedata-method">IHttpCacheSpecificData::DereferenceCacheData</a>
     */
    default void dereferenceCacheData()
    {
    }

    /**
     * Starts the time to live anew.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachespecificdata-resetttl-method">IHttpCacheSpecificData::ResetTTL</a>
     */
    default void resetTTL()
    {
    }

    /**
     * Counts the time to live down, and answers whether it has expired.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachespecificdata-decrementttl-method">IHttpCacheSpecificData::DecrementTTL</a>
     */
    default boolean decrementTTL()
    {
        return false;
    }

    /**
     * Marks the record as flushed.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachespecificdata-setflushed-method">IHttpCacheSpecificData::SetFlushed</a>
     */
    default void setFlushed()
    {
    }

    /**
     * Answers whether the record was marked as flushed.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachespecificdata-getflushed-method">IHttpCacheSpecificData::GetFlushed</a>
     */
    default boolean getFlushed()
    {
        return false;
    }
}
