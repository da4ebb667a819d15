package org.iisjava.httpserv;

/**
 * What {@link IWpfSettings#getBoolProperty} answers, with the documented constants.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/wpf-settings-bool-enum-enumeration">WPF_SETTINGS_BOOL_ENUM</a>
 */
public enum WPF_SETTINGS_BOOL_ENUM
{
    /** Whether all sites log into one binary file. */
    ENABLED_CENTRAL_BINARY_LOGGING,
    /** Whether the process is one that hosts the web core itself. */
    ENABLED_HOSTABLE_WEB_CORE
}
