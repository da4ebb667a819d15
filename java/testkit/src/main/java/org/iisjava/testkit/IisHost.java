package org.iisjava.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A running iishost. Made by {@link #builder()}, ended by {@link #close()}, which stops it gracefully and fails when
 * the server does not end by itself (it is killed then, and the text has its thread dump), does not answer 0, saw a
 * module break a rule of IIS, or a sanitizer found something. No method but close waits for it.
 */
public final class IisHost implements IisServer
{
    static final String LOGS = "logs";

    private static final String LISTENING = "listening on ";
    private static final String RULE_BROKEN = "MODULE BUG";
    private static final int TAKEN_OVER = 3;
    private static final String EVENTS = "events.json";
    private static final String LOG = "iishost.log";

    private final Process process;
    private final Platform platform;
    private final Path folder;
    private final Duration stopLimit;
    private final ProgramOutput standardOutput;
    private final ProgramOutput standardError;
    private final EventLog eventLog;
    private final ModuleLog moduleLog;
    private URI uri;

    IisHost(Process process, Platform platform, Path folder, Duration stopLimit)
    {
        this.process = process;
        this.platform = platform;
        this.folder = folder;
        this.stopLimit = stopLimit;
        standardOutput = new ProgramOutput("iishost stdout", process.getInputStream());
        standardError = new ProgramOutput("iishost stderr", process.getErrorStream());
        eventLog = EventLog.ofFile(folder.resolve(EVENTS));
        moduleLog = new ModuleLog(folder.resolve(LOGS));
    }

    /** What to start a server with. */
    public static IisHostBuilder builder()
    {
        return new IisHostBuilder();
    }

    @Override
    public URI uri(String path)
    {
        return uri.resolve(path);
    }

    /** The platform of its binaries. */
    public Platform platform()
    {
        return platform;
    }

    @Override
    public EventLog eventLog()
    {
        return eventLog;
    }

    @Override
    public String log()
    {
        return Folders.read(folder.resolve(LOG));
    }

    /** The id of its process, as this system sees it. */
    public long processId()
    {
        return process.pid();
    }

    /** What its modules logged and printed, unless the configuration leads that elsewhere. */
    public ModuleLog moduleLog()
    {
        return moduleLog;
    }

    /** What it wrote to standard output so far. */
    public String standardOutput()
    {
        return standardOutput.textSoFar();
    }

    /** What it wrote to standard error so far. */
    public String standardError()
    {
        return standardError.textSoFar();
    }

    @Override
    public boolean isAlive()
    {
        return process.isAlive();
    }

    @Override
    public String threadDump()
    {
        if (platform.usesWine())
        {
            return "(no thread dump: jcmd does not reach a server that Wine runs)";
        }
        return process.isAlive() ? ThreadDump.of(process.pid())
            : "(no thread dump: iishost has ended with exit code " + process.exitValue() + ")";
    }

    /** What WAS would ask of a worker process: see docs/iishost.md. What came of it is an event of the source iishost. */
    public void control(String line)
    {
        try
        {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until the worker with this number serves the requests: the server starts with 1, and each recycling brings the
     * next one, at the same address. An AssertionError lists the event log when it does not come.
     */
    public void awaitWorker(int number, Duration limit)
    {
        eventLog.await(limit, entry -> entry.source().equals("iishost") && entry.id() == TAKEN_OVER
            && entry.text().equals("worker " + number + " has taken over"));
    }

    /** Stops it as IIS stops, and answers what it left. */
    public IisHostResult stop(Duration limit)
    {
        IisHostResult result = end(limit);
        Folders.delete(folder);
        return result;
    }

    @Override
    public void close()
    {
        IisHostResult result = end(stopLimit);
        if (result.exitCode() != 0)
        {
            throw new IllegalStateException("iishost ended with exit code " + result.exitCode() + "\n" + everything());
        }
        if (result.log().contains(RULE_BROKEN) || result.standardError().contains(RULE_BROKEN))
        {
            throw new IllegalStateException("A module broke a rule of IIS\n" + everything());
        }
        Folders.delete(folder);
    }

    void awaitListening()
    {
        String line;
        try
        {
            line = standardOutput.await(LISTENING, TimeUnit.SECONDS.toMillis(platform.startLimitSeconds()));
        }
        catch (InterruptedException e)
        {
            Thread.currentThread().interrupt();
            throw killed("was not waited for: interrupted");
        }
        if (line == null)
        {
            throw killed("did not start");
        }
        uri = URI.create(line.substring(LISTENING.length()).trim());
    }

    IisHostResult runToEnd()
    {
        closeInput();
        if (!waitFor(stopLimit.plusSeconds(platform.startLimitSeconds())))
        {
            throw killed("did not end");
        }
        IisHostResult result = result();
        requireNoSanitizerReport(result);
        Folders.delete(folder);
        return result;
    }

    private IisHostResult end(Duration limit)
    {
        closeInput();
        if (!waitFor(limit))
        {
            throw killed("did not end within " + limit.toSeconds() + " s after the end of its standard input");
        }
        IisHostResult result = result();
        requireNoSanitizerReport(result);
        return result;
    }

    private IisHostResult result()
    {
        return new IisHostResult(process.exitValue(), standardOutput.text(), standardError.text(), log(),
            eventLog.entries());
    }

    private static void requireNoSanitizerReport(IisHostResult result)
    {
        if (result.standardError().contains("Sanitizer") || result.standardError().contains("runtime error:"))
        {
            throw new IllegalStateException("A sanitizer found something in iishost:\n" + result.standardError());
        }
    }

    private void closeInput()
    {
        try
        {
            process.getOutputStream().close();
        }
        catch (IOException e)
        {
            // The process has ended already and taken the pipe with it.
        }
    }

    private boolean waitFor(Duration limit)
    {
        try
        {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException e)
        {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private IllegalStateException killed(String how)
    {
        boolean alive = process.isAlive();
        String threads = alive ? "--- threads\n" + threadDump() + "\n" : "";
        process.destroyForcibly();
        waitFor(Duration.ofSeconds(10));
        String end = alive ? "It was killed." : "Its exit code is " + process.exitValue() + ".";
        return new IllegalStateException("iishost " + how + ". " + end + "\n" + threads + everything());
    }

    private String everything()
    {
        return "--- standard output\n" + standardOutput.textSoFar() + "\n--- standard error\n"
            + standardError.textSoFar() + "\n--- event log\n" + Folders.read(folder.resolve(EVENTS)) + "--- log ("
            + folder + ")\n" + log() + "--- log of the modules\n" + moduleLog.text();
    }
}
