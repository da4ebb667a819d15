package org.iisjava.runtime;

import static org.iisjava.runtime.Suspension.CONTINUE;
import static org.iisjava.runtime.Suspension.FINISH;
import static org.iisjava.runtime.Suspension.PENDING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.iisjava.httpserv.httpserv;
import org.junit.jupiter.api.Test;

/** Steps through every order in which the module's code, posts and completions can meet. */
class SuspensionTest
{
    private static final int NONE = Completion.UNKNOWN;
    private static final int EXECUTE = httpserv.RQ_EXECUTE_REQUEST_HANDLER;

    private final Lifetime lifetime = new Lifetime(Lifetime.Kind.REQUEST);
    private final Suspensions suspensions = new Suspensions(lifetime);
    private final Suspension suspension = suspensions.begin(EXECUTE, false);

    @Test
    void aPlainAnswerIsAnsweredAndEndsTheUseOfTheRequest()
    {
        lifetime.check("IHttpContext");
        assertEquals(Exit.answer(CONTINUE, false), suspension.exit(CONTINUE, false));
        assertEquals("IHttpContext was used after its notification had answered", refusal());
        assertThrows(IllegalStateException.class, () -> suspension.post(false));
        suspensions.begin(httpserv.RQ_LOG_REQUEST, false);
        lifetime.check("IHttpContext");
    }

    @Test
    void postedAfterPendingItIsDelivered()
    {
        assertEquals(PENDING, suspension.exit(PENDING, false).status());
        lifetime.check("IHttpContext");
        suspension.post(false);
        assertTrue(refusal().contains("before onAsyncCompletion began"), refusal());
        Suspension.Arrival arrival = suspension.arrive(7, 0, NONE);
        assertEquals(7, arrival.completion().bytes());
        lifetime.check("IHttpContext");
        assertEquals(FINISH, suspension.exit(FINISH, false).status());
    }

    @Test
    void postedWhileRunningItIsDeliveredAfterPending()
    {
        suspension.post(false);
        assertEquals(new Exit(PENDING, null, false, 0, false), suspension.exit(PENDING, false));
        assertEquals(7, suspension.arrive(7, 0, NONE).completion().bytes());
    }

    @Test
    void comingBeforePendingItIsKeptAndPostedAgain()
    {
        suspension.post(false);
        assertKept(suspension.arrive(7, 0, 2));
        Exit exit = suspension.exit(PENDING, false);
        assertEquals(Exit.repost(7, false), exit);
        Completion redelivered = suspension.arrive(7, 0, 0).completion();
        assertEquals(new Completion(7, 0, 2, null), redelivered);
        assertEquals(CONTINUE, suspension.exit(CONTINUE, false).status());
    }

    @Test
    void anOperationThatFailedEarlyKeepsItsStatus()
    {
        RecordedOperation operation = new RecordedOperation(true);
        suspension.start(operation, false);
        assertKept(suspension.arrive(0, 0x80070040, Completion.READ));
        assertEquals(0, operation.freed);
        assertTrue(suspension.exit(PENDING, false).repost());
        Completion redelivered = suspension.arrive(0, 0, 0).completion();
        assertEquals(0x80070040, redelivered.status());
        assertEquals(Completion.READ, redelivered.completedOperation());
        redelivered.handOver();
        assertEquals(1, operation.freed);
        assertEquals(0, operation.completedBytes);
    }

    @Test
    void aSecondCompletionIsRefused()
    {
        suspension.exit(PENDING, false);
        suspension.post(false);
        assertThrows(IllegalStateException.class, () -> suspension.post(false));
        assertThrows(IllegalStateException.class, () -> suspension.post(true));
        assertThrows(IllegalStateException.class, () -> suspension.indicate(FINISH));
        assertThrows(IllegalStateException.class, () -> suspension.start(new RecordedOperation(true), false));
    }

    @Test
    void aCompletionIsRefusedWhileAnOperationIsOutstanding()
    {
        suspension.start(new RecordedOperation(false), false);
        assertThrows(IllegalStateException.class, () -> suspension.start(new RecordedOperation(true), false));
        assertThrows(IllegalStateException.class, () -> suspension.post(false));
        assertThrows(IllegalStateException.class, () -> suspension.indicate(FINISH));
    }

    @Test
    void aPostThatIisRefusedMayBeRepeated()
    {
        suspension.post(false);
        suspension.unpost();
        lifetime.check("IHttpContext");
        suspension.post(false);
    }

    @Test
    void indicatedWhilePendingIisIsTold()
    {
        suspension.exit(PENDING, false);
        assertTrue(suspension.indicate(CONTINUE));
        assertThrows(IllegalStateException.class, () -> suspension.indicate(CONTINUE));
        assertThrows(IllegalStateException.class, () -> suspension.post(false));
    }

    @Test
    void indicatedWhileRunningItBecomesTheAnswerOfPending()
    {
        assertFalse(suspension.indicate(FINISH));
        assertThrows(IllegalStateException.class, () -> suspension.post(false));
        assertEquals(Exit.answer(FINISH, false), suspension.exit(PENDING, false));
    }

