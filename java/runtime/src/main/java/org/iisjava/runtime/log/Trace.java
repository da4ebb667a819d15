package org.iisjava.runtime.log;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The text of an exception's stack trace. */
public final class Trace
{
    private Trace()
    {
    }

    /** Answers a text also for an exception that throws when it is asked for one. */
    public static String of(Throwable thrown)
    {
        try
        {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
        catch (Throwable failure)
        {
            return "(" + thrown.getClass().getName() + " cannot be printed)";
        }
    }
}
