package org.iisjava.runtime;

import java.util.Optional;
import org.iisjava.httpserv.IAppHostAdminManager;
import org.iisjava.httpserv.IHttpServer;
import org.iisjava.httpserv.IHttpTraceContext;
import org.iisjava.httpserv.Precondition;

/** IIS's IHttpServer; PROCESS lifetime, any thread. */
class NativeHttpServer extends NativeServerServices
{
    private final Lifetime m_registration;

    /** The lifetime ends when the module that this is for has registered; until then IIS cannot trace. */
    NativeHttpServer(long handle, Lifetime registration)
    {
        super(handle);
        m_registration = registration;
    }

    final Lifetime registration()
    {
        return m_registration;
    }

    @Override
    public IHttpTraceContext getTraceContext()
    {
        if (!m_registration.isClosed())
        {
            throw new IllegalStateException("IHttpServer::GetTraceContext was called while a module registers: IIS cannot"
                + " trace yet");
        }
        return super.getTraceContext();
    }

    @Override
    public boolean isCommandLineLaunch()
    {
        return getBoolean("IHttpServer::IsCommandLineLaunch", Abi::IHttpServer_IsCommandLineLaunch);
    }

    @Override
    public String getAppPoolName()
    {
        return getUtf16("IHttpServer::GetAppPoolName", Abi::IHttpServer_GetAppPoolName);
    }

    @Override
    public void incrementThreadCount()
    {
        call("IHttpServer::IncrementThreadCount", Abi::IHttpServer_IncrementThreadCount);
    }

    @Override
    public void decrementThreadCount()
    {
        call("IHttpServer::DecrementThreadCount", Abi::IHttpServer_DecrementThreadCount);
    }

    @Override
    public void reportUnhealthy(String reason, int error)
    {
        Argument.wide("reason", reason);
        try (Call call = begin("IHttpServer::ReportUnhealthy"))
        {
            call.check(Abi.IHttpServer_ReportUnhealthy(handle(), call.utf16(reason), reason.length(), error));
        }
    }

    @Override
    public void recycleProcess(String reason)
    {
        Argument.wide("reason", reason);
        try (Call call = begin("IHttpServer::RecycleProcess"))
        {
            call.check(Abi.IHttpServer_RecycleProcess(handle(), call.utf16(reason), reason.length()));
        }
    }

    @Override
    public void recycleApplication(String appConfigPath)
    {
        Argument.wide("appConfigPath", appConfigPath);
        try (Call call = begin("IHttpServer::RecycleApplication"))
        {
            call.check(Abi.IHttpServer_RecycleApplication(handle(), call.utf16(appConfigPath), appConfigPath.length()));
        }
    }

    @Override
    public Precondition satisfiesPrecondition(String precondition)
    {
        Argument.wide("precondition", precondition);
        try (Call call = begin("IHttpServer::SatisfiesPrecondition"))
        {
            long satisfied = call.out();
            long unknown = call.out();
            call.check(Abi.IHttpServer_SatisfiesPrecondition(handle(), call.utf16(precondition), precondition.length(),
                satisfied, unknown));
            return new Precondition(call.booleanAt(satisfied), call.booleanAt(unknown));
        }
    }

    @Override
    public IAppHostAdminManager getAdminManager()
    {
        long manager = getLong("IHttpServer::GetAdminManager", Abi::IHttpServer_GetAdminManager);
        return manager == 0 ? null : new NativeAppHostAdminManager(manager);
    }

    @Override
    public long getProtocolManagerCustomInterface(String protocolManagerDll, String protocolManagerDllInitFunction,
                                                  int customInterfaceId)
    {
        Argument.wide("protocolManagerDll", protocolManagerDll);
        Argument.wide("protocolManagerDllInitFunction", protocolManagerDllInitFunction);
        try (Call call = begin("IHttpServer::GetProtocolManagerCustomInterface"))
        {
            long out = call.out();
            call.check(Abi.IHttpServer_GetProtocolManagerCustomInterface(handle(), call.utf16(protocolManagerDll),
                protocolManagerDll.length(), call.utf16(protocolManagerDllInitFunction),
                protocolManagerDllInitFunction.length(), customInterfaceId, out));
            return call.longAt(out);
        }
    }

    @Override
    public <T extends IHttpServer> Optional<T> getExtendedInterface(Class<T> version)
    {
        if (Argument.notNull("version", version).isInstance(this))
        {
            return Optional.of(version.cast(this));
        }
        return ServerVersions.find(this, version);
    }
}
