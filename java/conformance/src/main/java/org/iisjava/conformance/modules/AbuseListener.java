package org.iisjava.conformance.modules;

import org.iisjava.httpserv.*;

/** Abuses the providers of the global notifications. Process lifetime; every thread. */
final class AbuseListener extends CGlobalModule
{
    static final int NOTIFICATIONS = GL_CONFIGURATION_CHANGE | GL_FILE_CHANGE | GL_TRACE_EVENT | GL_RSCA_QUERY
        | GL_THREAD_CLEANUP | GL_APPLICATION_RESOLVE_MODULES | GL_APPLICATION_START | GL_PRE_BEGIN_REQUEST
        | GL_CACHE_OPERATION | GL_APPLICATION_PRELOAD;

    private final Abuser abuser;
    private final SaneArguments sane;

    AbuseListener(Abuser abuser, SaneArguments sane)
    {
        this.abuser = abuser;
        this.sane = sane;
    }

    private <T> GLOBAL_NOTIFICATION_STATUS abuse(Class<T> type, T provider)
    {
        abuser.abuse(type, provider);
        abuser.keep(type, provider);
        return GL_NOTIFICATION_CONTINUE;
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalConfigurationChange(IGlobalConfigurationChangeProvider provider)
    {
        return abuse(IGlobalConfigurationChangeProvider.class, provider);
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalFileChange(IGlobalFileChangeProvider provider)
    {
        return abuse(IGlobalFileChangeProvider.class, provider);
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalTraceEvent(IGlobalTraceEventProvider provider)
    {
        return abuse(IGlobalTraceEventProvider.class, provider);
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalRSCAQuery(IGlobalRSCAQueryProvider provider)
    {
        return abuse(IGlobalRSCAQueryProvider.class, provider);
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalThreadCleanup(IGlobalThreadCleanupProvider provider)
    {
        return abuse(IGlobalThreadCleanupProvider.class, provider);
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationStart(IHttpApplicationProvider provider)
    {
        return abuse(IHttpApplicationProvider.class, provider);
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationResolveModules(IHttpApplicationResolveModulesProvider provider)
    {
        return abuse(IHttpApplicationResolveModulesProvider.class, provider);
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalPreBeginRequest(IPreBeginRequestProvider provider)
    {
        return abuse(IPreBeginRequestProvider.class, provider);
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationPreload(IGlobalApplicationPreloadProvider provider)
    {
        sane.put(IHttpContext.class, provider.createContext());
        return abuse(IGlobalApplicationPreloadProvider2.class,
            provider.getExtendedInterface(IGlobalApplicationPreloadProvider2.class).orElseThrow());
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalCacheOperation(ICacheProvider provider)
    {
        return abuse(ICacheProvider.class, provider);
    }
}
