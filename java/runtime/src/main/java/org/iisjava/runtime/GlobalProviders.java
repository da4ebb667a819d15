package org.iisjava.runtime;

import org.iisjava.httpserv.ICacheProvider;
import org.iisjava.httpserv.ICustomNotificationProvider;
import org.iisjava.httpserv.IGlobalApplicationPreloadProvider;
import org.iisjava.httpserv.IGlobalConfigurationChangeProvider;
import org.iisjava.httpserv.IGlobalFileChangeProvider;
import org.iisjava.httpserv.IGlobalRSCAQueryProvider;
import org.iisjava.httpserv.IGlobalStopListeningProvider;
import org.iisjava.httpserv.IGlobalThreadCleanupProvider;
import org.iisjava.httpserv.IGlobalTraceEventProvider;
import org.iisjava.httpserv.IHttpApplication;
import org.iisjava.httpserv.IHttpApplicationProvider;
import org.iisjava.httpserv.IHttpApplicationResolveModulesProvider;
import org.iisjava.httpserv.IHttpContext;
import org.iisjava.httpserv.IPreBeginRequestProvider;

/** The providers of global notifications. Each is made for one call and ends with it. */
final class GlobalProviders
{
    private GlobalProviders()
    {
    }

    static final class StopListening extends Providers.Event implements IGlobalStopListeningProvider
    {
        StopListening(long handle, Lifetime call)
        {
            super(handle, call);
        }

        @Override
        public boolean drainRequestsGracefully()
        {
            return getBoolean("IGlobalStopListeningProvider::DrainRequestsGracefully",
                Abi::IGlobalStopListeningProvider_DrainRequestsGracefully);
        }
    }

    static class Application extends Providers.Event implements IHttpApplicationProvider
    {
        Application(long handle, Lifetime call)
        {
            super(handle, call);
        }

        @Override
        public IHttpApplication getApplication()
        {
            long application =
                getLong("IHttpApplicationProvider::GetApplication", Abi::IHttpApplicationProvider_GetApplication);
            return application == 0 ? null : new NativeHttpApplication(application, lifetime());
        }
    }

    static final class ResolveModules extends Application implements IHttpApplicationResolveModulesProvider
    {
        ResolveModules(long handle, Lifetime call)
        {
            super(handle, call);
        }
    }

    static final class PreBeginRequest extends Providers.Event implements IPreBeginRequestProvider
    {
        private final JavaModule m_module;
        private RequestState m_state;

        PreBeginRequest(long handle, Lifetime call, JavaModule module)
        {
            super(handle, call);
            m_module = module;
        }

        @Override
        public IHttpContext getHttpContext()
        {
            long context =
                getLong("IPreBeginRequestProvider::GetHttpContext", Abi::IPreBeginRequestProvider_GetHttpContext);
            if (context == 0)
            {
                return null;
            }
            if (m_state == null)
            {
                m_state = new RequestState(context, lifetime(), m_module);
            }
            return m_state.httpContext();
        }
    }

    static final class ConfigurationChange extends Providers.Event implements IGlobalConfigurationChangeProvider
    {
        ConfigurationChange(long handle, Lifetime call)
        {
            super(handle, call);
        }

        @Override
        public String getChangePath()
        {
            return getUtf16("IGlobalConfigurationChangeProvider::GetChangePath",
                Abi::IGlobalConfigurationChangeProvider_GetChangePath);
        }
    }

    static final class FileChange extends Providers.Event implements IGlobalFileChangeProvider
    {
        FileChange(long handle, Lifetime call)
        {
            super(handle, call);
        }

        @Override
        public String getFileName()
        {
            return getUtf16("IGlobalFileChangeProvider::GetFileName", Abi::IGlobalFileChangeProvider_GetFileName);
        }
    }

    /** The providers of which nothing but the error status can be used from Java. */
    static final class Plain extends Providers.Event
        implements ICacheProvider, ICustomNotificationProvider, IGlobalApplicationPreloadProvider,
            IGlobalRSCAQueryProvider, IGlobalThreadCleanupProvider, IGlobalTraceEventProvider
    {
        Plain(long handle, Lifetime call)
        {
            super(handle, call);
        }
    }
}
