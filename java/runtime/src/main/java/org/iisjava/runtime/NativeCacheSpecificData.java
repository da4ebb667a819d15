package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpCacheKey;
import org.iisjava.httpserv.IHttpCacheSpecificData;

/** IIS's IHttpCacheSpecificData; lives as long as what it was got from, or as the module's references. Any thread. */
class NativeCacheSpecificData extends CountedObject implements IHttpCacheSpecificData
{
    private static final String TAKE = "IHttpCacheSpecificData::ReferenceCacheData";
    private static final String GIVE_BACK = "IHttpCacheSpecificData::DereferenceCacheData";

    NativeCacheSpecificData(long handle, Lifetime lifetime)
    {
        super(handle, lifetime, TAKE, GIVE_BACK);
    }

    /** Came with a reference. */
    NativeCacheSpecificData(long handle)
    {
        super(handle, TAKE, GIVE_BACK);
    }

    /** The Java object where it is one; null where there is none. */
    static IHttpCacheSpecificData of(long handle, Lifetime lifetime)
    {
        IHttpCacheSpecificData java = handle == 0 ? null : JavaObjects.at(handle, IHttpCacheSpecificData.class);
        return handle == 0 || java != null ? java : new NativeCacheSpecificData(handle, lifetime);
    }

    @Override
    final int take(long handle)
    {
        return Abi.IHttpCacheSpecificData_ReferenceCacheData(handle);
    }

    @Override
    final int giveBack(long handle)
    {
        return Abi.IHttpCacheSpecificData_DereferenceCacheData(handle);
    }

    @Override
    public final IHttpCacheKey getCacheKey()
    {
        return NativeHttpCacheKey.of(
            getLong("IHttpCacheSpecificData::GetCacheKey", Abi::IHttpCacheSpecificData_GetCacheKey), lifetime());
    }

    @Override
    public final void referenceCacheData()
    {
        reference();
    }

    @Override
    public final void dereferenceCacheData()
    {
        dereference();
    }

    @Override
    public final void resetTTL()
    {
        call("IHttpCacheSpecificData::ResetTTL", Abi::IHttpCacheSpecificData_ResetTTL);
    }

    @Override
    public final boolean decrementTTL()
    {
        return getBoolean("IHttpCacheSpecificData::DecrementTTL", Abi::IHttpCacheSpecificData_DecrementTTL);
    }

    @Override
    public final void setFlushed()
    {
        call("IHttpCacheSpecificData::SetFlushed", Abi::IHttpCacheSpecificData_SetFlushed);
    }

    @Override
    public final boolean getFlushed()
    {
        return getBoolean("IHttpCacheSpecificData::GetFlushed", Abi::IHttpCacheSpecificData_GetFlushed);
    }
}
