package org.iisjava.runtime;

import org.iisjava.httpserv.AsyncResult;

/**
 * A member that has an asynchronous form. The completion is reserved before the call, because it may come before the
 * call returns; when none will come, the reservation is taken back and the buffers are freed. Without state.
 */
final class AsyncCall
{
    interface Member
    {
        int call(long handle, long outBytes, long outCompletionExpected);
    }

    private AsyncCall()
    {
    }

    /** The operation is null for the synchronous form. */
    static AsyncResult run(NativeObject object, RequestState state, String name, Operation operation, Member member)
    {
        return run(object, state, name, operation, member, false);
    }

    /** The same for what reads: that nothing is left is no failure. */
    static AsyncResult read(NativeObject object, RequestState state, String name, Operation operation, Member member)
    {
        return run(object, state, name, operation, member, true);
    }

    private static AsyncResult run(NativeObject object, RequestState state, String name, Operation operation,
                                   Member member, boolean reads)
    {
        if (operation == null)
        {
            try (Call call = object.begin(name))
            {
                long outBytes = call.out();
                return result(call, member.call(object.handle(), outBytes, call.out()), outBytes, reads);
            }
        }
        Suspension suspension = reserve(object, state, name, operation);
        // Whatever is thrown once IIS has been asked: a buffer that it may still use is not freed.
        boolean mayComplete = false;
        try (Call call = object.begin(name))
        {
            long outBytes = call.out();
            long outExpected = call.out();
            mayComplete = true;
            int hresult = member.call(object.handle(), outBytes, outExpected);
            mayComplete = hresult >= 0 && call.booleanAt(outExpected);
            if (mayComplete)
            {
                return new AsyncResult(0, true);
            }
            AsyncResult result = result(call, hresult, outBytes, reads);
            operation.completed(result.bytes(), hresult);
            return result;
        }
        finally
        {
            if (!mayComplete)
            {
                suspension.withdraw(operation);
                operation.free();
            }
        }
    }

    private static Suspension reserve(NativeObject object, RequestState state, String name, Operation operation)
    {
        try
        {
            object.lifetime().check(name);
            Suspension suspension = state.suspensions().current(name);
            suspension.start(operation, operation.isFullDuplex() || state.suspensions().isFullDuplex());
            operation.startedIn(suspension);
            return suspension;
        }
        catch (Throwable t)
        {
            operation.free();
            throw t;
        }
    }

    private static AsyncResult result(Call call, int hresult, long outBytes, boolean reads)
    {
        if (reads && hresult == ExceptionTable.HANDLE_EOF)
        {
            return new AsyncResult(AsyncResult.END_OF_BODY, false);
        }
        call.check(hresult);
        return new AsyncResult(call.intAt(outBytes), false);
    }
}