    @Test
    void indicatedInsideOnAsyncCompletionItBecomesItsAnswer()
    {
        suspension.exit(PENDING, false);
        suspension.post(false);
        assertNotNull(suspension.arrive(1, 0, NONE).completion());
        assertFalse(suspension.indicate(CONTINUE));
        assertEquals(Exit.answer(CONTINUE, false), suspension.exit(PENDING, false));
    }

    @Test
    void indicatedAndAnsweredTheStricterStatusCountsAndIsSaid()
    {
        assertFalse(suspension.indicate(FINISH));
        assertEquals(Exit.answer(FINISH, true), suspension.exit(CONTINUE, false));
    }

    @Test
    void anAnswerThatCameTooEarlyIsHeldBackUntilTheCompletion()
    {
        RecordedOperation operation = new RecordedOperation(false);
        suspension.start(operation, false);
        assertEquals(new Exit(PENDING, null, false, 0, true), suspension.exit(FINISH, false));
        assertEquals("IHttpContext was used after its notification had answered", refusal());
        assertThrows(IllegalStateException.class, () -> suspension.post(false));
        Suspension.Arrival arrival = suspension.arrive(5, 0, NONE);
        assertNull(arrival.completion());
        assertEquals(FINISH, arrival.status());
        assertEquals(1, operation.freed);
    }

    @Test
    void anAnswerAfterACompletionThatCameEarlyIsHeldBackUntilItComesAgain()
    {
        RecordedOperation operation = new RecordedOperation(false);
        suspension.start(operation, false);
        assertKept(suspension.arrive(5, 0, NONE));
        assertEquals(Exit.repost(5, true), suspension.exit(CONTINUE, false));
        Suspension.Arrival arrival = suspension.arrive(5, 0, NONE);
        assertNull(arrival.completion());
        assertEquals(CONTINUE, arrival.status());
        assertEquals(1, operation.freed);
    }

    @Test
    void aFailureIsHeldBackToo()
    {
        suspension.post(false);
        assertEquals(new Exit(PENDING, null, false, 0, false), suspension.exit(FINISH, true));
        assertEquals(FINISH, suspension.arrive(0, 0, NONE).status());
    }

    @Test
    void anOperationThatWasDoneAtOnceIsForgotten()
    {
        RecordedOperation operation = new RecordedOperation(false);
        suspension.start(operation, false);
        suspension.withdraw(operation);
        assertEquals(Exit.answer(CONTINUE, false), suspension.exit(CONTINUE, false));
    }

    @Test
    void aCompletionStartedInOnAsyncCompletionMayComeEarlyToo()
    {
        suspension.exit(PENDING, false);
        suspension.post(false);
        assertNotNull(suspension.arrive(1, 0, NONE).completion());
        suspension.start(new RecordedOperation(false), false);
        assertKept(suspension.arrive(2, 0, NONE));
        assertEquals(Exit.repost(2, false), suspension.exit(PENDING, false));
        assertEquals(2, suspension.arrive(2, 0, NONE).completion().bytes());
    }

    @Test
    void inFullDuplexAReadAndAWriteAreToldApart()
    {
        RecordedOperation read = new RecordedOperation(true);
        RecordedOperation write = new RecordedOperation(false);
        suspension.start(read, true);
        suspension.start(write, true);
        assertThrows(IllegalStateException.class, () -> suspension.start(new RecordedOperation(true), true));
        suspension.exit(PENDING, false);
        assertEquals(write, suspension.arrive(3, 0, 2).completion().operation());
        assertKept(suspension.arrive(4, 0, Completion.READ));
        assertEquals(Exit.repost(4, false), suspension.exit(PENDING, false));
        assertEquals(read, suspension.arrive(4, 0, NONE).completion().operation());
    }

    @Test
    void inFullDuplexAGenuineCompletionMayOvertakeOneThatIsPostedAgain()
    {
        RecordedOperation read = new RecordedOperation(true);
        RecordedOperation write = new RecordedOperation(false);
        suspension.start(read, true);
        suspension.start(write, true);
        assertKept(suspension.arrive(4, 0, Completion.READ));
        assertTrue(suspension.exit(PENDING, false).repost());
        assertEquals(write, suspension.arrive(9, 0, 2).completion().operation());
        assertKept(suspension.arrive(4, 0, NONE));
        assertEquals(Exit.repost(4, false), suspension.exit(PENDING, false));
        assertEquals(read, suspension.arrive(4, 0, NONE).completion().operation());
    }

    @Test
    void disposingFreesWhatIsOutstandingOrKept()
    {
        RecordedOperation outstanding = new RecordedOperation(true);
        suspension.start(outstanding, false);
        Suspension nested = suspensions.begin(httpserv.RQ_SEND_RESPONSE, false);
        RecordedOperation kept = new RecordedOperation(false);
        nested.start(kept, false);
        assertKept(nested.arrive(1, 0, NONE));
        suspensions.free();
        assertEquals(1, outstanding.freed);
        assertEquals(1, kept.freed);
    }

    private String refusal()
    {
        return assertThrows(IllegalStateException.class, () -> lifetime.check("IHttpContext")).getMessage();
    }

    private static void assertKept(Suspension.Arrival arrival)
    {
        assertNull(arrival.completion());
        assertEquals(PENDING, arrival.status());
    }
}
