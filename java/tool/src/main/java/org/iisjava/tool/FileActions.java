package org.iisjava.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes and deletes files; the content is held in memory, so that it can be put back. */
final class FileActions
{
    private FileActions()
    {
    }

    static Action copy(Path source, byte[] content, Path target)
    {
        return action("copy /y \"" + source + "\" \"" + target + "\"", target, () ->
        {
            Files.createDirectories(target.getParent());
            Files.write(target, content);
        });
    }

    /** Copies the file as it is at that time. */
    static Action copyNow(Path source, Path target)
    {
        return action("copy /y \"" + source + "\" \"" + target + "\"", target,
            () -> Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING));
    }

    static Action delete(Path target)
    {
        return action("del \"" + target + "\"", target, () -> Files.deleteIfExists(target));
    }

    private static Action action(String commandLine, Path target, Work work)
    {
        return new Action()
        {
            @Override
            public String commandLine()
            {
                return commandLine;
            }

            @Override
            public boolean inBackup()
            {
                return false;
            }

            @Override
            public void run() throws ToolException
            {
                try
                {
                    work.run();
                }
                catch (IOException failure)
                {
                    throw new ToolException(Problem.FILE_NOT_WRITTEN,
                        "The file " + target + " cannot be written: " + failure + ".", failure);
                }
            }
        };
    }

    /** The work itself, which may fail. */
    private interface Work
    {
        void run() throws IOException;
    }
}
