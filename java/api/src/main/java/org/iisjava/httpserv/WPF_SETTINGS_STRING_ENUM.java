package org.iisjava.httpserv;

/**
 * What {@link IWpfSettings#getStringProperty} answers, with the documented constants.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/wpf-settings-string-enum-enumeration">WPF_SETTINGS_STRING_ENUM</a>
 */
public enum WPF_SETTINGS_STRING_ENUM
{
    /** The version of the common language runtime. */
    CLR_VERSION,
    /** The name of the application pool. */
    APP_POOL_NAME,
    /** The path of applicationHost.config. */
    APP_HOST_FILE_NAME,
    /** The path of the root web.config. */
    ROOT_WEB_CONFIG_FILE_NAME,
    /** The path of the configuration of the common language runtime. */
    CLR_CONFIG_FILE_NAME,
    /** The folder of the common language runtime. */
    CLR_VERSION_PATH
}
