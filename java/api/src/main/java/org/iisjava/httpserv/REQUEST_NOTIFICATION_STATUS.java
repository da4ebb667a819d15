package org.iisjava.httpserv;

/** What a request notification answers, with the documented constants in the documented order. */
public enum REQUEST_NOTIFICATION_STATUS
{
    /** IIS goes on with the next module. */
    RQ_NOTIFICATION_CONTINUE,
    /** The thread goes back to IIS; a completion will end the notification. */
    RQ_NOTIFICATION_PENDING,
    /** IIS skips what remains, except for LogRequest and EndRequest. */
    RQ_NOTIFICATION_FINISH_REQUEST
}
