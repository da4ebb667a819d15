package org.iisjava.runtime;

import org.iisjava.httpserv.IDispensedHttpModuleContextContainer;

/** An IDispensedHttpModuleContextContainer, which is the module's until it releases it. Any thread. */
final class NativeDispensedContainer extends NativeModuleContextContainer
    implements IDispensedHttpModuleContextContainer
{
    NativeDispensedContainer(long handle)
    {
        super(handle, new Lifetime(Lifetime.Kind.REFERENCE));
    }

    @Override
    public synchronized void releaseContainer()
    {
        lifetime().check("IDispensedHttpModuleContextContainer::ReleaseContainer");
        lifetime().close(CallStack.current().count(lifetime()));
        try (Call call = CallStack.current().begin(Lifetime.PROCESS,
            "IDispensedHttpModuleContextContainer::ReleaseContainer"))
        {
            call.check(Abi.IDispensedHttpModuleContextContainer_ReleaseContainer(handle()));
        }
    }
}
