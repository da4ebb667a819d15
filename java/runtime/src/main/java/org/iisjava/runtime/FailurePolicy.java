package org.iisjava.runtime;

import org.iisjava.httpserv.httpserv;

/**
 * What becomes of a request when its module fails: nothing that a failing module should have stopped gets through. The
 * one place for it. Uses the context's handle directly, because the wrappers may be refused at this moment.
 */
final class FailurePolicy
{
    /** What is done, and what is answered to IIS. */
    enum Outcome
    {
        /** The response is decided: it is logged, and the pipeline goes on. */
        CONTINUE(Suspension.CONTINUE),
        /** Nothing has been sent: the client gets 500. */
        ERROR_500(Suspension.FINISH),
        /** A cut body must not look whole. */
        RESET_CONNECTION(Suspension.FINISH);

        private final int m_status;

        Outcome(int status)
        {
            m_status = status;
        }

        int status()
        {
            return m_status;
        }
    }

    private static final String REASON = "Internal Server Error";
    private static final int LATE = httpserv.RQ_LOG_REQUEST | httpserv.RQ_END_REQUEST;
    /** Raised inside another module's notification, which goes on with what was mapped or read. */
    private static final int INSIDE =
        httpserv.RQ_MAP_PATH | httpserv.RQ_READ_ENTITY | httpserv.RQ_CUSTOM_NOTIFICATION;

    private FailurePolicy()
    {
    }

    static Outcome decide(int notification, boolean headersSent)
    {
        if ((notification & LATE) != 0)
        {
            return Outcome.CONTINUE;
        }
        return headersSent ? Outcome.RESET_CONNECTION : Outcome.ERROR_500;
    }

    /** Whether the 500 has to be sent at once, lest the module around it fill or replace it. */
    static boolean isInside(int notification)
    {
        return (notification & INSIDE) != 0;
    }

    static Fault fault(Outcome outcome, Throwable thrown)
    {
        if (thrown == null)
        {
            return Fault.NULL_STATUS;
        }
        return switch (outcome)
        {
            case CONTINUE -> Fault.LATE_NOTIFICATION_THREW;
            case ERROR_500 -> Fault.NOTIFICATION_THREW;
            case RESET_CONNECTION -> Fault.NOTIFICATION_THREW_AFTER_HEADERS;
        };
    }

    /** A notification threw, or answered null (then thrown is null). Answers the status for IIS. */
    static int notificationFailed(JavaModule module, int notification, String method, long context, Throwable thrown)
    {
        Outcome outcome = end(notification, context, thrown);
        Events.error(fault(outcome, thrown), module.name(),
            thrown == null ? method + " answered null." : method + " threw " + Fault.describe(thrown) + ".", thrown);
        return outcome.status();
    }

    /** A completion routine or callback threw: the caller ends the notification with FINISH_REQUEST. */
    static void routineFailed(JavaModule module, int notification, long context, Throwable thrown)
    {
        end(notification, context, thrown);
        Events.error(Fault.ROUTINE_THREW, module.name(), "a completion routine or callback threw " + Fault.describe(thrown) + ".",
            thrown);
    }

    /** The runtime cannot go on with a request. Answers the status for IIS. */
    static int runtimeFailed(JavaModule module, int notification, long context, String what, Throwable thrown)
    {
        Outcome outcome = end(notification, context, thrown);
        Events.error(Fault.NO_ANSWER, module.name(), what, thrown);
        return outcome.status();
    }

    private static Outcome end(int notification, long context, Throwable thrown)
    {
        if ((notification & LATE) != 0)
        {
            return Outcome.CONTINUE;
        }
        try (Call call = CallStack.current().begin(Lifetime.PROCESS, "IHttpContext"))
        {
            long out = call.out();
            boolean sent = Abi.IHttpContext_GetResponseHeadersSent(context, out) < 0 || call.booleanAt(out);
            call.check(Abi.IHttpContext_GetResponse(context, out));
            long response = call.longAt(out);
            Outcome outcome = decide(notification, sent);
            if (outcome == Outcome.RESET_CONNECTION)
            {
                Abi.IHttpResponse_ResetConnection(response);
                return outcome;
            }
            Abi.IHttpResponse_Clear(response);
            int error = thrown == null ? ExceptionTable.E_FAIL : ExceptionTable.toHResult(thrown);
            if (Abi.IHttpResponse_SetStatus(response, 500, call.latin1(REASON), REASON.length(), 0, error, 0, 0) < 0
                || isInside(notification) && sendNow(response, call) < 0)
            {
                Abi.IHttpResponse_ResetConnection(response);
            }
            return outcome;
        }
    }

    /** The module around it can no longer change the answer, but may end the connection: the client is told. */
    private static int sendNow(long response, Call call)
    {
        Abi.IHttpResponse_SetNeedDisconnect(response);
        return Abi.IHttpResponse_Flush(response, 0, 0, call.out(), call.out());
    }
}
