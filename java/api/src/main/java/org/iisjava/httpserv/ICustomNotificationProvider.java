package org.iisjava.httpserv;

/**
 * The provider of {@link CHttpModule#onCustomRequestNotification} and {@link CGlobalModule#onGlobalCustomNotification}.
 * Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/icustomnotificationprovider-interface">ICustomNotificationProvider</a>
 */
public interface ICustomNotificationProvider extends IHttpEventProvider
{
}
