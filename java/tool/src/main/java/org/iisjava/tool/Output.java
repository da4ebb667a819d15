package org.iisjava.tool;

/** What a program answered: its exit code, and what it printed on both streams. */
record Output(int exitCode, String text)
{
    boolean succeeded()
    {
        return exitCode == 0;
    }
}
