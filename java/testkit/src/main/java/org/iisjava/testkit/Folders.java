package org.iisjava.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Folders of servers and their files. */
final class Folders
{
    private Folders()
    {
    }

    /**
     * A new folder for a server: in the folder that the system property {@code iisjava.testkit.folder} names, in
     * {@code target/iishost} of a Maven project, otherwise where temporary files are.
     */
    static Path create(String prefix)
    {
        try
        {
            String chosen = System.getProperty("iisjava.testkit.folder", "");
            Path parent = Path.of(System.getProperty("java.io.tmpdir"));
            if (!chosen.isEmpty())
            {
                parent = Path.of(chosen);
            }
            else if (Files.isDirectory(Path.of("target")))
            {
                parent = Path.of("target", "iishost");
            }
            return Files.createTempDirectory(Files.createDirectories(parent.toAbsolutePath()), prefix);
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text, empty when there is no such file. */
    static String read(Path file)
    {
        try
        {
            return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it; what somebody holds open stays. */
    static void delete(Path folder)
    {
        if (!Files.exists(folder))
        {
            return;
        }
        try (Stream<Path> files = Files.walk(folder))
        {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text)
    {
        try
        {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }
}
