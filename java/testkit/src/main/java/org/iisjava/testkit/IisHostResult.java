package org.iisjava.testkit;

import java.util.List;

/** What a server left that has ended: its exit code, what it printed, its log and what it reported as events. */
public record IisHostResult(int exitCode, String standardOutput, String standardError, String log,
                            List<EventLogEntry> events)
{
}
