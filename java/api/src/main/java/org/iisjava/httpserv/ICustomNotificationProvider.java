package org.iisjava.httpserv;

/**
 * The provider of {@link CHttpModule#onCustomRequestNotification} and {@link CGlobalModule#onGlobalCustomNotification}.
 * Lifetime and thread as {@link IHttpEventProvider}. You write one to raise such a notification, and modules written in
 * Java are given that very object.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/icustomnotificationprovider-interface">ICustomNotificationProvider</a>
 */
public interface ICustomNotificationProvider extends IHttpEventProvider
{
    /**
     * Answers the name of the notification, by which a module knows its own. Of an object written in Java it is asked
     * once, when it is given to IIS.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/icustomnotificationprovider-querynotificationtype-method">ICustomNotificationProvider::QueryNotificationType</a>
     */
    String queryNotificationType();

    /** Says how it failed; nothing in an object of yours that does not want to know. */
    default void setErrorStatus(int error)
    {
    }
}
