package org.iisjava.samples.customcache;

import org.iisjava.httpserv.IHttpCacheKey;

/** Names a price by what it is the price of. As a record it has {@code equals} and {@code hashCode} of its own. */
record PriceKey(String goods) implements IHttpCacheKey
{
    static final String CACHE_NAME = "PRICES";

    @Override
    public int getHash()
    {
        return hashCode();
    }

    @Override
    public String getCacheName()
    {
        return CACHE_NAME;
    }

    @Override
    public boolean getIsEqual(IHttpCacheKey cacheCompareKey)
    {
        return equals(cacheCompareKey);
    }

    @Override
    public boolean getIsPrefix(IHttpCacheKey cacheCompareKey)
    {
        return cacheCompareKey instanceof PriceKey other && other.goods.startsWith(goods);
    }
}
