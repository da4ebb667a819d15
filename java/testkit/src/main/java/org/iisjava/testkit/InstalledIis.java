package org.iisjava.testkit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The installed IIS with modules that a test added to one site, through the command line tool. There is one at a
 * time: another one, of this process or any other, waits until {@link #close()} has removed the modules, which also
 * happens when the process ends. The site's application pool is stopped around each change, so every worker process knows
 * what it should, and none holds a file.
 */
public final class InstalledIis implements IisServer
{
    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final List<String> added = new ArrayList<>();
    private final Thread atExit = new Thread(this::remove, "removes modules from IIS");
    private final IisPrograms programs;
    private final IisSite site;
    private final EventLog eventLog;
    private final URI uri;
    private final DeployedClasses classes;
    private final IisTurn turn;
    private boolean removed;

    private InstalledIis(IisPrograms programs, IisSite site, IisTurn turn)
    {
        this.programs = programs;
        this.site = site;
        this.turn = turn;
        uri = site.uri();
        eventLog = WindowsEventLog.fromNow(programs);
        classes = new DeployedClasses();
    }

    /**
     * Adds modules to the site that the system property {@code iisjava.iis.site} names, "Default Web Site" by default, and
     * waits until it answers.
     *
     * @throws IllegalStateException when IIS, iisjava or the right to change IIS is missing; the text has the error's
     *     number and the remedy
     */
    public static InstalledIis start(List<TestedModule> modules)
    {
        InstalledIis iis = make();
        Runtime.getRuntime().addShutdownHook(iis.atExit);
        try
        {
            for (TestedModule module : modules)
            {
                iis.add(module);
            }
            iis.site.stop();
            iis.site.start();
            iis.awaitAnswer();
            return iis;
        }
        catch (RuntimeException | Error failure)
        {
            try
            {
                iis.close();
            }
            catch (RuntimeException e)
            {
                failure.addSuppressed(e);
            }
            throw failure;
        }
    }

    private static InstalledIis make()
    {
        IisPrograms programs = new IisPrograms();
        IisSite site = new IisSite(programs);
        IisTurn turn = IisTurn.take();
        try
        {
            return new InstalledIis(programs, site, turn);
        }
        catch (RuntimeException | Error failure)
        {
            turn.release();
            throw failure;
        }
    }

    @Override
    public URI uri(String path)
    {
        return uri.resolve(path);
    }

    @Override
    public EventLog eventLog()
    {
        return eventLog;
    }

    /** Empty: IIS has no log that says what it does; what iisjava and IIS report are events. */
    @Override
    public String log()
    {
        return "";
    }

    /** Whether the site's application pool is started; IIS stops one whose workers keep crashing. */
    @Override
    public boolean isAlive()
    {
        return site.isStarted();
    }

    @Override
    public String threadDump()
    {
        long worker = site.worker();
        return worker == 0 ? "(no thread dump: there is no worker process)" : ThreadDump.of(worker);
    }

    @Override
    public void close()
    {
        remove();
        try
        {
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
        catch (IllegalStateException e)
        {
            // The process is ending: the hook runs, and finds nothing left to do
        }
    }

    private void add(TestedModule module)
    {
        List<String> arguments = new ArrayList<>(List.of("add", module.name(), "--type", module.type(), "--classpath",
            classes.deploy(module), "--site", site.name()));
        if (!module.path().isEmpty())
        {
            arguments.addAll(List.of("--path", module.path()));
        }
        module.settings().forEach((name, value) -> arguments.addAll(List.of("--setting", name + "=" + value)));
        programs.iisjava(arguments.toArray(String[]::new));
        added.add(module.name());
    }

    private synchronized void remove()
    {
        if (removed)
        {
            return;
        }
        removed = true;
        List<RuntimeException> failures = new ArrayList<>();
        if (!added.isEmpty())
        {
            attempt(site::stop, failures);
        }
        for (String name : added)
        {
            attempt(() -> programs.iisjava("remove", name), failures);
        }
        attempt(classes::delete, failures);
        attempt(site::start, failures);
        attempt(turn::release, failures);
        if (!failures.isEmpty())
        {
            IllegalStateException all = new IllegalStateException("IIS is not as it was before the tests: "
                + failures.get(0).getMessage() + "\n'iisjava list' shows what is left of " + added);
            failures.forEach(all::addSuppressed);
            throw all;
        }
    }

    /** Each step is made, whatever became of those before. */
    private static void attempt(Runnable step, List<RuntimeException> failures)
    {
        try
        {
            step.run();
        }
        catch (RuntimeException e)
        {
            failures.add(e);
        }
    }

    /** The first answer starts the worker process, and with it the modules. */
    private void awaitAnswer()
    {
        HttpRequest request = HttpRequest.newBuilder(uri.resolve("/iisjava-test-is-it-there")).timeout(START_LIMIT)
            .build();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        String last = "";
        while (System.nanoTime() < end)
        {
            try
            {
                int status = HttpClients.client().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
                if (status != 503)
                {
                    return;
                }
                last = "it answers 503";
            }
            catch (ConnectException e)
            {
                last = "nobody listens";
            }
            catch (IOException e)
            {
                last = e.toString();
            }
            catch (InterruptedException e)
            {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for IIS", e);
            }
            Pauses.brief();
        }
        throw new IllegalStateException("IIS did not answer on " + uri + " within " + START_LIMIT.toSeconds() + " s: "
            + last + "\n--- event log\n" + eventLog.entries());
    }
}
