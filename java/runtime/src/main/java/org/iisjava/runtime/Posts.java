package org.iisjava.runtime;

/**
 * Ends or continues a pending notification from Java: PostCompletion, in both forms, and IndicateCompletion. The
 * lifetime is not held in the native call, in which the pipeline may dispose of the module instance; instead the
 * completion is claimed before, and while a claimed completion is outstanding the request cannot end.
 */
final class Posts
{
    /** The body of a completion routine. */
    interface Body
    {
        void completed(int errorCode, int bytes);
    }

    /** A posted completion routine, ended by OnCompletionRoutine. */
    record Routine(RequestState state, Suspension suspension, Body body)
    {
    }

    static final Tokens<Routine> ROUTINES = new Tokens<>();

    private static final String POST = "IHttpContext::PostCompletion";
    private static final String INDICATE = "IHttpContext::IndicateCompletion";
    private static final String POST_ROUTINE = "IHttpContext3::PostCompletion";

    private Posts()
    {
    }

    static void post(RequestState state, int bytes)
    {
        if (isClaimed(state, POST, Claim.posted(bytes)))
        {
            return;
        }
        Suspension suspension = current(state, POST);
        suspension.post(false);
        int hresult = Abi.IHttpContext_PostCompletion(state.context(), bytes);
        if (hresult < 0)
        {
            suspension.unpost();
            throw ExceptionTable.failure(POST, hresult);
        }
    }

    static void indicate(RequestState state, int status)
    {
        if (isClaimed(state, INDICATE, Claim.indicated(status)))
        {
            return;
        }
        Suspension suspension = current(state, INDICATE);
        if (suspension.indicate(status))
        {
            try (Call call = CallStack.current().begin(Lifetime.PROCESS, INDICATE))
            {
                call.check(Abi.IHttpContext_IndicateCompletion(state.context(), status));
            }
        }
    }

    static void postRoutine(RequestState state, long context3, int bytes, Body body)
    {
        Claim claim = Claim.routine(() ->
        {
            body.completed(0, bytes);
            return Suspension.PENDING;
        });
        if (isClaimed(state, POST_ROUTINE, claim))
        {
            return;
        }
        Suspension suspension = current(state, POST_ROUTINE);
        suspension.post(true);
        long routine = ROUTINES.add(new Routine(state, suspension, body));
        int hresult = Abi.IHttpContext3_PostCompletion(context3, bytes, routine);
        if (hresult < 0)
        {
            ROUTINES.remove(routine);
            suspension.unpost();
            throw ExceptionTable.failure(POST_ROUTINE, hresult);
        }
    }

    private static boolean isClaimed(RequestState state, String operation, Claim claim)
    {
        state.lifetime().check(operation);
        return state.suspensions().claim(claim);
    }

    private static Suspension current(RequestState state, String operation)
    {
        state.lifetime().check(operation);
        return state.suspensions().current(operation);
    }
}
