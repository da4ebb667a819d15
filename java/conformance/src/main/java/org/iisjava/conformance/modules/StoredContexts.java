package org.iisjava.conformance.modules;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.iisjava.EventLog;
import org.iisjava.httpserv.*;

/** Stores objects with whatever has a container, and reports their ends as events. */
public final class StoredContexts implements RegisterModule
{
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        long id = moduleInfo.getId();
        Map<String, Answering.Answer> answers = new HashMap<>();
        answers.put("request", context -> store(context.getModuleContextContainer(), id, "request"));
        answers.put("application", context -> store(context.getApplication().getModuleContextContainer(), id,
            "application"));
        answers.put("site", context -> store(context.getSite().getModuleContextContainer(), id, "site"));
        answers.put("connection", context -> connection(context, id));
        answers.put("everywhere", context -> everywhere(context, globalInfo, id));
        answers.put("throwing", context ->
        {
            context.getModuleContextContainer().setModuleContext(() ->
            {
                throw new IllegalStateException("Thrown by cleanupStoredContext");
            }, id);
            return "stored";
        });
        moduleInfo.setRequestNotifications(allocator -> new Module(answers), httpserv.RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    private static String store(IHttpModuleContextContainer container, long id, String owner)
    {
        IHttpStoredContext before = container.getModuleContext(id);
        if (before != null)
        {
            return before.toString();
        }
        Stored stored = new Stored(owner + " " + NUMBERS.incrementAndGet());
        container.setModuleContext(stored, id);
        String same = Boolean.toString(container.getModuleContext(id) == stored);
        String again = Answering.outcome(() -> container.setModuleContext(new Stored("never"), id));
        String none = Answering.outcome(() -> container.setModuleContext(null, id)).replaceAll(":.*", "");
        return stored + ", same: " + same + ", again: " + again + ", null: " + none;
    }

    /** With everything that has a container; what is the module's to end is ended. */
    private static String everywhere(IHttpContext context, IHttpServer server, long id)
    {
        store(context.getModuleContextContainer(), id, "request");
        store(context.getApplication().getModuleContextContainer(), id, "application");
        store(context.getSite().getModuleContextContainer(), id, "site");
        store(context.getUrlInfo().getModuleContextContainer(), id, "url");
        store(context.getMetadata().getModuleContextContainer(), id, "metadata");
        connection(context, id);
        context.getExtendedInterface(IHttpContext3.class).orElseThrow().getNamedContextContainer()
            .setNamedContext(new Stored("named 0"), "everywhere");
        IHttpFileInfo file = server.getFileInfo(context.mapPath("/file.txt"), false);
        store(file.getModuleContextContainer(), id, "file");
        file.dereferenceCacheData();
        IHttpFileMonitor monitor =
            server.registerFileChangeMonitor(context.getApplication().getApplicationPhysicalPath(), 0);
        store(monitor.getModuleContextContainer(), id, "monitor");
        monitor.dereferenceFileMonitor();
        IDispensedHttpModuleContextContainer container = server.dispenseContainer();
        store(container, id, "dispensed");
        container.releaseContainer();
        return "stored";
    }

    private static String connection(IHttpContext context, long id)
    {
        IHttpConnectionModuleContextContainer container = context.getConnection().getModuleContextContainer();
        IHttpConnectionStoredContext before = container.getConnectionModuleContext(id);
        if (before != null)
        {
            return before.toString();
        }
        Stored stored = new Stored("connection " + NUMBERS.incrementAndGet());
        container.setConnectionModuleContext(stored, id);
        return stored.toString();
    }

    private static final class Stored implements IHttpConnectionStoredContext
    {
        private final String name;

        Stored(String name)
        {
            this.name = name;
        }

        @Override
        public void cleanupStoredContext()
        {
            EventLog.of("StoredContexts").information("cleanup of " + name);
        }

        @Override
        public void notifyDisconnect()
        {
            EventLog.of("StoredContexts").information("disconnect of " + name);
        }

        @Override
        public String toString()
        {
            return name;
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
