package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpModuleContextContainer;
import org.iisjava.httpserv.IHttpTokenEntry;
import org.iisjava.httpserv.IMetadataInfo;

/** IIS's IMetadataInfo; REQUEST lifetime. */
final class NativeMetadataInfo extends NativeObject implements IMetadataInfo
{
    NativeMetadataInfo(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    @Override
    public String getMetaPath()
    {
        return getUtf16("IMetadataInfo::GetMetaPath", Abi::IMetadataInfo_GetMetaPath);
    }

    @Override
    public String getVrPath()
    {
        return getUtf16("IMetadataInfo::GetVrPath", Abi::IMetadataInfo_GetVrPath);
    }

    @Override
    public IHttpModuleContextContainer getModuleContextContainer()
    {
        return NativeModuleContextContainer.of(
            getLong("IMetadataInfo::GetModuleContextContainer", Abi::IMetadataInfo_GetModuleContextContainer),
            lifetime());
    }

    @Override
    public IHttpTokenEntry getVrToken()
    {
        return NativeHttpTokenEntry.ofOwned(
            getLong("IMetadataInfo::GetVrToken", Abi::IMetadataInfo_GetVrToken), lifetime());
    }
}
