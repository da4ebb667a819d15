package org.iisjava.conformance.modules;

import org.iisjava.httpserv.*;

/** Runs with the priority that its name says, such as {@code Priority-HIGH-1}, and says in headers when it ran. */
public final class Prioritized implements RegisterModule
{
    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        String name = moduleInfo.getName();
        int notifications = httpserv.RQ_AUTHORIZE_REQUEST | httpserv.RQ_SEND_RESPONSE;
        moduleInfo.setRequestNotifications(allocator -> new Module(name), notifications, 0);
        moduleInfo.setPriorityForRequestNotification(notifications, name.split("-")[1]);
    }

    private static final class Module extends CHttpModule
    {
        private final String name;

        Module(String name)
        {
            this.name = name;
        }

        @Override
        public REQUEST_NOTIFICATION_STATUS onAuthorizeRequest(IHttpContext context, IHttpEventProvider provider)
        {
            context.getResponse().setHeader("X-Authorize", name, false);
            return RQ_NOTIFICATION_CONTINUE;
        }

        @Override
        public REQUEST_NOTIFICATION_STATUS onSendResponse(IHttpContext context, ISendResponseProvider provider)
        {
            if (provider.getHeadersBeingSent())
            {
                context.getResponse().setHeader("X-Send", name, false);
            }
            return RQ_NOTIFICATION_CONTINUE;
        }
    }
}
