package org.iisjava.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Collects the lines of one output of a program on a thread of its own, which ends with the program. */
final class ProgramOutput
{
    private final List<String> lines = new ArrayList<>();
    private final Thread thread;
    private boolean ended;

    ProgramOutput(String name, InputStream stream)
    {
        thread = new Thread(() -> read(stream), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The first line with this beginning; null when the output ended, or the time, before it came. */
    synchronized String await(String beginning, long limitMilliseconds) throws InterruptedException
    {
        long end = System.currentTimeMillis() + limitMilliseconds;
        while (true)
        {
            for (String line : lines)
            {
                if (line.startsWith(beginning))
                {
                    return line;
                }
            }
            long left = end - System.currentTimeMillis();
            if (ended || left <= 0)
            {
                return null;
            }
            wait(left);
        }
    }

    /** All of it, when the program has ended. */
    String text()
    {
        try
        {
            thread.join(5000);
        }
        catch (InterruptedException e)
        {
            Thread.currentThread().interrupt();
        }
        return textSoFar();
    }

    synchronized String textSoFar()
    {
        return String.join("\n", lines);
    }

    private void read(InputStream stream)
    {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)))
        {
            for (String line = reader.readLine(); line != null; line = reader.readLine())
            {
                add(line);
            }
        }
        catch (IOException e)
        {
            add("(reading ended: " + e.getMessage() + ")");
        }
        end();
    }

    private synchronized void add(String line)
    {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end()
    {
        ended = true;
        notifyAll();
    }
}
