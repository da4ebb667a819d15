package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpModuleContextContainer;
import org.iisjava.httpserv.IHttpUrlInfo;

/** IIS's IHttpUrlInfo; REQUEST lifetime. */
final class NativeHttpUrlInfo extends NativeObject implements IHttpUrlInfo
{
    NativeHttpUrlInfo(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    @Override
    public IHttpModuleContextContainer getModuleContextContainer()
    {
        return NativeModuleContextContainer.of(
            getLong("IHttpUrlInfo::GetModuleContextContainer", Abi::IHttpUrlInfo_GetModuleContextContainer),
            lifetime());
    }

    @Override
    public boolean isFrequentlyHit()
    {
        return getBoolean("IHttpUrlInfo::IsFrequentlyHit", Abi::IHttpUrlInfo_IsFrequentlyHit);
    }
}
