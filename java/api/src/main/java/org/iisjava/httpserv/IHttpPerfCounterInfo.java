package org.iisjava.httpserv;

/**
 * Performance counters of IIS. Infrastructure: their numbers are not documented. Callable from any thread. IIS 7.0
 * and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpperfcounterinfo-interface">IHttpPerfCounterInfo</a>
 */
public interface IHttpPerfCounterInfo
{
    /**
     * Adds to a counter.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpperfcounterinfo-incrementcounter-method">IHttpPerfCounterInfo::IncrementCounter</a>
     */
    void incrementCounter(int counterIndex, int value);

    /**
     * Takes from a counter.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpperfcounterinfo-decrementcounter-method">IHttpPerfCounterInfo::DecrementCounter</a>
     */
    void decrementCounter(int counterIndex, int value);
}
