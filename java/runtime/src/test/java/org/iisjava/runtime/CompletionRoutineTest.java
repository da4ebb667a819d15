package org.iisjava.runtime;

import static org.iisjava.runtime.Suspension.CONTINUE;
import static org.iisjava.runtime.Suspension.FINISH;
import static org.iisjava.runtime.Suspension.PENDING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.iisjava.httpserv.httpserv;
import org.junit.jupiter.api.Test;

/** The steps of a suspension whose completion is a routine. */
class CompletionRoutineTest
{
    private final Lifetime lifetime = new Lifetime(Lifetime.Kind.REQUEST);
    private final Suspensions suspensions = new Suspensions(lifetime);
    private final Suspension suspension = suspensions.begin(httpserv.RQ_EXECUTE_REQUEST_HANDLER, false);
    private final Continuation routine = () -> PENDING;

    @Test
    void theRoutineOccupiesTheSuspensionUntilItBegins()
    {
        suspension.post(true);
        suspension.exit(PENDING, false);
        assertThrows(IllegalStateException.class, () -> suspension.post(false));
        assertThrows(IllegalStateException.class, () -> lifetime.check("IHttpContext"));
        assertNull(suspension.arriveRoutine(routine));
        lifetime.check("IHttpContext");
        suspension.post(false);
        assertEquals(Exit.SUSPENDED, suspension.exit(PENDING, false));
        assertEquals(3, suspension.arrive(3, 0, Completion.UNKNOWN).completion().bytes());
    }

    @Test
    void aRoutineThatComesEarlyRunsWhenTheModulesCodeHasReturned()
    {
        suspension.post(true);
        assertEquals(Exit.SUSPENDED, suspension.arriveRoutine(routine));
        assertSame(routine, suspension.exit(PENDING, false).routine());
        lifetime.check("IHttpContext");
        assertFalse(suspension.indicate(FINISH));
        assertEquals(Exit.answer(FINISH, false), suspension.exit(PENDING, false));
    }

    @Test
    void aStatusIndicatedInTheRoutineIsToldToIisAfterwards()
    {
        suspension.post(true);
        suspension.exit(PENDING, false);
        suspension.arriveRoutine(routine);
        assertFalse(suspension.indicate(CONTINUE));
        assertEquals(CONTINUE, suspension.exit(PENDING, false).status());
    }

    @Test
    void aCompletionThatComesDuringTheRoutineIsPostedAgain()
    {
        suspension.post(true);
        suspension.exit(PENDING, false);
        suspension.arriveRoutine(routine);
        suspension.post(false);
        assertNull(suspension.arrive(8, 0, Completion.UNKNOWN).completion());
        assertEquals(Exit.repost(8, false), suspension.exit(PENDING, false));
        assertEquals(8, suspension.arrive(8, 0, Completion.UNKNOWN).completion().bytes());
    }

    @Test
    void aFailedRoutineEndsTheRequestByACompletion()
    {
        suspension.post(true);
        suspension.exit(PENDING, false);
        suspension.arriveRoutine(routine);
        assertTrue(suspension.endRoutine(FINISH, true).repost());
        Suspension.Arrival arrival = suspension.arrive(0, 0, Completion.UNKNOWN);
        assertNull(arrival.completion());
        assertEquals(FINISH, arrival.status());
    }

    @Test
    void aFailedRoutineThatHadPostedEndsTheRequestByThatCompletion()
    {
        suspension.post(true);
        suspension.exit(PENDING, false);
        suspension.arriveRoutine(routine);
        suspension.post(false);
        assertEquals(Exit.SUSPENDED, suspension.endRoutine(FINISH, true));
        assertEquals(FINISH, suspension.arrive(0, 0, Completion.UNKNOWN).status());
    }

    @Test
    void anAnswerBeforeTheRoutineIsHeldBackAndTheRoutineIsNotCalled()
    {
        suspension.post(true);
        Exit exit = suspension.exit(FINISH, false);
        assertTrue(exit.misplaced());
        assertEquals(PENDING, exit.status());
        assertTrue(suspension.arriveRoutine(routine).repost());
        assertEquals(FINISH, suspension.arrive(0, 0, Completion.UNKNOWN).status());
    }

    @Test
    void anAnswerAfterARoutineThatCameEarlyIsAnsweredAndSaid()
    {
        suspension.post(true);
        suspension.arriveRoutine(routine);
        assertEquals(Exit.answer(CONTINUE, true), suspension.exit(CONTINUE, false));
    }

    @Test
    void aRoutineOfAFinishedNotificationDoesNothing()
    {
        suspension.exit(CONTINUE, false);
        assertEquals(Exit.SUSPENDED, suspension.arriveRoutine(routine));
    }
}
