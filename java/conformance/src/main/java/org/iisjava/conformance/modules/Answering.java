package org.iisjava.conformance.modules;

import static org.iisjava.httpserv.HTTP_HEADER_ID.*;

import java.util.Map;
import org.iisjava.httpserv.*;

/**
 * A handler with many small answers: the last part of the path names the one that is asked for. Where it is empty, the
 * answer is their names.
 */
abstract class Answering extends CHttpModule
{
    /** One answer; what it returns becomes the body, unless it is null. */
    @FunctionalInterface
    interface Answer
    {
        /** Does something with the request and says what came of it. */
        String of(IHttpContext context) throws Exception;
    }

    private final Map<String, Answer> answers;

    Answering(Map<String, Answer> answers)
    {
        this.answers = answers;
    }

    @Override
    public final REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        String path = context.getServerVariable("URL");
        String name = path.substring(path.lastIndexOf('/') + 1);
        Answer answer = name.isEmpty() ? all -> String.join("\n", answers.keySet()) : answers.get(name);
        IHttpResponse response = context.getResponse();
        if (answer == null)
        {
            response.setStatus(404, "No such answer: " + path);
            return RQ_NOTIFICATION_FINISH_REQUEST;
        }
        String text = answer.of(context);
        if (text != null)
        {
            response.setHeader(HttpHeaderContentType, "text/plain; charset=utf-8", true);
            response.writeEntityChunks(text);
        }
        context.setRequestHandled();
        return RQ_NOTIFICATION_CONTINUE;
    }

    /** What came of an action: "done", or the exception as {@code SimpleName: message}. */
    static String outcome(Action action)
    {
        try
        {
            action.run();
            return "done";
        }
        catch (Exception e)
        {
            return e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    /** Something to try. */
    @FunctionalInterface
    interface Action
    {
        /** Tries it. */
        void run() throws Exception;
    }
}
