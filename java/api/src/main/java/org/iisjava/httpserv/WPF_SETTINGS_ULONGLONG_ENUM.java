package org.iisjava.httpserv;

/**
 * What {@link IWpfSettings#getUlonglongProperty} answers, with the documented constants.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/wpf-settings-ulonglong-enum-enumeration">WPF_SETTINGS_ULONGLONG_ENUM</a>
 */
public enum WPF_SETTINGS_ULONGLONG_ENUM
{
    /** With how much virtual memory the worker process is recycled. */
    PERIODIC_RESTART_VIRTUAL_MEMORY,
    /** With how much private memory the worker process is recycled. */
    PERIODIC_RESTART_PRIVATE_MEMORY
}
