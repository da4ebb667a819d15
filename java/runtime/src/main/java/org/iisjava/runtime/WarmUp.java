package org.iisjava.runtime;

/**
 * Runs what has to work when a request's thread has no stack or memory left, so that nothing of it has to be loaded
 * then. Once at start, on a thread whose stack is large enough.
 */
final class WarmUp
{
    private static final long STACK_SIZE = 1 << 20;

    private WarmUp()
    {
    }

    static void run()
    {
        Thread thread = new Thread(null, WarmUp::failingPath, "iisjava-warm-up", STACK_SIZE);
        thread.setDaemon(true);
        thread.start();
        try
        {
            thread.join();
        }
        catch (InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
    }

    private static void failingPath()
    {
        Throwable thrown = new StackOverflowError();
        ExceptionTable.toHResult(thrown);
        ExceptionTable.failure("IHttpResponse::SetHeader", ExceptionTable.E_FAIL).getMessage();
        for (FailurePolicy.Outcome outcome : FailurePolicy.Outcome.values())
        {
            FailurePolicy.fault(outcome, thrown).message("", "threw " + thrown + ".", thrown);
        }
        FailurePolicy.decide(0, false);
        new EventLimit(1, 0, (number, module, count) -> { }).admit(0, "");
        Logs.origin("");
        Suspensions suspensions = new Suspensions(new Lifetime(Lifetime.Kind.CALL));
        suspensions.begin(1, false).exit(Suspension.FINISH, true);
        try (Call call = CallStack.current().begin(Lifetime.PROCESS, ""))
        {
            call.intAt(call.out());
            call.utf16("");
        }
    }
}
