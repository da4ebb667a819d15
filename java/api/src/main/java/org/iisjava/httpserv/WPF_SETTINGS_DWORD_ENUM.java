package org.iisjava.httpserv;

/**
 * What {@link IWpfSettings#getDwordProperty} answers, with the documented constants, whose numbers begin at 1.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/wpf-settings-dword-enum-enumeration">WPF_SETTINGS_DWORD_ENUM</a>
 */
public enum WPF_SETTINGS_DWORD_ENUM
{
    /** After how many requests the worker process is recycled. */
    PERIODIC_RESTART_REQUESTS,
    /** After what time the worker process is recycled. */
    PERIODIC_RESTART_TIME,
    /** After what time without requests the worker process is ended or suspended. */
    IDLE_TIMEOUT,
    /** 0 is the integrated pipeline, 1 the classic one. */
    MANAGED_PIPELINE_MODE,
    /** How threads are bound to processors. */
    THREAD_AFFINITY_POLICY,
    /** 0 ends an idle worker process, 1 suspends it; IIS 8.5 and later. */
    IDLE_TIMEOUT_ACTION
}
