package org.iisjava.samples.uploadstreaming;

import org.iisjava.httpserv.*;

/**
 * What the module stores with a connection, to be told when the client goes. It outlives the requests of the connection,
 * which come one after the other.
 */
final class Client implements IHttpConnectionStoredContext
{
    private IHttpContext request;
    private boolean gone;

    /** The one of the connection; made for its first upload. */
    static Client of(IHttpConnection connection, long moduleId)
    {
        IHttpConnectionModuleContextContainer container = connection.getModuleContextContainer();
        Client client = (Client) container.getConnectionModuleContext(moduleId);
        if (client == null)
        {
            client = new Client();
            container.setConnectionModuleContext(client, moduleId);
            client.gone = !connection.isConnected(); // it may have gone before it could be told
        }
        return client;
    }

    synchronized void setRequest(IHttpContext context)
    {
        request = context;
    }

    synchronized boolean isGone()
    {
        return gone;
    }

    /** On any thread: the read that waits for the client ends at once, and its completion ends the request. */
    @Override
    public void notifyDisconnect()
    {
        IHttpContext current;
        synchronized (this)
        {
            gone = true;
            current = request;
        }
        if (current != null)
        {
            cancel(current);
        }
    }

    private static void cancel(IHttpContext context)
    {
        try
        {
            context.cancelIo();
        }
        catch (IllegalStateException e)
        {
            // The request has just ended
        }
    }

    @Override
    public void cleanupStoredContext()
    {
        // Nothing to be given back
    }
}
