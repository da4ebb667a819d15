package org.iisjava.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies of the class paths of modules where application pools may read them, so that IIS holds no file of the project.
 * Made before the modules are added, deleted after they were removed.
 */
final class DeployedClasses
{
    private final Path folder;

    DeployedClasses()
    {
        Path parent = Path.of(IisPrograms.variable("ProgramData", "C:\\ProgramData"), "iisjava-tests");
        try
        {
            folder = Files.createTempDirectory(Files.createDirectories(parent), "modules-");
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(parent + " cannot be written", e);
        }
    }

    /** Copies a module's class path and answers the text that means the copies. */
    String deploy(TestedModule module)
    {
        Path target = folder.resolve(module.name());
        Set<String> entries = new LinkedHashSet<>();
        try
        {
            List<Path> sources = new ArrayList<>(module.classPath());
            for (int i = 0; i < sources.size(); i++)
            {
                Path source = sources.get(i);
                if (Files.isDirectory(source))
                {
                    Path copy = target.resolve("classes" + i);
                    copyFolder(source, copy);
                    entries.add(copy.toString());
                }
                else
                {
                    Path jars = Files.createDirectories(target.resolve("lib"));
                    Files.copy(source, jars.resolve(i + "-" + source.getFileName()));
                    entries.add(jars + "\\*");
                }
            }
        }
        catch (IOException e)
        {
            throw new UncheckedIOException("The classes of " + module.name() + " cannot be copied to " + target, e);
        }
        return String.join(";", entries);
    }

    /** What a worker process still holds open stays. */
    void delete()
    {
        Folders.delete(folder);
    }

    private static void copyFolder(Path source, Path target) throws IOException
    {
        List<Path> files;
        try (Stream<Path> all = Files.walk(source))
        {
            files = all.toList();
        }
        Files.createDirectories(target.getParent());
        for (Path file : files)
        {
            Files.copy(file, target.resolve(source.relativize(file).toString()));
        }
    }
}
