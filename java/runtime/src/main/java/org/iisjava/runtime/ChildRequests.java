package org.iisjava.runtime;

import org.iisjava.httpserv.ICustomNotificationProvider;
import org.iisjava.httpserv.IHttpContext;
import org.iisjava.httpserv.IHttpUser;

/**
 * Child requests and custom notifications of a context. A clone has a {@link RequestState} of its own, which ends when
 * the module releases it or with the module instance. Without state.
 */
final class ChildRequests
{
    /** What must live until the completion. */
    private record Kept(Runnable end) implements Operation
    {
        @Override
        public boolean isRead()
        {
            return false;
        }

        @Override
        public void completed(int bytes, int status)
        {
        }

        @Override
        public void free()
        {
            end.run();
        }
    }

    private ChildRequests()
    {
    }

    static IHttpContext clone(NativeHttpContext context, int cloneFlags)
    {
        RequestState state = context.state();
        long clone = context.getLong("IHttpContext::CloneContext", (parent, out) ->
            Abi.IHttpContext_CloneContext(parent, cloneFlags, out));
        RequestState child = new RequestState(clone, new Lifetime(Lifetime.Kind.REFERENCE), state.module(), state);
        state.adopt(child);
        return child.httpContext();
    }

    static void release(RequestState child)
    {
        RequestState parent = child.parent();
        if (parent == null)
        {
            throw new IllegalStateException(
                "IHttpContext::ReleaseClonedContext was called on a context that cloneContext did not make");
        }
        child.lifetime().check("IHttpContext::ReleaseClonedContext");
        try (Call call = child.httpContext().begin("IHttpContext::ReleaseClonedContext"))
        {
            call.check(Abi.IHttpContext_ReleaseClonedContext(child.context()));
        }
        parent.forget(child);
        child.close();
    }

    static boolean execute(NativeHttpContext context, boolean async, IHttpContext childContext, int executeFlags,
                           IHttpUser user)
    {
        NativeHttpContext child = Argument.ours("childContext", childContext, NativeHttpContext.class);
        Lent lent = Lent.userOrNone(user);
        if (lent.isJava())
        {
            lent.keep();
        }
        try (lent; Call held = child.begin("IHttpContext"))
        {
            return run(context, "IHttpContext::ExecuteRequest", new Kept(lent.releaser()), (parent, bytes, expected) ->
                Abi.IHttpContext_ExecuteRequest(parent, async ? 1 : 0, held.handleOf(child), executeFlags,
                    lent.handle(), expected));
        }
    }

    static boolean notify(NativeHttpContext context, ICustomNotificationProvider customOutput)
    {
        Lent lent = Lent.customNotification("customOutput", customOutput);
        lent.keep();
        try (lent)
        {
            return run(context, "IHttpContext::NotifyCustomNotification", new Kept(lent.releaser()),
                (handle, bytes, expected) ->
                    Abi.IHttpContext_NotifyCustomNotification(handle, lent.handle(), expected));
        }
    }

    private static boolean run(NativeHttpContext context, String name, Operation operation, AsyncCall.Member member)
    {
        return AsyncCall.run(context, context.state(), name, operation, member).completionExpected();
    }
}
