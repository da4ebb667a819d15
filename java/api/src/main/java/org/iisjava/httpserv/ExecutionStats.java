package org.iisjava.httpserv;

/**
 * The answer of {@link IHttpContext#getCurrentExecutionStats()}. Tick counts are milliseconds since the system started,
 * unsigned and wrapping around: subtract them from each other only.
 *
 * @param notification the {@code RQ_} bit of the current notification
 * @param notificationStartTickCount when the notification began
 * @param module the name of the current module, {@code null} where there is none
 * @param moduleStartTickCount when the module was called
 * @param asyncNotification the {@code RQ_} bit of the suspended notification
 * @param asyncNotificationStartTickCount when the suspended notification began
 */
public record ExecutionStats(int notification, int notificationStartTickCount, String module,
                             int moduleStartTickCount, int asyncNotification, int asyncNotificationStartTickCount)
{
}
