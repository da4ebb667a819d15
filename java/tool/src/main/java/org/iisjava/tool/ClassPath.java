package org.iisjava.tool;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The class path of a module as it is configured, and the files that it stands for: the same rules as the module's. */
final class ClassPath
{
    private final Machine machine;
    private final Path base;

    /** Relative entries are relative to {@code base}, the folder of the image. */
    ClassPath(Machine machine, Path base)
    {
        this.machine = machine;
        this.base = base;
    }

    /** As it will be written: entries that the user gave relative to his own folder are made absolute. */
    static String absolute(String classPath)
    {
        return String.join(";", Arrays.stream(classPath.split(";")).map(String::strip).filter(e -> !e.isEmpty())
            .map(entry -> entry.contains("%") || entry.matches("[A-Za-z]:[\\\\/].*") || entry.startsWith("\\\\")
                ? entry : absoluteEntry(entry)).toList());
    }

    private static String absoluteEntry(String entry)
    {
        boolean all = entry.endsWith("*");
        String folder = all ? entry.substring(0, entry.length() - 1) : entry;
        String path = new File(folder).toPath().toAbsolutePath().normalize().toString();
        return all ? path + File.separator + "*" : path;
    }

    /** The jars and folders, each of which exists and can be read. */
    List<Path> files(String classPath) throws ToolException
    {
        List<Path> files = new ArrayList<>();
        for (String entry : classPath.split(";"))
        {
            if (!entry.isBlank())
            {
                addEntry(files, entry.strip());
            }
        }
        if (files.isEmpty())
        {
            throw new ToolException(Problem.JAR_MISSING, "The class path '" + classPath + "' has no entry.");
        }
        return files;
    }

    private void addEntry(List<Path> files, String entry) throws ToolException
    {
        boolean all = entry.endsWith("\\*") || entry.endsWith("/*");
        try
        {
            Path path = base.resolve(machine.path(all ? entry.substring(0, entry.length() - 1) : entry));
            if (!all)
            {
                files.add(readable(path));
                return;
            }
            try (Stream<Path> content = Files.list(path))
            {
                for (Path jar : content.filter(f -> f.toString().endsWith(".jar")).sorted().toList())
                {
                    files.add(readable(jar));
                }
            }
        }
        catch (IOException | InvalidPathException failure)
        {
            throw new ToolException(Problem.JAR_MISSING, "The folder of the class path entry " + entry
                + " is not there or cannot be read.", failure);
        }
    }

    private static Path readable(Path path) throws ToolException
    {
        if (Files.isDirectory(path))
        {
            return path;
        }
        if (!Files.exists(path))
        {
            throw new ToolException(Problem.JAR_MISSING, "The class path entry " + path + " does not exist.");
        }
        try
        {
            new JarFile(path.toFile()).close();
            return path;
        }
        catch (IOException failure)
        {
            throw new ToolException(Problem.JAR_UNREADABLE,
                "The class path entry " + path + " is not a jar that can be read: " + failure.getMessage() + ".",
                failure);
        }
    }
}
