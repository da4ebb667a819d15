package org.iisjava.testkit.junit;

import java.util.function.Supplier;
import org.iisjava.testkit.IisServer;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The server of one test class in JUnit's store, which closes it after the last test of the class. */
final class TestServer implements ExtensionContext.Store.CloseableResource
{
    private final IisServer server;

    TestServer(ServerPlan plan)
    {
        server = ServerStart.start(plan);
    }

    IisServer server()
    {
        return server;
    }

    @Override
    public void close()
    {
        uninterrupted(() ->
        {
            server.close();
            return server;
        });
    }

    /** A test that took too long was interrupted, and its thread may still be: that is not meant for what follows. */
    static <T> T uninterrupted(Supplier<T> action)
    {
        boolean interrupted = Thread.interrupted();
        try
        {
            return action.get();
        }
        finally
        {
            if (interrupted)
            {
                Thread.currentThread().interrupt();
            }
        }
    }
}
