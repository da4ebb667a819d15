package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpConnectionModuleContextContainer;
import org.iisjava.httpserv.IHttpConnectionStoredContext;

/** IIS's IHttpConnectionModuleContextContainer; lives as long as the connection object it was got from. Any thread. */
final class NativeConnectionModuleContextContainer extends NativeModuleContextContainer
    implements IHttpConnectionModuleContextContainer
{
    private NativeConnectionModuleContextContainer(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    /** Null where there is none. */
    static NativeConnectionModuleContextContainer ofConnection(long handle, Lifetime lifetime)
    {
        return handle == 0 ? null : new NativeConnectionModuleContextContainer(handle, lifetime);
    }

    @Override
    public IHttpConnectionStoredContext getConnectionModuleContext(long moduleId)
    {
        return (IHttpConnectionStoredContext) StoredContexts.at(getLong(
            "IHttpConnectionModuleContextContainer::GetConnectionModuleContext", (container, out) ->
                Abi.IHttpConnectionModuleContextContainer_GetConnectionModuleContext(container, known(moduleId), out)));
    }

    @Override
    public void setConnectionModuleContext(IHttpConnectionStoredContext storedContext, long moduleId)
    {
        StoredContexts.set(Argument.notNull("storedContext", storedContext), token ->
            getLong("IHttpConnectionModuleContextContainer::SetConnectionModuleContext", (container, out) ->
                Abi.IHttpConnectionModuleContextContainer_SetConnectionModuleContext(container, token,
                    known(moduleId), out)));
    }
}
