package org.iisjava.runtime.log;

import java.lang.System.Logger.Level;
import java.time.Instant;

/** One record of the log. */
public record Entry(Instant time, Level level, String thread, Origin origin, String logger, String message,
                    Throwable thrown)
{
    /** A record of this thread and moment. */
    public static Entry now(Level level, Origin origin, String logger, String message, Throwable thrown)
    {
        return new Entry(Instant.now(), level, Thread.currentThread().getName(), origin, logger, message, thrown);
    }
}
