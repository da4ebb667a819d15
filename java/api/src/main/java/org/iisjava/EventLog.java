package org.iisjava;

import org.iisjava.spi.InstalledEventLog;

/**
 * Writes to the Application log of the Event Viewer. Made by {@link #of}, without a lifetime, for any thread. Works
 * where iisjava runs: elsewhere writing fails with {@link IllegalStateException}.
 */
public interface EventLog
{
    /** Answers the log for events of one source, which is the name that the Event Viewer shows. */
    static EventLog of(String source)
    {
        return InstalledEventLog.of(source);
    }

    /** Writes an event of the type Information. Texts with U+0000 are refused. */
    void information(String... texts);

    /** Writes an event of the type Warning. Texts with U+0000 are refused. */
    void warning(String... texts);

    /** Writes an event of the type Error. Texts with U+0000 are refused. */
    void error(String... texts);
}
