package org.iisjava.runtime;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The attribute classPath of a module: entries separated by ';' on every platform, relative ones relative to the folder
 * of the native module; outside Windows a backslash is read as a slash; an entry ending in \* or /* is all jars of a
 * folder.
 */
final class ClassPath
{
    private ClassPath()
    {
    }

    static URL[] resolve(String module, String classPath, Path imageFolder) throws LoadFailure
    {
        List<URL> urls = new ArrayList<>();
        for (String each : classPath.split(";"))
        {
            String entry = each.trim();
            if (!entry.isEmpty())
            {
                add(urls, module, entry, imageFolder);
            }
        }
        return urls.toArray(new URL[0]);
    }

    private static void add(List<URL> urls, String module, String entry, Path imageFolder) throws LoadFailure
    {
        try
        {
            String portable = File.separatorChar == '/' ? entry.replace('\\', '/') : entry;
            boolean folderOfJars = portable.endsWith("/*") || portable.endsWith("\\*");
            Path path = imageFolder.resolve(folderOfJars ? portable.substring(0, portable.length() - 1) : portable)
                .normalize();
            if (!Files.isReadable(path) || folderOfJars && !Files.isDirectory(path))
            {
                throw missing(module, entry, path + (Files.exists(path) ? " cannot be read" : " does not exist"), null);
            }
            for (Path each : folderOfJars ? jarsOf(path) : List.of(path))
            {
                urls.add(url(each));
            }
        }
        catch (InvalidPathException | IOException e)
        {
            throw missing(module, entry, "it cannot be read", e);
        }
    }

    private static List<Path> jarsOf(Path folder) throws IOException
    {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{jar,JAR}"))
        {
            entries.forEach(jars::add);
        }
        Collections.sort(jars);
        return jars;
    }

    private static URL url(Path path) throws MalformedURLException
    {
        return path.toUri().toURL();
    }

    private static LoadFailure missing(String module, String entry, String why, Throwable cause)
    {
        return new LoadFailure(Fault.CLASS_PATH_ENTRY_MISSING, module,
            "the class path entry '" + entry + "' is missing: " + why + ".", cause);
    }
}
