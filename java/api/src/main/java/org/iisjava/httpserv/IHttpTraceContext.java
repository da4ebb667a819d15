package org.iisjava.httpserv;

import java.util.UUID;

/**
 * Traces what happens to a request, or in the worker process. Owned by IIS; ends with what it was got from. Not
 * before the registration of modules has ended. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttptracecontext-interface">IHttpTraceContext</a>
 */
public interface IHttpTraceContext
{
    /**
     * Answers what is wanted of the events of a provider.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttptracecontext-gettraceconfiguration-method">IHttpTraceContext::GetTraceConfiguration</a>
     */
    HTTP_TRACE_CONFIGURATION getTraceConfiguration(UUID providerGuid);

    /**
     * Says which events a module's {@link CGlobalModule#onGlobalTraceEvent} wants. Not from two threads at once.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttptracecontext-settraceconfiguration-method">IHttpTraceContext::SetTraceConfiguration</a>
     */
    void setTraceConfiguration(long moduleId, HTTP_TRACE_CONFIGURATION... traceConfiguration);

    /**
     * Raises an event.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttptracecontext-raisetraceevent-method">IHttpTraceContext::RaiseTraceEvent</a>
     */
    void raiseTraceEvent(HTTP_TRACE_EVENT traceEvent);

    /**
     * Answers the id of the activity; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttptracecontext-gettraceactivityid-method">IHttpTraceContext::GetTraceActivityId</a>
     */
    UUID getTraceActivityId();

    /**
     * Raises an event of IIS's own for a quick look.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttptracecontext-quicktrace-method">IHttpTraceContext::QuickTrace</a>
     */
    default void quickTrace(String data1)
    {
        quickTrace(data1, null, 0, 4);
    }

    /**
     * Raises an event of IIS's own for a quick look. The second text may be {@code null}; {@code lastError} is an
     * HRESULT, {@code level} a verbosity from 0 (general) to 5 (verbose), or 6 and 7 for the start and the end of
     * something.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttptracecontext-quicktrace-method">IHttpTraceContext::QuickTrace</a>
     */
    void quickTrace(String data1, String data2, int lastError, int level);
}
