package org.iisjava.samples.postcompletion;

import static org.iisjava.httpserv.HTTP_HEADER_ID.*;
import static org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS.*;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.iisjava.httpserv.*;

/**
 * One request: suspended while a worker works, then told so by IIS through a completion routine, and ended from there
 * through the other postCompletion and onAsyncCompletion.
 */
final class SuspendedRequest extends CHttpModule
{
    private final Executor workers;
    private final Meeting meeting;
    private final CompletableFuture<String> answer = new CompletableFuture<>();

    SuspendedRequest(Executor workers, Meeting meeting)
    {
        this.workers = workers;
        this.meeting = meeting;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
    {
        Optional<IHttpContext3> context3 = context.getExtendedInterface(IHttpContext3.class);
        if (context3.isEmpty())
        {
            context.getResponse().setStatus(501, "Not Implemented");
            write(context, "PostCompletion with a routine needs IIS 8 or later.");
            return RQ_NOTIFICATION_FINISH_REQUEST;
        }
        Wishes wishes = Wishes.read(context.getServerVariable("QUERY_STRING"));
        Runnable work = () -> work(context3.get(), wishes);
        if (wishes.together() > 1)
        {
            meeting.join(work, wishes.together());
        }
        else
        {
            workers.execute(work);
        }
        return RQ_NOTIFICATION_PENDING;
    }

    /** Runs on a worker: the request is ours alone, until it is posted. */
    private void work(IHttpContext3 context, Wishes wishes)
    {
        pause(wishes.milliseconds());
        Work result = new Work(wishes.text().toUpperCase(Locale.ROOT), Thread.currentThread().getName());
        context.postCompletion(result.text().length(), (errorCode, bytes, same) ->
        {
            if (wishes.routineThrows())
            {
                throw new IllegalStateException("The routine throws, as it was asked to");
            }
            String sentence = result.text() + ": error code " + errorCode + ", " + bytes + " bytes, "
                + (same == result ? "the same" : "another") + " context object";
            if (!wishes.twice())
            {
                answer.complete(sentence);
            }
            context.postCompletion(bytes);
            if (wishes.twice())
            {
                answer.complete(sentence + "\nThe second completion: " + second(context));
            }
        }, result);
    }

    /** Returns from the suspension: on a thread of IIS, once. */
    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        write(context, answer.orTimeout(10, TimeUnit.SECONDS).join());
        return RQ_NOTIFICATION_FINISH_REQUEST;
    }

    private static String second(IHttpContext context)
    {
        try
        {
            context.postCompletion(0);
            return "accepted";
        }
        catch (IllegalStateException e)
        {
            return "refused with " + e.getClass().getSimpleName();
        }
    }

    private static void write(IHttpContext context, String text)
    {
        IHttpResponse response = context.getResponse();
        response.setHeader(HttpHeaderContentType, "text/plain; charset=utf-8", true);
        response.writeEntityChunks(text + "\n");
    }

    private static void pause(long milliseconds)
    {
        try
        {
            Thread.sleep(milliseconds);
        }
        catch (InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
    }
}
