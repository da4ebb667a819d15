package org.iisjava.runtime.log;

import java.io.PrintStream;
import java.lang.System.Logger.Level;

/** Leads what this process's Java prints and logs to its log. Once for the process, which it outlives. */
public final class ProcessOutput
{
    private final LineStream m_out;
    private final LineStream m_err;

    private ProcessOutput(WorkerLog log)
    {
        m_out = new LineStream(log, Level.INFO, "System.out");
        m_err = new LineStream(log, Level.WARNING, "System.err");
    }

    /** In a JVM that is somebody else's, only loggers are led to the log. */
    public static ProcessOutput install(WorkerLog log, boolean own)
    {
        ProcessOutput output = new ProcessOutput(log);
        if (own)
        {
            System.setOut(output.m_out.print());
            System.setErr(output.m_err.print());
        }
        if (ModuleLayer.boot().findModule("java.logging").isPresent())
        {
            JavaLogging.install(log.level(), own);
        }
        return output;
    }

    /** Writes what was printed without the end of a line. */
    public void finish()
    {
        m_out.finish();
        m_err.finish();
    }
}
