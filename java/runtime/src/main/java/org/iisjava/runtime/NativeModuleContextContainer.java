package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpModuleContextContainer;
import org.iisjava.httpserv.IHttpStoredContext;

/** IIS's IHttpModuleContextContainer; lives as long as what it was got from. Any thread. */
class NativeModuleContextContainer extends NativeObject implements IHttpModuleContextContainer
{
    NativeModuleContextContainer(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    /** Null where there is none. */
    static NativeModuleContextContainer of(long handle, Lifetime lifetime)
    {
        return handle == 0 ? null : new NativeModuleContextContainer(handle, lifetime);
    }

    @Override
    public IHttpStoredContext getModuleContext(long moduleId)
    {
        return StoredContexts.at(getLong("IHttpModuleContextContainer::GetModuleContext",
            (container, out) -> Abi.IHttpModuleContextContainer_GetModuleContext(container, known(moduleId), out)));
    }

    @Override
    public void setModuleContext(IHttpStoredContext storedContext, long moduleId)
    {
        StoredContexts.set(Argument.notNull("storedContext", storedContext), token ->
            getLong("IHttpModuleContextContainer::SetModuleContext", (container, out) ->
                Abi.IHttpModuleContextContainer_SetModuleContext(container, token, known(moduleId), out)));
    }

    /** Looked at where the lifetime has been: a container that has ended says so first. */
    static long known(long moduleId)
    {
        return ModuleIds.known("moduleId", moduleId);
    }
}
