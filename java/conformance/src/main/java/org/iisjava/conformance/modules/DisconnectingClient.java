package org.iisjava.conformance.modules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.iisjava.httpserv.*;

/** What {@link Disconnecting} stores with a connection: keeps a record of what happens to it, under its name. */
final class DisconnectingClient implements IHttpConnectionStoredContext
{
    private static final Map<String, StringBuffer> RECORDS = new ConcurrentHashMap<>();

    private final StringBuffer record;
    private IHttpContext request;
    private boolean gone;

    private DisconnectingClient(String name)
    {
        record = RECORDS.computeIfAbsent(name, key -> new StringBuffer());
    }

    static DisconnectingClient of(IHttpConnection connection, long moduleId, String name)
    {
        IHttpConnectionModuleContextContainer container = connection.getModuleContextContainer();
        DisconnectingClient client = (DisconnectingClient) container.getConnectionModuleContext(moduleId);
        if (client == null)
        {
            client = new DisconnectingClient(name);
            client.add("stored");
            container.setConnectionModuleContext(client, moduleId);
        }
        return client;
    }

    static String record(String name)
    {
        StringBuffer record = RECORDS.get(name);
        return record == null ? "none" : record.toString();
    }

    void add(String line)
    {
        record.append(line).append('\n');
    }

    /** The request that is pending until the client has gone, or null. */
    void setRequest(IHttpContext context)
    {
        synchronized (this)
        {
            if (!gone || context == null)
            {
                request = context;
                return;
            }
        }
        context.postCompletion(0);
    }

    @Override
    public void notifyDisconnect()
    {
        add("notified");
        IHttpContext pending;
        synchronized (this)
        {
            gone = true;
            pending = request;
            request = null;
        }
        if (pending != null)
        {
            pending.postCompletion(0);
        }
    }

    @Override
    public void cleanupStoredContext()
    {
        add("cleaned up");
    }
}
