package org.iisjava.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        CompletableFuture<byte[]> output = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process.getInputStream(), output), "output of " + command.get(0));
        reader.setDaemon(true);
        reader.start();
        try
        {
            return new Output(process.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS).exitValue(),
                text(output.get(LIMIT_SECONDS, TimeUnit.SECONDS)));
        }
        catch (TimeoutException late)
        {
            process.destroyForcibly();
            throw new IOException(command.get(0) + " did not end within " + LIMIT_SECONDS + " seconds", late);
        }
        catch (ExecutionException failure)
        {
            throw new IOException("The output of " + command.get(0) + " cannot be read", failure);
        }
        catch (InterruptedException interrupted)
        {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.get(0), interrupted);
        }
    }

    private static void read(InputStream stream, CompletableFuture<byte[]> output)
    {
        try (InputStream closed = stream)
        {
            output.complete(closed.readAllBytes());
        }
        catch (IOException failure)
        {
            output.completeExceptionally(failure);
        }
    }

    /** Windows' own programs write in the code page of the console, or in UTF-16 when they write to a file. */
    private static String text(byte[] bytes)
    {
        if (bytes.length > 1 && bytes[0] == (byte)0xFF && bytes[1] == (byte)0xFE)
        {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        String encoding = System.getProperty("native.encoding");
        return new String(bytes, encoding == null ? Charset.defaultCharset() : Charset.forName(encoding));
    }
}
