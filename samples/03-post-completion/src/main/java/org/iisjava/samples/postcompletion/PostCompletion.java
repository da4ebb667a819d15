package org.iisjava.samples.postcompletion;

import java.util.concurrent.ExecutorService;
import org.iisjava.httpserv.*;

/** Gives each request to a worker thread of Java's, and IIS its own thread back. */
public final class PostCompletion implements RegisterModule, IHttpModuleFactory
{
    private final ExecutorService workers = Workers.start();
    private final Meeting meeting = new Meeting(workers);

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(this, CHttpModule.RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public CHttpModule getHttpModule(IModuleAllocator allocator)
    {
        return new SuspendedRequest(workers, meeting);
    }

    @Override
    public void terminate()
    {
        workers.shutdown();
    }
}
