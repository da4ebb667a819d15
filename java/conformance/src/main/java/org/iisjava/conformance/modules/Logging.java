package org.iisjava.conformance.modules;

import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.iisjava.httpserv.*;

/** Logs in every way that there is; the header X-Text is what it says. */
public final class Logging extends Answering implements RegisterModule
{
    private static final System.Logger LOG = System.getLogger("conformance.system");
    private static final java.util.logging.Logger JUL = java.util.logging.Logger.getLogger("conformance.jul");
    private static final ExecutorService OWN = Executors.newSingleThreadExecutor(body ->
    {
        Thread thread = new Thread(body, "own");
        thread.setDaemon(true);
        return thread;
    });

    /** For the runtime, which has it register. */
    public Logging()
    {
        super(answers());
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        LOG.log(Level.INFO, "registering");
        moduleInfo.setRequestNotifications(allocator -> new Logging(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        LOG.log(Level.INFO, "completed");
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static Map<String, Answer> answers()
    {
        Map<String, Answer> answers = new HashMap<>();
        for (Level level : new Level[] {Level.TRACE, Level.DEBUG, Level.INFO, Level.WARNING, Level.ERROR})
        {
            answers.put(level.getName(), context -> said(() -> LOG.log(level, text(context))));
        }
        answers.put("id", context -> String.format("%016x",
            context.getRequest().getRawHttpRequest().RequestId()));
        answers.put("jul", context -> said(() -> JUL.log(java.util.logging.Level.SEVERE,
            "with {0}", text(context))));
        answers.put("thrown", context -> said(() -> LOG.log(Level.ERROR, "with a trace",
            new IllegalStateException(text(context)))));
        answers.put("out", context -> said(() -> System.out.println(text(context))));
        answers.put("err", context -> said(() -> System.err.println(text(context))));
        answers.put("open", context -> said(() -> System.out.print(text(context))));
        answers.put("own", context -> said(() -> OWN.submit(() -> LOG.log(Level.INFO, text(context))).get()));
        answers.put("common", context -> said(
            () ->
            {
                CountDownLatch done = new CountDownLatch(1);
                ForkJoinPool.commonPool().execute(() ->
                {
                    LOG.log(Level.INFO, text(context));
                    done.countDown();
                });
                done.await();
            }));
        answers.put("posted", context ->
        {
            String text = text(context);
            context.getResponse().writeEntityChunks("posted");
            context.postCompletion(0);
            LOG.log(Level.INFO, text);
            return null;
        });
        answers.put("hostile", context -> said(() -> JUL.log(java.util.logging.Level.SEVERE, "{0}",
            new Object()
            {
                @Override
                public String toString()
                {
                    throw new IllegalStateException("hostile");
                }
            })));
        answers.put("fill", context -> said(() ->
        {
            for (int i = 0; i < 400; i++)
            {
                LOG.log(Level.INFO, "x".repeat(4000));
            }
        }));
        answers.put("throw", context ->
        {
            throw new IllegalStateException(text(context));
        });
        answers.put("exit", context ->
        {
            System.out.print(text(context));
            System.exit(0);
            return null;
        });
        return answers;
    }

    private static String said(Action action) throws Exception
    {
        action.run();
        return "said";
    }

    private static String text(IHttpContext context)
    {
        String text = context.getRequest().getHeader("X-Text");
        return text == null ? "nothing" : text.replace("\\n", "\n").replace("\\r", "\r");
    }
}
