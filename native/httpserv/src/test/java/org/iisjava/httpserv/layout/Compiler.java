package org.iisjava.httpserv.layout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A C++ compiler that is asked how it lays out the declarations. The build names those that must be there. */
enum Compiler
{
    GCC("g++", "g++", List.of("g++")),
    MINGW("mingw", "g++-mingw-w64-x86-64-posix",
        List.of("x86_64-w64-mingw32-g++-posix", "-D_WIN32_WINNT=0x0A00", "-DUNICODE", "-D_UNICODE")),
    /** For the ABI of Microsoft's compiler, with the headers of mingw-w64 for the C library and windows.h. */
    CLANG_MSVC("clang-msvc", "clang g++-mingw-w64-x86-64-posix",
        List.of("clang++", "--target=x86_64-pc-windows-msvc", "-fms-extensions", "-fmsc-version=0", "-fgnuc-version=4.2.1",
            "-D__MINGW32__", "-D__MINGW64__", "-D_WIN32_WINNT=0x0A00", "-DUNICODE", "-D_UNICODE", "-nostdlibinc",
            "-isystem", "/usr/share/mingw-w64/include", "-Wno-pragma-pack", "-Wno-nonportable-include-path"));

    private final String id;
    private final String packages;
    private final List<String> command;

    Compiler(String id, String packages, List<String> command)
    {
        this.id = id;
        this.packages = packages;
        this.command = command;
    }

    static List<Compiler> required()
    {
        List<String> ids = Arrays.asList(System.getProperty("httpserv.compilers", "g++").split(","));
        return Arrays.stream(values()).filter(compiler -> ids.contains(compiler.id)).toList();
    }

    /** Compiles the source with warnings as errors; what the compiler prints is returned. */
    String compile(String name, String source, String... arguments)
    {
        try
        {
            Path folder = Files.createDirectories(Path.of("target", "probes", id));
            Path file = Files.writeString(folder.resolve(name + ".cpp"), source);
            List<String> line = new ArrayList<>(command);
            line.addAll(List.of("-std=c++17", "-Wall", "-Wextra", "-Werror", "-I", System.getProperty("httpserv.include")));
            line.addAll(List.of(arguments));
            line.add(file.toString());
            return run(line, folder.resolve(name + ".log"), "");
        }
        catch (IOException e)
        {
            throw new IllegalStateException("The probe " + name + " cannot be written", e);
        }
    }

    String run(List<String> line, Path log, String input) throws IOException
    {
        Path in = Files.writeString(log.resolveSibling(log.getFileName() + ".in"), input);
        Process process;
        try
        {
            process = new ProcessBuilder(line).redirectErrorStream(true).redirectInput(in.toFile())
                .redirectOutput(log.toFile()).start();
        }
        catch (IOException e)
        {
            throw new AssertionError(line.get(0) + " is not installed; remedy: apt install " + packages, e);
        }
        try
        {
            if (!process.waitFor(5, TimeUnit.MINUTES))
            {
                process.destroyForcibly();
                throw new AssertionError(line + " did not end within five minutes");
            }
        }
        catch (InterruptedException e)
        {
            process.destroyForcibly();
            throw new AssertionError("interrupted", e);
        }
        String output = Files.readString(log, StandardCharsets.UTF_8);
        if (process.exitValue() != 0)
        {
            throw new AssertionError(line.get(0) + " refused " + line.get(line.size() - 1) + ":\n" + output);
        }
        return output;
    }
}
