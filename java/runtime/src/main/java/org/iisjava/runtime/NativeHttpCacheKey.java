package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpCacheKey;
import org.iisjava.httpserv.IHttpCacheSpecificData;

/** IIS's IHttpCacheKey; lives as long as what it was got from. Any thread. */
final class NativeHttpCacheKey extends NativeObject implements IHttpCacheKey
{
    private NativeHttpCacheKey(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    /** The Java object where it is one; null where there is none. */
    static IHttpCacheKey of(long handle, Lifetime lifetime)
    {
        IHttpCacheKey java = handle == 0 ? null : JavaObjects.at(handle, IHttpCacheKey.class);
        return handle == 0 || java != null ? java : new NativeHttpCacheKey(handle, lifetime);
    }

    @Override
    public int getHash()
    {
        return getInt("IHttpCacheKey::GetHash", Abi::IHttpCacheKey_GetHash);
    }

    @Override
    public String getCacheName()
    {
        return getUtf16("IHttpCacheKey::GetCacheName", Abi::IHttpCacheKey_GetCacheName);
    }

    @Override
    public boolean getIsEqual(IHttpCacheKey cacheCompareKey)
    {
        try (Lent other = Lent.cacheKey("cacheCompareKey", cacheCompareKey))
        {
            return getBoolean("IHttpCacheKey::GetIsEqual", (key, out) ->
                Abi.IHttpCacheKey_GetIsEqual(key, other.handle(), out));
        }
    }

    @Override
    public boolean getIsPrefix(IHttpCacheKey cacheCompareKey)
    {
        try (Lent other = Lent.cacheKey("cacheCompareKey", cacheCompareKey))
        {
            return getBoolean("IHttpCacheKey::GetIsPrefix", (key, out) ->
                Abi.IHttpCacheKey_GetIsPrefix(key, other.handle(), out));
        }
    }

    @Override
    public void enum_(IHttpCacheSpecificData cacheData)
    {
        try (Lent data = Lent.cacheData("cacheData", cacheData))
        {
            call("IHttpCacheKey::Enum", key -> Abi.IHttpCacheKey_Enum(key, data.handle()));
        }
    }
}
