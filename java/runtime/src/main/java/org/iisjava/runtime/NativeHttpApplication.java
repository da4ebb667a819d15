package org.iisjava.runtime;

import java.util.Optional;
import org.iisjava.httpserv.IHttpApplication;
import org.iisjava.httpserv.IHttpApplication2;
import org.iisjava.httpserv.IHttpModuleContextContainer;

/** IIS's IHttpApplication; lives as long as what it was got from. */
class NativeHttpApplication extends NativeObject implements IHttpApplication
{
    private String m_physicalPath;
    private String m_id;
    private String m_configPath;

    NativeHttpApplication(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    @Override
    public String getApplicationPhysicalPath()
    {
        if (m_physicalPath == null)
        {
            m_physicalPath = getUtf16("IHttpApplication::GetApplicationPhysicalPath",
                Abi::IHttpApplication_GetApplicationPhysicalPath);
        }
        return remembered("IHttpApplication::GetApplicationPhysicalPath", m_physicalPath);
    }

    @Override
    public String getApplicationId()
    {
        if (m_id == null)
        {
            m_id = getUtf16("IHttpApplication::GetApplicationId", Abi::IHttpApplication_GetApplicationId);
        }
        return remembered("IHttpApplication::GetApplicationId", m_id);
    }

    @Override
    public String getAppConfigPath()
    {
        if (m_configPath == null)
        {
            m_configPath = getUtf16("IHttpApplication::GetAppConfigPath", Abi::IHttpApplication_GetAppConfigPath);
        }
        return remembered("IHttpApplication::GetAppConfigPath", m_configPath);
    }

    @Override
    public IHttpModuleContextContainer getModuleContextContainer()
    {
        return NativeModuleContextContainer.of(getLong("IHttpApplication::GetModuleContextContainer",
            Abi::IHttpApplication_GetModuleContextContainer), lifetime());
    }

    @Override
    public <T extends IHttpApplication> Optional<T> getExtendedInterface(Class<T> version)
    {
        if (Argument.notNull("version", version).isInstance(this))
        {
            return Optional.of(version.cast(this));
        }
        if (version != IHttpApplication2.class)
        {
            throw new IllegalArgumentException(
                "version: " + version.getName() + " is not a version of IHttpApplication");
        }
        long handle = getExtendedInterface(Abi.IHTTP_APPLICATION, Abi.IHTTP_APPLICATION2);
        return handle == 0 ? Optional.empty() : Optional.of(version.cast(new Version2(handle, lifetime())));
    }

    private static final class Version2 extends NativeHttpApplication implements IHttpApplication2
    {
        Version2(long handle, Lifetime lifetime)
        {
            super(handle, lifetime);
        }

        @Override
        public void beginApplicationWarmup()
        {
            call("IHttpApplication2::BeginApplicationWarmup", Abi::IHttpApplication2_BeginApplicationWarmup);
        }

        @Override
        public void endApplicationWarmup()
        {
            call("IHttpApplication2::EndApplicationWarmup", Abi::IHttpApplication2_EndApplicationWarmup);
        }

        @Override
        public boolean queryIsWarmingUp()
        {
            return getBoolean("IHttpApplication2::QueryIsWarmingUp", Abi::IHttpApplication2_QueryIsWarmingUp);
        }
    }
}
