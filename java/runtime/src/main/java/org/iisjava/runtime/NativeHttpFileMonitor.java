package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpFileMonitor;
import org.iisjava.httpserv.IHttpModuleContextContainer;

/** IIS's IHttpFileMonitor; the module's own until it is dereferenced, or lent for a notification. Any thread. */
final class NativeHttpFileMonitor extends CountedObject implements IHttpFileMonitor
{
    private static final String TAKE = "IHttpServer::RegisterFileChangeMonitor";
    private static final String GIVE_BACK = "IHttpFileMonitor::DereferenceFileMonitor";

    /** The module's own. */
    NativeHttpFileMonitor(long handle)
    {
        super(handle, TAKE, GIVE_BACK);
    }

    /** Lent. */
    NativeHttpFileMonitor(long handle, Lifetime lifetime)
    {
        super(handle, lifetime, TAKE, GIVE_BACK);
    }

    @Override
    int take(long handle)
    {
        throw new IllegalStateException("an IHttpFileMonitor cannot be referenced");
    }

    @Override
    int giveBack(long handle)
    {
        return Abi.IHttpFileMonitor_DereferenceFileMonitor(handle);
    }

    @Override
    public IHttpModuleContextContainer getModuleContextContainer()
    {
        return NativeModuleContextContainer.of(getLong("IHttpFileMonitor::GetModuleContextContainer",
            Abi::IHttpFileMonitor_GetModuleContextContainer), lifetime());
    }

    @Override
    public void dereferenceFileMonitor()
    {
        dereference();
    }
}
