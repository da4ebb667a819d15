package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpModuleContextContainer;
import org.iisjava.httpserv.IHttpPerfCounterInfo;
import org.iisjava.httpserv.IHttpSite;

/** IIS's IHttpSite; lives as long as what it was got from. */
final class NativeHttpSite extends NativeObject implements IHttpSite
{
    NativeHttpSite(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    @Override
    public int getSiteId()
    {
        return getInt("IHttpSite::GetSiteId", Abi::IHttpSite_GetSiteId);
    }

    @Override
    public String getSiteName()
    {
        return getUtf16("IHttpSite::GetSiteName", Abi::IHttpSite_GetSiteName);
    }

    @Override
    public IHttpModuleContextContainer getModuleContextContainer()
    {
        return NativeModuleContextContainer.of(
            getLong("IHttpSite::GetModuleContextContainer", Abi::IHttpSite_GetModuleContextContainer), lifetime());
    }

    @Override
    public IHttpPerfCounterInfo getPerfCounterInfo()
    {
        return NativeHttpPerfCounterInfo.of(
            getLong("IHttpSite::GetPerfCounterInfo", Abi::IHttpSite_GetPerfCounterInfo), lifetime());
    }
}
