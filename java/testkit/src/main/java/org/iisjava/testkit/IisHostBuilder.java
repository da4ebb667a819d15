package org.iisjava.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one server is started with. The staged folder, the JDK and the platform come from the system properties
 * {@code iisjava.home}, {@code iisjava.javaHome} and {@code iisjava.platform} unless they are given here; without them
 * they are what the platform's jar of {@code iisjava-natives} has, the JDK of the tests, and the platform of the tests.
 * The server sees the environment variables {@code IISJAVA}, the staged folder, and {@code IISJAVA_LOGS}, a folder of its
 * own for {@code logDirectory}, as its platform writes them.
 */
public final class IisHostBuilder
{
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final Path folder = Folders.create("iishost-");
    private Platform platform = Platform.current();
    private Path home;
    private Path configuration;
    private int port;
    private Duration stopLimit = Duration.ofSeconds(60);

    IisHostBuilder()
    {
        String ownJava = platform.usesWine() ? "" : System.getProperty("java.home");
        String javaHome = System.getProperty("iisjava.javaHome", "");
        javaHome = javaHome.isEmpty() ? ownJava : javaHome;
        if (!javaHome.isEmpty())
        {
            environment.put("IISJAVA_HOME", platform.path(Path.of(javaHome)));
        }
    }

    /** The text of an applicationHost.config; it is written to a file of the server's own. */
    public IisHostBuilder configuration(String text)
    {
        configuration = folder.resolve("applicationHost.config");
        Folders.write(configuration, text);
        return this;
    }

    /** An applicationHost.config that lies somewhere already, or that is to be missing. */
    public IisHostBuilder configuration(Path file)
    {
        configuration = file;
        return this;
    }

    /** More of the command line. */
    public IisHostBuilder option(String... arguments)
    {
        options.addAll(List.of(arguments));
        return this;
    }

    /** An environment variable of the server; null removes one that it would inherit. */
    public IisHostBuilder environment(String name, String value)
    {
        environment.put(name, value);
        return this;
    }

    /** An environment variable that holds a path, written as the platform writes it. */
    public IisHostBuilder environment(String name, Path path)
    {
        return environment(name, platform.path(path));
    }

    /** Another staged folder than that of the system property. */
    public IisHostBuilder home(Path path)
    {
        home = path;
        return this;
    }

    /** Another platform than that of the system property. */
    public IisHostBuilder platform(Platform value)
    {
        platform = value;
        return this;
    }

    /** A port of one's own choice instead of a free one. */
    public IisHostBuilder port(int value)
    {
        port = value;
        return this;
    }

    /** How long the server may take to end when it is asked to, instead of a minute; then it is killed. */
    public IisHostBuilder stopLimit(Duration limit)
    {
        stopLimit = limit;
        return this;
    }

    /** Starts the server and waits until it listens. */
    public IisHost start()
    {
        IisHost host = new IisHost(launch(), platform, folder, stopLimit);
        host.awaitListening();
        return host;
    }

    /** Runs the server to its end: for starts that are to fail. One that does listen is stopped at once. */
    public IisHostResult run()
    {
        return new IisHost(launch(), platform, folder, stopLimit).runToEnd();
    }

    /** The folder that holds the server's log files. */
    public Path folder()
    {
        return folder;
    }

    private Process launch()
    {
        if (ServerKind.current() == ServerKind.IIS)
        {
            throw new IllegalStateException("This run is on IIS, and would not say anything about IIS if iishost were "
                + "started. Exclude the test: @Tag(\"iishost-switch\") and -DexcludedGroups=iishost-switch");
        }
        Path staged = stagedFolder();
        List<String> command = new ArrayList<>(platform.command(staged));
        command.addAll(List.of("--config", platform.path(configuration), "--port", Integer.toString(port),
            "--event-log", platform.path(folder.resolve("events.json")), "--log",
            platform.path(folder.resolve("iishost.log")), "--stop-on-eof"));
        command.addAll(options);
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> variables = process.environment();
        platform.prepareEnvironment(variables);
        variables.put("IISJAVA", platform.path(staged));
        variables.put("IISJAVA_LOGS", platform.path(folder.resolve(IisHost.LOGS)));
        environment.forEach((name, value) ->
        {
            if (value == null)
            {
                variables.remove(name);
            }
            else
            {
                variables.put(name, value);
            }
        });
        try
        {
            return process.start();
        }
        catch (IOException e)
        {
            throw new UncheckedIOException("Cannot run " + String.join(" ", command)
                + ". Its folder is " + staged + "; another one can be named by the system property iisjava.home", e);
        }
    }

    private Path stagedFolder()
    {
        if (home == null)
        {
            String chosen = System.getProperty("iisjava.home", "");
            home = chosen.isEmpty() ? Natives.home(platform) : Path.of(chosen);
        }
        return home;
    }
}
