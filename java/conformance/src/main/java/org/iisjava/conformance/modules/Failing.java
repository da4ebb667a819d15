package org.iisjava.conformance.modules;

import java.util.Arrays;
import org.iisjava.httpserv.*;

/** Fails where the header {@code X-Fail-In} says, in the way that {@code X-Fail-How} names. */
public final class Failing extends EveryNotification implements RegisterModule
{
    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new Failing(), DETERMINISTIC | ON_DEMAND, DETERMINISTIC);
    }

    @Override
    protected REQUEST_NOTIFICATION_STATUS on(String name, IHttpContext context, IHttpEventProvider provider)
        throws Exception
    {
        String where = context.getRequest().getHeader("X-Fail-In");
        if (name.equals("onAuthorizeRequest") && "onAsyncCompletion".equals(where))
        {
            context.postCompletion(0);
            return RQ_NOTIFICATION_PENDING;
        }
        return name.equals(where) ? fail(context) : RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
        throws Exception
    {
        return fail(context);
    }

    private static REQUEST_NOTIFICATION_STATUS fail(IHttpContext context) throws Exception
    {
        String how = context.getRequest().getHeader("X-Fail-How");
        switch (how)
        {
            case "exception":
                throw new IllegalStateException("Failing as asked");
            case "checked":
                throw new Exception("Failing as asked");
            case "error":
                throw new AssertionError("Failing as asked");
            case "denied":
                throw new Denied();
            case "hostile":
                throw new Hostile();
            case "stack":
                return RQ_NOTIFICATION_CONTINUE.ordinal() == descend(1) ? null : RQ_NOTIFICATION_CONTINUE;
            case "memory":
                return new long[Integer.MAX_VALUE][1000][1000].length > 0 ? RQ_NOTIFICATION_CONTINUE : null;
            case "null":
                return null;
            case "sent":
                context.getResponse().writeEntityChunks("The beginning of a body");
                context.getResponse().flush(true);
                throw new IllegalStateException("Failing after the headers were sent");
            default:
                throw new IllegalArgumentException("X-Fail-How: " + how);
        }
    }

    private static int descend(int depth)
    {
        byte[] weight = new byte[16];
        Arrays.fill(weight, (byte) depth);
        return depth < 0 ? weight[0] : descend(depth + 1) + weight[depth % 16];
    }

    private static final class Denied extends org.iisjava.HResultException
    {
        private static final long serialVersionUID = 1;

        Denied()
        {
            super("The policy of this test", 0x80070005);
        }
    }

    /** An exception that cannot even be printed. */
    private static final class Hostile extends RuntimeException
    {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage()
        {
            throw new IllegalStateException("No message");
        }

        @Override
        public String toString()
        {
            throw new IllegalStateException("No text");
        }
    }
}
