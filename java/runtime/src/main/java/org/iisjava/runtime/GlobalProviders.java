package org.iisjava.runtime;

import org.iisjava.httpserv.IGlobalConfigurationChangeProvider;
import org.iisjava.httpserv.IGlobalFileChangeProvider;
import org.iisjava.httpserv.IGlobalStopListeningProvider;
import org.iisjava.httpserv.IGlobalThreadCleanupProvider;
import org.iisjava.httpserv.IHttpApplication;
import org.iisjava.httpserv.IHttpApplicationProvider;
import org.iisjava.httpserv.IHttpApplicationResolveModulesProvider;
import org.iisjava.httpserv.IHttpContext;
import org.iisjava.httpserv.IHttpFileMonitor;
import org.iisjava.httpserv.IHttpModuleFactory;
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
        private final JavaModule m_module;

        ResolveModules(long handle, Lifetime call, JavaModule module)
        {
            super(handle, call);
            m_module = module;
        }

        @Override
        public void registerModule(long parentModuleId, IHttpModuleFactory moduleFactory, String moduleName,
                                   String moduleType, String modulePreCondition, int requestNotifications,
                                   int postRequestNotifications)
        {
            ModuleIds.known("parentModuleId", parentModuleId);
            Argument.notNull("moduleFactory", moduleFactory);
            Argument.wide("moduleName", moduleName);
            Argument.wide("moduleType", moduleType);
            Argument.wide("modulePreCondition", modulePreCondition);
            Registration added = new Registration(m_module.name());
            added.setModule(m_module);
            added.setFactory(moduleFactory, token ->
            {
                try (Call call = begin("IHttpApplicationResolveModulesProvider::RegisterModule"))
                {
                    call.check(Abi.IHttpApplicationResolveModulesProvider_RegisterModule(handle(), parentModuleId,
                        token, call.utf16(moduleName), moduleName.length(), call.utf16(moduleType),
                        moduleType.length(), call.utf16(modulePreCondition), modulePreCondition.length(),
                        requestNotifications, postRequestNotifications));
                }
            });
        }

        @Override
        public void setPriorityForRequestNotification(String moduleName, int requestNotification, String priorityAlias)
        {
            Argument.wide("moduleName", moduleName);
            Argument.priority("priorityAlias", priorityAlias);
            try (Call call = begin("IHttpApplicationResolveModulesProvider::SetPriorityForRequestNotification"))
            {
                call.check(Abi.IHttpApplicationResolveModulesProvider_SetPriorityForRequestNotification(handle(),
                    call.utf16(moduleName), moduleName.length(), requestNotification, call.utf16(priorityAlias),
                    priorityAlias.length()));
            }
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

        @Override
        public IHttpFileMonitor getFileMonitor()
        {
            long monitor =
                getLong("IGlobalFileChangeProvider::GetFileMonitor", Abi::IGlobalFileChangeProvider_GetFileMonitor);
            return monitor == 0 ? null : new NativeHttpFileMonitor(monitor, lifetime());
        }
    }

    static final class ThreadCleanup extends Providers.Event implements IGlobalThreadCleanupProvider
    {
        ThreadCleanup(long handle, Lifetime call)
        {
            super(handle, call);
        }

        @Override
        public IHttpApplication getApplication()
        {
            long application = getLong("IGlobalThreadCleanupProvider::GetApplication",
                Abi::IGlobalThreadCleanupProvider_GetApplication);
            return application == 0 ? null : new NativeHttpApplication(application, lifetime());
        }
    }
}
