package org.iisjava.httpserv;

/**
 * What {@link IWpfSettings#getHandleProperty} answers, with the documented constants.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/wpf-settings-handle-enum-enumeration">WPF_SETTINGS_HANDLE_ENUM</a>
 */
public enum WPF_SETTINGS_HANDLE_ENUM
{
    /** The token of the user of anonymous requests. */
    ANONYMOUS_USER_TOKEN
}
