package org.iisjava.testkit.modules;

import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.RQ_NOTIFICATION_FINISH_REQUEST;

import org.iisjava.EventLog;
import org.iisjava.httpserv.CHttpModule;
import org.iisjava.httpserv.IHttpContext;
import org.iisjava.httpserv.IHttpEventProvider;
import org.iisjava.httpserv.IHttpModuleRegistrationInfo;
import org.iisjava.httpserv.IHttpServer;
import org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS;
import org.iisjava.httpserv.RegisterModule;

/** Modules that the tests of the extension run. */
public final class Modules
{
    private Modules()
    {
    }

    /** Each handles its path in its own way. */
    private abstract static class Handler extends CHttpModule implements RegisterModule
    {
        @Override
        public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
        {
            moduleInfo.setRequestNotifications(allocator -> this, RQ_EXECUTE_REQUEST_HANDLER, 0);
        }

        @Override
        public final REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context,
                                                                         IHttpEventProvider provider)
        {
            context.getResponse().writeEntityChunks(answer());
            return RQ_NOTIFICATION_FINISH_REQUEST;
        }

        abstract String answer();
    }

    /** Answers with the worker's process id and reports it. Prints, too. */
    public static final class Working extends Handler
    {
        @Override
        String answer()
        {
            String id = Long.toString(ProcessHandle.current().pid());
            EventLog.of("Working").information("I am " + id);
            System.err.println("Printed by " + id);
            return id;
        }
    }

    /** Never answers. */
    public static final class Hanging extends Handler
    {
        @Override
        String answer()
        {
            try
            {
                Thread.sleep(Long.MAX_VALUE);
            }
            catch (InterruptedException e)
            {
                Thread.currentThread().interrupt();
            }
            return "";
        }
    }

    /** Ends the worker process. */
    public static final class Ending extends Handler
    {
        @Override
        String answer()
        {
            Runtime.getRuntime().halt(3);
            return "";
        }
    }

    /** Cannot be registered. */
    public static final class NotStarting implements RegisterModule
    {
        @Override
        public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
        {
            throw new IllegalStateException("there is no money for it");
        }
    }
}
