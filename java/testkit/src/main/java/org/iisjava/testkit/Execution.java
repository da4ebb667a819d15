package org.iisjava.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A program that was run to its end, or killed at its time limit. */
record Execution(int exitCode, String output)
{
    /** Runs a program with nothing on its standard input; its standard error is part of the output. */
    static Execution of(ProcessBuilder builder, Duration limit) throws IOException
    {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Thread reader = new Thread(() -> read(process, output), "output of " + builder.command().get(0));
        reader.setDaemon(true);
        reader.start();
        try
        {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS))
            {
                process.destroyForcibly();
                throw new IOException(String.join(" ", builder.command()) + " did not end within " + limit.toSeconds()
                    + " s and was killed. It had printed: " + text(output.toByteArray()));
            }
            reader.join(limit.toMillis());
            return new Execution(process.exitValue(), text(output.toByteArray()));
        }
        catch (InterruptedException e)
        {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(String.join(" ", builder.command()) + " was not waited for: interrupted", e);
        }
    }

    private static void read(Process process, ByteArrayOutputStream output)
    {
        try
        {
            process.getInputStream().transferTo(output);
        }
        catch (IOException e)
        {
            output.writeBytes((" (reading ended: " + e.getMessage() + ")").getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Windows' own programs write in the code page of the console, or in UTF-16 when they are not at one. */
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
