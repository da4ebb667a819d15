package org.iisjava.runtime;

import static org.iisjava.runtime.Suspension.CONTINUE;
import static org.iisjava.runtime.Suspension.FINISH;
import static org.iisjava.runtime.Suspension.PENDING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.iisjava.httpserv.httpserv;
import org.junit.jupiter.api.Test;

/** The steps of a suspension whose operations call back. */
class CompletionCallbackTest
{
    private final Suspensions suspensions = new Suspensions(new Lifetime(Lifetime.Kind.REQUEST));
    private final Suspension suspension = suspensions.begin(httpserv.RQ_EXECUTE_REQUEST_HANDLER, false);
    private final RecordedOperation read = new RecordedOperation(true);
    private final RecordedOperation write = new RecordedOperation(false);
    private final AtomicInteger dropped = new AtomicInteger();

    private CallbackOperation start(RecordedOperation operation, boolean fullDuplex)
    {
        CallbackOperation callback = new CallbackOperation(operation, null, (context, info) -> null);
        suspension.start(callback, fullDuplex);
        callback.startedIn(suspension);
        return callback;
    }

    private Continuation answering(int status)
    {
        return new Continuation()
        {
            @Override
            public int run()
            {
                return status;
            }

            @Override
            public void drop()
            {
                dropped.incrementAndGet();
            }
        };
    }

    @Test
    void aCallbackRunsAtOnceWhenTheNotificationIsPending()
    {
        CallbackOperation operation = start(read, false);
        assertEquals(Exit.SUSPENDED, suspension.exit(PENDING, false));
        assertNull(suspension.arriveCallback(operation, answering(PENDING)));
        start(write, false);
        assertEquals(Exit.SUSPENDED, suspension.exit(PENDING, false));
    }

    @Test
    void callbacksThatComeWhileTheModuleRunsAreRunAfterwardsOneByOne()
    {
        CallbackOperation first = start(read, true);
        CallbackOperation second = start(write, true);
        Continuation one = answering(PENDING);
        Continuation two = answering(CONTINUE);
        assertEquals(Exit.SUSPENDED, suspension.arriveCallback(first, one));
        assertEquals(Exit.SUSPENDED, suspension.arriveCallback(second, two));
        assertThrows(IllegalStateException.class, () -> suspension.post(false));
        assertSame(one, suspension.exit(PENDING, false).routine());
        assertSame(two, suspension.exit(PENDING, false).routine());
        assertEquals(new Exit(CONTINUE, null, false, 0, false), suspension.exit(CONTINUE, false));
    }

    @Test
    void aFinalStatusIsAnsweredInACompletionOfItsOwn()
    {
        CallbackOperation operation = start(read, false);
        suspension.exit(PENDING, false);
        suspension.arriveCallback(operation, answering(FINISH));
        Exit exit = suspension.endRoutine(FINISH, false);
        assertTrue(exit.repost() && !exit.misplaced());
        assertEquals(new Suspension.Arrival(null, FINISH), suspension.arrive(0, 0, Completion.UNKNOWN));
    }

    @Test
    void aFinalStatusWaitsForTheOtherOperation()
    {
        CallbackOperation first = start(read, true);
        CallbackOperation second = start(write, true);
        suspension.exit(PENDING, false);
        suspension.arriveCallback(first, answering(FINISH));
        Exit exit = suspension.endRoutine(FINISH, false);
        assertFalse(exit.repost());
        assertTrue(exit.misplaced());
        assertTrue(suspension.arriveCallback(second, answering(PENDING)).repost());
        assertEquals(1, dropped.get());
        assertEquals(FINISH, suspension.arrive(0, 0, Completion.UNKNOWN).status());
    }

    @Test
    void anAnswerBeforeTheCallbackIsHeldUntilItHasCome()
    {
        CallbackOperation operation = start(read, false);
        Exit exit = suspension.exit(CONTINUE, false);
        assertEquals(PENDING, exit.status());
        assertTrue(exit.misplaced());
        assertTrue(suspension.arriveCallback(operation, answering(FINISH)).repost());
        assertEquals(1, dropped.get());
        assertEquals(CONTINUE, suspension.arrive(0, 0, Completion.UNKNOWN).status());
    }

    @Test
    void onAsyncCompletionIsNotTakenForAnOperationThatCallsBack()
    {
        start(read, true);
        RecordedOperation plain = new RecordedOperation(false);
        suspension.start(plain, true);
        suspension.exit(PENDING, false);
        Completion completion = suspension.arrive(3, 0, Completion.UNKNOWN).completion();
        assertSame(plain, completion.operation());
        assertEquals(0, read.freed);
    }

    @Test
    void inFullDuplexThereIsOneOfEach()
    {
        start(read, true);
        assertThrows(IllegalStateException.class, () -> start(new RecordedOperation(true), true));
        start(write, true);
        assertThrows(IllegalStateException.class, () -> start(new RecordedOperation(false), true));
    }

    @Test
    void whatHasNotComeIsFreedWithTheInstanceAndItsTokenEnds()
    {
        CallbackOperation operation = start(read, false);
        assertNotNull(CallingOperation.CALLBACKS.get(operation.token()));
        suspensions.free();
        assertEquals(1, read.freed);
        assertNull(CallingOperation.CALLBACKS.get(operation.token()));
    }
}
