package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.iisjava.httpserv.httpserv;
import org.junit.jupiter.api.Test;

class FailurePolicyTest
{
    @Test
    void aFailureBeforeTheHeadersIs500()
    {
        assertEquals(FailurePolicy.Outcome.ERROR_500, FailurePolicy.decide(httpserv.RQ_BEGIN_REQUEST, false));
        assertEquals(FailurePolicy.Outcome.ERROR_500, FailurePolicy.decide(httpserv.RQ_SEND_RESPONSE, false));
        assertEquals(Suspension.FINISH, FailurePolicy.Outcome.ERROR_500.status());
    }

    @Test
    void aFailureAfterTheHeadersResetsTheConnection()
    {
        assertEquals(FailurePolicy.Outcome.RESET_CONNECTION,
            FailurePolicy.decide(httpserv.RQ_EXECUTE_REQUEST_HANDLER, true));
        assertEquals(Suspension.FINISH, FailurePolicy.Outcome.RESET_CONNECTION.status());
    }

    @Test
    void aFailureWhileLoggingOrEndingDoesNotTouchTheResponse()
    {
        for (boolean sent : new boolean[] {true, false})
        {
            assertEquals(FailurePolicy.Outcome.CONTINUE, FailurePolicy.decide(httpserv.RQ_LOG_REQUEST, sent));
            assertEquals(FailurePolicy.Outcome.CONTINUE, FailurePolicy.decide(httpserv.RQ_END_REQUEST, sent));
        }
        assertEquals(Suspension.CONTINUE, FailurePolicy.Outcome.CONTINUE.status());
    }

    @Test
    void the500OfANotificationInsideAnothersIsSentAtOnce()
    {
        assertTrue(FailurePolicy.isInside(httpserv.RQ_MAP_PATH));
        assertTrue(FailurePolicy.isInside(httpserv.RQ_READ_ENTITY));
        assertFalse(FailurePolicy.isInside(httpserv.RQ_SEND_RESPONSE));
        assertFalse(FailurePolicy.isInside(httpserv.RQ_EXECUTE_REQUEST_HANDLER));
    }

    @Test
    void everyOutcomeHasItsNumber()
    {
        Throwable thrown = new Exception();
        assertEquals(30, FailurePolicy.fault(FailurePolicy.Outcome.ERROR_500, thrown).number());
        assertEquals(31, FailurePolicy.fault(FailurePolicy.Outcome.RESET_CONNECTION, thrown).number());
        assertEquals(32, FailurePolicy.fault(FailurePolicy.Outcome.CONTINUE, thrown).number());
        assertEquals(36, FailurePolicy.fault(FailurePolicy.Outcome.ERROR_500, null).number());
    }

    @Test
    void aMessageHasTheNumberTheModuleTheRemedyAndTheStack()
    {
        String[] lines = Fault.NOTIFICATION_THREW
            .message("Hello", "onBeginRequest threw java.lang.Exception: why.", new Exception("why")).split("\n");
        assertEquals("IISJ0030: Module 'Hello': onBeginRequest threw java.lang.Exception: why.", lines[0]);
        assertTrue(lines[1].startsWith("Remedy: "), lines[1]);
        assertEquals("java.lang.Exception: why", lines[2]);
        assertTrue(lines[3].contains("FailurePolicyTest"), lines[3]);
    }
}
