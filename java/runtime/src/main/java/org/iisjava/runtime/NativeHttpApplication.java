package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpApplication;
import org.iisjava.httpserv.IHttpModuleContextContainer;

/** IIS's IHttpApplication; lives as long as what it was got from. */
final class NativeHttpApplication extends NativeObject implements IHttpApplication
{
    NativeHttpApplication(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    @Override
    public String getApplicationPhysicalPath()
    {
        return getUtf16("IHttpApplication::GetApplicationPhysicalPath",
            Abi::IHttpApplication_GetApplicationPhysicalPath);
    }

    @Override
    public String getApplicationId()
    {
        return getUtf16("IHttpApplication::GetApplicationId", Abi::IHttpApplication_GetApplicationId);
    }

    @Override
    public String getAppConfigPath()
    {
        return getUtf16("IHttpApplication::GetAppConfigPath", Abi::IHttpApplication_GetAppConfigPath);
    }

    @Override
    public IHttpModuleContextContainer getModuleContextContainer()
    {
        return NativeModuleContextContainer.of(getLong("IHttpApplication::GetModuleContextContainer",
            Abi::IHttpApplication_GetModuleContextContainer), lifetime());
    }
}
