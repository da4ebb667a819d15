package org.iisjava.httpserv;

/**
 * The notification that {@link IHttpContext#getNextNotification} merged with the current one.
 *
 * @param notification the {@code RQ_} bit
 * @param isPostNotification whether it is the post form
 */
public record NextNotification(int notification, boolean isPostNotification)
{
}
