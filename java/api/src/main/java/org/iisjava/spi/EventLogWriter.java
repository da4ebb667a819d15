package org.iisjava.spi;

/** How events reach the operating system. Implemented by iisjava's runtime and by its testkit, for any thread. */
@FunctionalInterface
public interface EventLogWriter
{
    /** EVENTLOG_ERROR_TYPE. */
    int EVENTLOG_ERROR_TYPE = 1;
    /** EVENTLOG_WARNING_TYPE. */
    int EVENTLOG_WARNING_TYPE = 2;
    /** EVENTLOG_INFORMATION_TYPE. */
    int EVENTLOG_INFORMATION_TYPE = 4;

    /** Writes one event; {@code type} is one of {@code EVENTLOG_}, no text contains U+0000. */
    void report(String source, int type, int eventId, String... texts);
}
