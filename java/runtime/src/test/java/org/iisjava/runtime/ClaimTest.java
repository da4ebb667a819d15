package org.iisjava.runtime;

import static org.iisjava.runtime.Suspension.CONTINUE;
import static org.iisjava.runtime.Suspension.FINISH;
import static org.iisjava.runtime.Suspension.PENDING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import org.iisjava.httpserv.httpserv;
import org.junit.jupiter.api.Test;

/** What another thread posts while a notification inside of another one runs. */
class ClaimTest
{
    private final Suspensions suspensions = new Suspensions(new Lifetime(Lifetime.Kind.REQUEST));
    private final Suspension outer = suspensions.begin(httpserv.RQ_EXECUTE_REQUEST_HANDLER, false);
    private final Suspension inner = suspensions.begin(httpserv.RQ_SEND_RESPONSE, false);

    @Test
    void whatIsPostedIsForTheInnerNotificationWhenThatPends()
    {
        assertTrue(byAnother(Claim.posted(7)));
        assertEquals(Exit.repost(7, false), inner.exit(PENDING, false));
        assertEquals(7, inner.arrive(7, 0, 0).completion().bytes());
        assertEquals(Exit.answer(CONTINUE, false), inner.exit(CONTINUE, false));
        assertEquals(Exit.answer(CONTINUE, false), outer.exit(CONTINUE, false));
    }

    @Test
    void whatIsPostedIsForTheOuterNotificationWhenTheInnerOneAnswers()
    {
        assertTrue(byAnother(Claim.posted(7)));
        assertEquals(Exit.answer(CONTINUE, false), inner.exit(CONTINUE, false));
        assertEquals(Exit.repost(7, false), outer.exit(PENDING, false));
    }

    @Test
    void whatIsIndicatedBecomesTheAnswer()
    {
        assertTrue(byAnother(Claim.indicated(FINISH)));
        assertEquals(Exit.answer(FINISH, false), inner.exit(PENDING, false));
        Suspension second = suspensions.begin(httpserv.RQ_SEND_RESPONSE, false);
        assertTrue(byAnother(Claim.indicated(FINISH)));
        assertEquals(Exit.answer(CONTINUE, false), second.exit(CONTINUE, false));
        assertEquals(Exit.answer(FINISH, false), outer.exit(PENDING, false));
    }

    @Test
    void aRoutineRunsWhenItsNotificationReturns()
    {
        Continuation routine = () -> PENDING;
        assertTrue(byAnother(Claim.routine(routine)));
        assertSame(routine, inner.exit(PENDING, false).routine());
    }

    @Test
    void insideOfTwoItIsForTheFirstThatPends()
    {
        Suspension innermost = suspensions.begin(httpserv.RQ_READ_ENTITY, false);
        assertTrue(byAnother(Claim.posted(7)));
        assertEquals(Exit.answer(CONTINUE, false), innermost.exit(CONTINUE, false));
        assertEquals(Exit.repost(7, false), inner.exit(PENDING, false));
    }

    @Test
    void aSecondOneIsRefused()
    {
        assertTrue(byAnother(Claim.posted(7)));
        assertThrows(IllegalStateException.class, () -> inner.claim(Claim.posted(8)));
        assertThrows(IllegalStateException.class, () -> inner.post(false));
    }

    @Test
    void anAnswerOfBothIsHeldBackUntilItHasCome()
    {
        assertTrue(byAnother(Claim.posted(7)));
        assertEquals(Exit.answer(CONTINUE, false), inner.exit(CONTINUE, false));
        Exit exit = outer.exit(CONTINUE, false);
        assertTrue(exit.misplaced() && exit.repost() && exit.bytes() == 7, exit.toString());
    }

    @Test
    void theThreadOfANotificationAndThatOfASuspendedOneNeedNoClaim()
    {
        assertFalse(suspensions.claim(Claim.posted(7)));
        inner.exit(PENDING, false);
        assertFalse(byAnother(Claim.posted(7)));
    }

    private boolean byAnother(Claim claim)
    {
        return CompletableFuture.supplyAsync(() -> suspensions.claim(claim)).join();
    }
}
