package org.iisjava.tool;

/** How much a finding matters: only {@code INFO} leaves the exit code at 0. */
enum Severity
{
    INFO, WARNING, ERROR;

    String text()
    {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
