package org.iisjava.samples.customcache;

import org.iisjava.httpserv.IHttpCacheSpecificData;

/** A record of the cache. */
record Price(PriceKey getCacheKey, int cents) implements IHttpCacheSpecificData
{
    /** What takes so long that it is worth a cache; a real module asks its database here. */
    static Price find(PriceKey key)
    {
        return new Price(key, 100 * key.goods().length());
    }
}
