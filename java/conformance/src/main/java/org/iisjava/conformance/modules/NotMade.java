package org.iisjava.conformance.modules;

import org.iisjava.httpserv.*;

/** A module that cannot be made. */
public final class NotMade implements RegisterModule
{
    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator ->
        {
            throw new IllegalStateException("Not made");
        }, httpserv.RQ_BEGIN_REQUEST, 0);
    }
}
