package org.iisjava.httpserv;

/**
 * What the server's configuration, and its defaults, say of the application pool and its worker process. Lives as long
 * as the process. Callable from any thread. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwpfsettings-interface">IWpfSettings</a>
 */
public interface IWpfSettings
{
    /**
     * Answers a number.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwpfsettings-getdwordproperty-method">IWpfSettings::GetDwordProperty</a>
     */
    int getDwordProperty(WPF_SETTINGS_DWORD_ENUM settingId);

    /**
     * Answers a large number.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwpfsettings-getulonglongproperty-method">IWpfSettings::GetUlonglongProperty</a>
     */
    long getUlonglongProperty(WPF_SETTINGS_ULONGLONG_ENUM settingId);

    /**
     * Answers a text.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwpfsettings-getstringproperty-method">IWpfSettings::GetStringProperty</a>
     */
    String getStringProperty(WPF_SETTINGS_STRING_ENUM settingId);

    /**
     * Answers whether something is so.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwpfsettings-getboolproperty-method">IWpfSettings::GetBoolProperty</a>
     */
    boolean getBoolProperty(WPF_SETTINGS_BOOL_ENUM settingId);

    /**
     * Answers a handle, which stays IIS's; 0 where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iwpfsettings-gethandleproperty-method">IWpfSettings::GetHandleProperty</a>
     */
    long getHandleProperty(WPF_SETTINGS_HANDLE_ENUM settingId);
}
