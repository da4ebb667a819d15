package org.iisjava.tool;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs as child processes, each with an empty input and a limit of time. */
final class ChildProcesses implements Programs
{
    private static final long LIMIT_SECONDS = 120;

    private final Map<String, String> environment;

    ChildProcesses(Map<String, String> environment)
    {
        this.environment = new HashMap<>(environment);
    }

    @Override
    public Output run(List<String> command) throws IOException
    {
        Path output = Files.createTempFile("iisjava", ".out");
        try
        {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
            {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " did not end within " + LIMIT_SECONDS + " seconds");
            }
            return new Output(process.exitValue(), text(Files.readAllBytes(output)));
        }
        catch (InterruptedException interrupted)
        {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.get(0), interrupted);
        }
        finally
        {
            Files.deleteIfExists(output);
        }
    }

    /** Windows' own programs write in the code page of the console, or in UTF-16 when they write to a file. */
    private static String text(byte[] bytes)
    {
        if (bytes.length > 1 && bytes[0] == (byte)0xFF && bytes[1] == (byte)0xFE)
        {
            return new String(bytes, 2, bytes.length - 2, java.nio.charset.StandardCharsets.UTF_16LE);
        }
        String encoding = System.getProperty("native.encoding");
        return new String(bytes, encoding == null ? Charset.defaultCharset() : Charset.forName(encoding));
    }
}
