package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpEventProvider;
import org.iisjava.httpserv.REQUEST_NOTIFICATION_STATUS;

/**
 * Brings the notifications and completions of requests to their module instances and the answers back to IIS. Each
 * answer goes through the instance's {@link Suspension}. Without state; on the threads of IIS.
 */
final class Dispatcher
{
    /** Code of the module that answers a status. */
    private interface Body
    {
        REQUEST_NOTIFICATION_STATUS run(IHttpEventProvider provider, Lifetime call) throws Exception;
    }

    private static final int FAILED = -1;

    private Dispatcher()
    {
    }

    static int notification(long token, int notification, boolean post, long context, long provider)
    {
        ModuleInstance instance = instance(token);
        RequestState state = instance.state(context);
        Suspension suspension = state.suspensions().begin(notification, post);
        return run(instance.module(), state, suspension, Notification.name(notification, post), provider,
            (eventProvider, call) ->
                Notification.call(instance.httpModule(), notification, post, state.httpContext(), eventProvider));
    }

    static int asyncCompletion(long token, int notification, boolean post, long context, long provider, long info)
    {
        ModuleInstance instance = instance(token);
        RequestState state = instance.state(context);
        Suspension suspension = state.suspensions().find(notification, post);
        Suspension.Arrival arrival = CompletionReader.arrive(suspension, info);
        Completion completion = arrival.completion();
        if (completion == null)
        {
            return arrival.status();
        }
        return run(instance.module(), state, suspension, "onAsyncCompletion", provider, (eventProvider, call) ->
        {
            completion.handOver();
            return instance.httpModule().onAsyncCompletion(state.httpContext(), notification, post, eventProvider,
                NativeCompletionInfo.of(completion, call));
        });
    }

    static void completionRoutine(long token, int errorCode, int bytes)
    {
        Posts.Routine routine = Posts.ROUTINES.remove(token);
        if (routine == null)
        {
            Events.error(Fault.UNKNOWN_ROUTINE, "?", "a completion came for the unknown routine " + token + ".", null);
            return;
        }
        Continuation body = () ->
        {
            routine.body().completed(errorCode, bytes);
            return Suspension.PENDING;
        };
        resume(routine.state(), routine.suspension(), body, routine.suspension().arriveRoutine(body));
    }

    /**
     * Always answers PENDING: a final status of the callback goes to IIS in a completion of its own, because no page
     * says that IIS takes it from here.
     */
    static int completionCallback(long token, long context3, long info)
    {
        if (!(CallingOperation.CALLBACKS.remove(token) instanceof CallbackOperation operation))
        {
            throw new IllegalStateException("a completion came for the unknown callback " + token);
        }
        Suspension suspension = operation.suspension();
        Continuation body = operation.continuation(CompletionReader.read(operation, info), context3);
        resume(operation.state(), suspension, body, suspension.arriveCallback(operation, body));
        return Suspension.PENDING;
    }

    /** One of an operation that was freed is dropped: its request has ended. */
    static void webSocketCompletion(long token, int error, int bytes, boolean utf8Encoded, boolean finalFragment,
                                    boolean close)
    {
        if (CallingOperation.CALLBACKS.remove(token) instanceof WebSocketOperation operation)
        {
            Suspension suspension = operation.suspension();
            Continuation body = operation.continuation(error, bytes, utf8Encoded, finalFragment, close);
            resume(operation.state(), suspension, body, suspension.arriveCallback(operation, body));
        }
    }

    /** Runs what has arrived, unless the suspension says what is to be done instead, and what came meanwhile. */
    private static void resume(RequestState state, Suspension suspension, Continuation arrived, Exit arrival)
    {
        Exit exit = arrival;
        while (exit == null || exit.routine() != null)
        {
            int status = runRoutine(state, suspension, exit == null ? arrived : exit.routine());
            exit = status == Suspension.PENDING ? suspension.exit(status, false)
                : suspension.endRoutine(status == FAILED ? Suspension.FINISH : status, status == FAILED);
        }
        if (exit.misplaced())
        {
            misplaced(state, "a completion callback");
        }
        if (exit.repost())
        {
            repost(state, suspension, exit.bytes());
        }
        else if (exit.status() != Suspension.PENDING)
        {
            Abi.IHttpContext_IndicateCompletion(state.context(), exit.status());
        }
    }

