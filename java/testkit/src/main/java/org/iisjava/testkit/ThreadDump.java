package org.iisjava.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The stacks of another process's Java threads, by the {@code jcmd} of a JDK. */
final class ThreadDump
{
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private ThreadDump()
    {
    }

    /** What jcmd prints, or one line that says why there is nothing. */
    static String of(long processId)
    {
        Path program = program();
        if (program == null)
        {
            return "(no thread dump: there is no jcmd in " + System.getProperty("java.home")
                + "; a JDK that runs the tests has one)";
        }
        List<String> command = List.of(program.toString(), Long.toString(processId), "Thread.print", "-l");
        try
        {
            Execution execution = Execution.of(new ProcessBuilder(new ArrayList<>(command)), LIMIT);
            return execution.exitCode() == 0 ? execution.output()
                : "(no thread dump: jcmd ended with " + execution.exitCode() + ": " + execution.output().strip() + ")";
        }
        catch (IOException e)
        {
            return "(no thread dump: " + e.getMessage() + ")";
        }
    }

    private static Path program()
    {
        for (String home : List.of(System.getProperty("iisjava.javaHome", ""), System.getProperty("java.home")))
        {
            for (String name : List.of("jcmd", "jcmd.exe"))
            {
                Path program = Path.of(home, "bin", name);
                if (!home.isEmpty() && Files.isExecutable(program))
                {
                    return program;
                }
            }
        }
        return null;
    }
}
