package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpModuleContextContainer;
import org.iisjava.httpserv.IHttpTokenEntry;
import org.iisjava.httpserv.IReferencedMetadataInfo;

/** IIS's IReferencedMetadataInfo, which came with a reference and lives as long as the module's. Any thread. */
final class NativeReferencedMetadataInfo extends CountedObject implements IReferencedMetadataInfo
{
    NativeReferencedMetadataInfo(long handle)
    {
        super(handle, "IReferencedMetadataInfo::ReferenceMetadata", "IReferencedMetadataInfo::DereferenceMetadata");
    }

    @Override
    int take(long handle)
    {
        return Abi.IReferencedMetadataInfo_ReferenceMetadata(handle);
    }

    @Override
    int giveBack(long handle)
    {
        return Abi.IReferencedMetadataInfo_DereferenceMetadata(handle);
    }

    @Override
    public void referenceMetadata()
    {
        reference();
    }

    @Override
    public void dereferenceMetadata()
    {
        dereference();
    }

    @Override
    public String getMetaPath()
    {
        return info().getMetaPath();
    }

    @Override
    public String getVrPath()
    {
        return info().getVrPath();
    }

    @Override
    public IHttpTokenEntry getVrToken()
    {
        return info().getVrToken();
    }

    @Override
    public IHttpModuleContextContainer getModuleContextContainer()
    {
        return info().getModuleContextContainer();
    }

    private NativeMetadataInfo info()
    {
        return new NativeMetadataInfo(handle(), lifetime());
    }
}
