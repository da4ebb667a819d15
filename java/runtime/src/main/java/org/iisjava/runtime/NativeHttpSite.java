package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpModuleContextContainer;
import org.iisjava.httpserv.IHttpPerfCounterInfo;
import org.iisjava.httpserv.IHttpSite;

/** IIS's IHttpSite; lives as long as what it was got from. */
final class NativeHttpSite extends NativeObject implements IHttpSite
{
    private String m_siteName;

    private NativeHttpSite(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    /** Null where there is none. */
    static NativeHttpSite of(long handle, Lifetime lifetime)
    {
        return handle == 0 ? null : new NativeHttpSite(handle, lifetime);
    }

    @Override
    public int getSiteId()
    {
        return getInt("IHttpSite::GetSiteId", Abi::IHttpSite_GetSiteId);
    }

    @Override
    public String getSiteName()
    {
        if (m_siteName == null)
        {
            m_siteName = getUtf16("IHttpSite::GetSiteName", Abi::IHttpSite_GetSiteName);
        }
        return remembered("IHttpSite::GetSiteName", m_siteName);
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
