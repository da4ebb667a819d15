package org.iisjava.conformance.modules;

import java.util.List;
import org.iisjava.httpserv.*;

/**
 * Runs with the priority that its name says, such as {@code Priority-HIGH-1}, and says in headers when it ran. After
 * AUTHORIZE_REQUEST it runs with the opposite priority, after ACQUIRE_REQUEST_STATE with none of its own.
 */
public final class Prioritized implements RegisterModule
{
    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        String name = moduleInfo.getName();
        String priority = name.split("-")[1];
        int posts = httpserv.RQ_AUTHORIZE_REQUEST | httpserv.RQ_ACQUIRE_REQUEST_STATE;
        int notifications = posts | httpserv.RQ_SEND_RESPONSE;
        moduleInfo.setRequestNotifications(allocator -> new Module(name), notifications, posts);
        moduleInfo.setPriorityForRequestNotification(notifications, priority);
        moduleInfo.getExtendedInterface(IHttpModuleRegistrationInfo2.class).orElseThrow()
            .setPriorityForPostRequestNotification(httpserv.RQ_AUTHORIZE_REQUEST, opposite(priority));
    }

    private static String opposite(String priority)
    {
        List<String> all = List.of(httpserv.PRIORITY_ALIAS_FIRST, httpserv.PRIORITY_ALIAS_HIGH,
            httpserv.PRIORITY_ALIAS_MEDIUM, httpserv.PRIORITY_ALIAS_LOW, httpserv.PRIORITY_ALIAS_LAST);
        return all.get(all.size() - 1 - all.indexOf(priority));
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
        public REQUEST_NOTIFICATION_STATUS onPostAuthorizeRequest(IHttpContext context, IHttpEventProvider provider)
        {
            context.getResponse().setHeader("X-Post-Authorize", name, false);
            return RQ_NOTIFICATION_CONTINUE;
        }

        @Override
        public REQUEST_NOTIFICATION_STATUS onAcquireRequestState(IHttpContext context, IHttpEventProvider provider)
        {
            return RQ_NOTIFICATION_CONTINUE;
        }

        @Override
        public REQUEST_NOTIFICATION_STATUS onPostAcquireRequestState(IHttpContext context, IHttpEventProvider provider)
        {
            context.getResponse().setHeader("X-Post-Acquire", name, false);
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
