package org.iisjava.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the tool chain that is asked about a file. */
final class Program
{
    private Program()
    {
    }

    /** Its output; an AssertionError when it is not there, and what to install then, or when it fails. */
    static String run(String packageName, List<String> command)
    {
        try
        {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            if (exitCode != 0)
            {
                throw new AssertionError(String.join(" ", command) + " answered " + exitCode + ":\n" + output);
            }
            return output;
        }
        catch (IOException e)
        {
            throw new AssertionError(command.get(0) + " is not installed; remedy: apt install " + packageName, e);
        }
        catch (InterruptedException e)
        {
            throw new AssertionError("interrupted", e);
        }
    }
}
