package org.iisjava.conformance.modules;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.iisjava.httpserv.*;

/**
 * Starts the operation of the header {@code X-Operation} in the notification of {@code X-Place}, ends that with the status
 * of {@code X-Answer}, and keeps a record of what it sees, which {@code /completing/record} answers for the names in
 * {@code X-Cells}. The nested notifications are raised in the handler.
 */
public final class Completing extends EveryNotification implements RegisterModule
{
    private CompletingOperations operations;
    private CompletionRecord record;
    private String place;
    private REQUEST_NOTIFICATION_STATUS answer;
    /** Whether the nested notification that comes next is the one to work in. */
    private boolean armed;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Completing(), DETERMINISTIC | ON_DEMAND, DETERMINISTIC);
    }

    @Override
    protected REQUEST_NOTIFICATION_STATUS on(String name, IHttpContext context, IHttpEventProvider provider)
    {
        if (name.equals("onBeginRequest") && context.getServerVariable("URL").equals("/completing/cell"))
        {
            begin(context.getRequest());
        }
        if (record == null)
        {
            return name.equals("onExecuteRequestHandler") ? report(context) : RQ_NOTIFICATION_CONTINUE;
        }
        if (isNested(name))
        {
            if (!armed || !name.equals(place))
            {
                return RQ_NOTIFICATION_CONTINUE;
            }
            armed = false;
            return operations.start(context);
        }
        record.add(name);
        if (name.equals("onExecuteRequestHandler"))
        {
            context.getResponse().writeEntityChunks("handled");
        }
        if (name.equals(place))
        {
            return operations.start(context);
        }
        return name.equals("onExecuteRequestHandler") && isNested(place) ? raise(context) : RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        if (record == null)
        {
            return RQ_NOTIFICATION_CONTINUE;
        }
        record.add("completion " + Integer.toHexString(notification) + " " + postNotification + " "
            + CompletingOperations.text(completionInfo.getExtendedInterface(IHttpCompletionInfo2.class).orElseThrow()));
        boolean ofRaiser = place.equals("onCustomRequestNotification") && notification == RQ_EXECUTE_REQUEST_HANDLER;
        return ofRaiser ? RQ_NOTIFICATION_CONTINUE : operations.completed(context);
    }

    @Override
    public void dispose()
    {
        if (record != null)
        {
            record.end();
        }
    }

    private void begin(IHttpRequest request)
    {
        record = CompletionRecord.begin(request.getHeader("X-Cell"));
        place = request.getHeader("X-Place");
        answer = REQUEST_NOTIFICATION_STATUS.valueOf(request.getHeader("X-Answer"));
        operations = new CompletingOperations(request.getHeader("X-Operation"), answer, record);
    }

    private static boolean isNested(String name)
    {
        return name.equals("onSendResponse") || name.equals("onReadEntity") || name.equals("onMapPath")
            || name.equals("onCustomRequestNotification");
    }

    private REQUEST_NOTIFICATION_STATUS raise(IHttpContext context)
    {
        armed = true;
        switch (place)
        {
            case "onSendResponse" -> context.getResponse().flush(false, true);
            case "onReadEntity" -> context.getRequest().readEntityBody(ByteBuffer.allocateDirect(2), false);
            case "onMapPath" -> context.mapPath("/completing/mapped");
            default ->
            {
                return context.notifyCustomNotification(() -> "Completing") ? RQ_NOTIFICATION_PENDING
                    : RQ_NOTIFICATION_CONTINUE;
            }
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static REQUEST_NOTIFICATION_STATUS report(IHttpContext context)
    {
        String names = context.getRequest().getHeader("X-Cells");
        if (names != null)
        {
            context.getResponse().writeEntityChunks(
                Arrays.stream(names.split(",")).map(CompletionRecord::take).collect(Collectors.joining("\n\n")));
        }
        String prefix = context.getRequest().getHeader("X-Threads");
        if (prefix != null)
        {
            context.getResponse().writeEntityChunks(Long.toString(Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(prefix)).count()));
        }
        return RQ_NOTIFICATION_CONTINUE;
    }
}
