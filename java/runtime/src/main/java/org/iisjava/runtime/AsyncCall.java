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
        if (operation == null)
        {
            return invoke(object, name, null, member);
        }
        Suspension suspension = reserve(object, state, name, operation);
        boolean expected = false;
        try
        {
            AsyncResult result = invoke(object, name, operation, member);
            expected = result.completionExpected();
            return result;
        }
        finally
        {
            if (!expected)
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
            suspension.start(operation, state.suspensions().isFullDuplex());
            return suspension;
        }
        catch (Throwable t)
        {
            operation.free();
            throw t;
        }
    }

    private static AsyncResult invoke(NativeObject object, String name, Operation operation, Member member)
    {
        try (Call call = object.begin(name))
        {
            long outBytes = call.out();
            long outExpected = call.out();
            int hresult = member.call(object.handle(), outBytes, outExpected);
            if (hresult == ExceptionTable.HANDLE_EOF)
            {
                return new AsyncResult(AsyncResult.END_OF_BODY, false);
            }
            call.check(hresult);
            if (operation != null && call.booleanAt(outExpected))
            {
                return new AsyncResult(0, true);
            }
            int bytes = call.intAt(outBytes);
            if (operation != null)
            {
                operation.completed(bytes, hresult);
            }
            return new AsyncResult(bytes, false);
        }
    }
}
