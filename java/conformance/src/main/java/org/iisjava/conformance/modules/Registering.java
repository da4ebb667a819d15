package org.iisjava.conformance.modules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iisjava.EventLog;
import org.iisjava.httpserv.*;

/** Tries what can be done while a module registers, answers what came of it, and reports what happens to the worker. */
public final class Registering implements RegisterModule, IHttpModuleFactory
{
    private final List<String> outcomes = new ArrayList<>();
    private IHttpModuleRegistrationInfo kept;
    private IHttpServer server;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        kept = moduleInfo;
        server = globalInfo;
        int notifications = httpserv.RQ_EXECUTE_REQUEST_HANDLER;
        outcomes.add(serverVersion + " " + moduleInfo.getName() + " " + (moduleInfo.getId() >= 0));
        outcomes.add(globalInfo.getAppPoolName() + " " + globalInfo.satisfiesPrecondition("bitness64") + " "
            + globalInfo.satisfiesPrecondition("bitness32"));
        moduleInfo.setRequestNotifications(this, notifications, 0);
        outcomes.add(Answering.outcome(() -> moduleInfo.setRequestNotifications(this, notifications, 0)));
        moduleInfo.setGlobalNotifications(new Global(), httpserv.GL_STOP_LISTENING | httpserv.GL_PRE_BEGIN_REQUEST
            | httpserv.GL_APPLICATION_START);
        outcomes.add(Answering.outcome(
            () -> moduleInfo.setGlobalNotifications(new Global(), httpserv.GL_STOP_LISTENING)));
        outcomes.add(Answering.outcome(
            () -> moduleInfo.setPriorityForRequestNotification(notifications, httpserv.PRIORITY_ALIAS_LAST)));
        outcomes.add(Answering.outcome(
            () -> moduleInfo.setPriorityForGlobalNotification(httpserv.GL_STOP_LISTENING,
                httpserv.PRIORITY_ALIAS_FIRST)));
        outcomes.add(Answering.outcome(() -> moduleInfo.setPriorityForRequestNotification(notifications, "SOON"))
            .replaceAll(":.*", ""));
    }

    @Override
    public CHttpModule getHttpModule(IModuleAllocator allocator)
    {
        var memory = allocator.allocateMemory(64);
        Map<String, Answering.Answer> answers = new HashMap<>();
        answers.put("outcomes", context -> String.join("\n", outcomes));
        answers.put("late", context -> Answering.outcome(kept::getName) + "\n" + Answering.outcome(
            () -> allocator.allocateMemory(1)) + "\n" + memory.capacity());
        answers.put("server", context -> server.getAppPoolName());
        return new Module(answers);
    }

    @Override
    public void terminate()
    {
        EventLog.of("Registering").information("factory terminated");
    }

    private static final class Global extends CGlobalModule
    {
        @Override
        public GLOBAL_NOTIFICATION_STATUS onGlobalStopListening(IGlobalStopListeningProvider provider)
        {
            EventLog.of("Registering").information("stop listening");
            return GL_NOTIFICATION_CONTINUE;
        }

        @Override
        public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationStart(IHttpApplicationProvider provider)
        {
            EventLog.of("Registering").information("start of " + provider.getApplication().getApplicationId());
            return GL_NOTIFICATION_CONTINUE;
        }

        @Override
        public GLOBAL_NOTIFICATION_STATUS onGlobalPreBeginRequest(IPreBeginRequestProvider provider)
        {
            if (provider.getHttpContext().getRequest().getHeader("X-Throw") != null)
            {
                throw new IllegalStateException("Thrown before the request begins");
            }
            return GL_NOTIFICATION_CONTINUE;
        }

        @Override
        public void terminate()
        {
            EventLog.of("Registering").information("global module terminated");
        }
    }

    private static final class Module extends Answering
    {
        Module(Map<String, Answer> answers)
        {
            super(answers);
        }
    }
}
