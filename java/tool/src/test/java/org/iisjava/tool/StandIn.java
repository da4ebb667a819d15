package org.iisjava.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The stand-in for appcmd, compiled once from the sources of the installer's tests. */
final class StandIn
{
    static final Path ROOT = Path.of(System.getProperty("iisjava.root"));
    private static final Path SOURCES = ROOT.resolve("installer/src/test/appcmd");

    private StandIn()
    {
    }

    static synchronized Path program() throws IOException, InterruptedException
    {
        Path program = Path.of(System.getProperty("standin.folder")).resolve("appcmd");
        List<Path> sources;
        try (Stream<Path> files = Files.list(SOURCES))
        {
            sources = files.toList();
        }
        if (Files.exists(program) && newest(sources).compareTo(Files.getLastModifiedTime(program)) < 0)
        {
            return program;
        }
        Files.createDirectories(program.getParent());
        List<String> command = new ArrayList<>(List.of("g++", "-std=c++17", "-Wall", "-Wextra", "-Werror", "-o",
            program.toString()));
        sources.stream().map(Path::toString).filter(name -> name.endsWith(".cpp")).sorted().forEach(command::add);
        Process compiler = new ProcessBuilder(command).inheritIO().start();
        if (compiler.waitFor() != 0)
        {
            throw new IOException("The stand-in for appcmd does not compile");
        }
        return program;
    }

    private static FileTime newest(List<Path> files) throws IOException
    {
        FileTime newest = FileTime.fromMillis(0);
        for (Path file : files)
        {
            FileTime time = Files.getLastModifiedTime(file);
            newest = time.compareTo(newest) > 0 ? time : newest;
        }
        return newest;
    }
}
