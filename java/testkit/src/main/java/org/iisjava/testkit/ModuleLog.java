package org.iisjava.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The log files of one server's modules, read anew at each question. */
public final class ModuleLog
{
    private final Path folder;

    ModuleLog(Path folder)
    {
        this.folder = folder;
    }

    /** Its files by name: that which is written to comes last of those of its process. */
    public List<Path> files()
    {
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty())
        {
            return files.sorted().toList();
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    /** All of it so far. */
    public String text()
    {
        return String.join("\n", lines());
    }

    /** The lines so far. */
    public List<String> lines()
    {
        List<String> lines = new ArrayList<>();
        for (Path file : files())
        {
            Folders.read(file).lines().forEach(lines::add);
        }
        return lines;
    }

    /** The first line that contains a text, waited for; an AssertionError shows the log when it does not come. */
    public String await(Duration limit, String text)
    {
        long end = System.nanoTime() + limit.toNanos();
        while (true)
        {
            for (String line : lines())
            {
                if (line.contains(text))
                {
                    return line;
                }
            }
            if (System.nanoTime() > end)
            {
                throw new AssertionError("No line with \"" + text + "\" came within " + limit.toSeconds()
                    + " s. The log:\n" + text());
            }
            Pauses.brief();
        }
    }
}