    private static ModuleInstance instance(long token)
    {
        ModuleInstance instance = ModuleInstance.INSTANCES.get(token);
        if (instance == null)
        {
            throw new IllegalStateException("a notification came for the unknown module instance " + token);
        }
        return instance;
    }

    private static int run(JavaModule module, RequestState state, Suspension suspension, String method, long provider,
                           Body body)
    {
        CallStack stack = CallStack.current();
        RequestState outer = stack.enter(state);
        try
        {
            return runEntered(stack, module, state, suspension, method, provider, body);
        }
        finally
        {
            stack.leave(outer);
        }
    }

    private static int runEntered(CallStack stack, JavaModule module, RequestState state, Suspension suspension,
                                  String method, long provider, Body body)
    {
        int depth = stack.depth();
        ClassLoader before = module.enter();
        Lifetime call = new Lifetime(Lifetime.Kind.CALL);
        int status;
        boolean failed = false;
        try
        {
            REQUEST_NOTIFICATION_STATUS answer = body.run(
                Providers.of(suspension.notification(), suspension.isPost(), provider, call, state), call);
            failed = answer == null;
            status = failed ? fail(module, state, suspension, method, null) : answer.ordinal();
        }
        catch (Throwable t)
        {
            stack.unwind(depth);
            failed = true;
            status = fail(module, state, suspension, method, t);
        }
        finally
        {
            call.close(0);
            JavaModule.leave(before);
        }
        return answer(module, state, suspension, method, status, failed);
    }

    private static int fail(JavaModule module, RequestState state, Suspension suspension, String method,
                            Throwable thrown)
    {
        try
        {
            return FailurePolicy.notificationFailed(module, suspension.notification(), method, state.context(), thrown);
        }
        catch (Throwable t)
        {
            suspension.finish();
            throw t;
        }
    }

    private static int answer(JavaModule module, RequestState state, Suspension suspension, String method, int status,
                              boolean failed)
    {
        Exit exit = suspension.exit(status, failed);
        while (exit.routine() != null)
        {
            int answered = runRoutine(state, suspension, exit.routine());
            exit = suspension.exit(answered == FAILED ? Suspension.FINISH : answered, answered == FAILED);
        }
        if (exit.misplaced())
        {
            misplaced(state, method);
        }
        return exit.repost() && !repost(state, suspension, exit.bytes()) ? Suspension.FINISH : exit.status();
    }

    /** The request waits for what is outstanding; of a WebSocket that may be for ever. */
    private static void misplaced(RequestState state, String method)
    {
        state.module().misplacedCompletion(method);
        state.cancelWebSocketIo();
    }

    /** Answers the status of the routine, or FAILED. */
    private static int runRoutine(RequestState state, Suspension suspension, Continuation routine)
    {
        CallStack stack = CallStack.current();
        RequestState outer = stack.enter(state);
        int depth = stack.depth();
        ClassLoader before = state.module().enter();
        try
        {
            return routine.run();
        }
        catch (Throwable t)
        {
            stack.unwind(depth);
            FailurePolicy.routineFailed(state.module(), suspension.notification(), state.context(), t);
            return FAILED;
        }
        finally
        {
            stack.leave(outer);
            JavaModule.leave(before);
        }
    }

    /** Posts a completion for one that came too early. The request may have ended when this has succeeded. */
    private static boolean repost(RequestState state, Suspension suspension, int bytes)
    {
        int hresult = Abi.IHttpContext_PostCompletion(state.context(), bytes);
        if (hresult < 0)
        {
            suspension.finish();
            FailurePolicy.runtimeFailed(state.module(), suspension.notification(), state.context(),
                "a completion that came early could not be posted again.",
                ExceptionTable.failure("IHttpContext::PostCompletion", hresult));
            return false;
        }
        return true;
    }
}
