package org.iisjava.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one server is started with. The staged folder, the JDK and the platform come from the system properties
 * {@code iisjava.home}, {@code iisjava.javaHome} and {@code iisjava.platform} unless they are given here. The server
 * sees the environment variable {@code IISJAVA}: the staged folder, as its platform writes it.
 */
public final class IisHostBuilder
{
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> options = new ArrayList<>();
    private final Path folder = newFolder();
    private Platform platform = Platform.current();
    private Path home = Path.of(System.getProperty("iisjava.home", "."));
    private Path configuration;
    private int port;

    IisHostBuilder()
    {
        String javaHome = System.getProperty("iisjava.javaHome", "");
        if (!javaHome.isEmpty())
        {
            environment.put("IISJAVA_HOME", platform.path(Path.of(javaHome)));
        }
    }

    /** The text of an applicationHost.config; it is written to a file of the server's own. */
    public IisHostBuilder configuration(String text)
    {
        configuration = folder.resolve("applicationHost.config");
        write(configuration, text);
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

    /** Starts the server and waits until it listens. */
    public IisHost start()
    {
        IisHost host = new IisHost(launch(), platform, folder);
        host.awaitListening();
        return host;
    }

    /** Runs the server to its end: for starts that are to fail. One that does listen is stopped at once. */
    public IisHostResult run()
    {
        return new IisHost(launch(), platform, folder).runToEnd();
    }

    /** The folder that holds the server's log files. */
    public Path folder()
    {
        return folder;
    }

    private Process launch()
    {
        List<String> command = new ArrayList<>(platform.command(home));
        command.addAll(List.of("--config", platform.path(configuration), "--port", Integer.toString(port),
            "--event-log", platform.path(folder.resolve("events.json")), "--log",
            platform.path(folder.resolve("iishost.log")), "--stop-on-eof"));
        command.addAll(options);
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> variables = process.environment();
        platform.prepareEnvironment(variables);
        variables.put("IISJAVA", platform.path(home));
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
                + ". The staged folder is named by the system property iisjava.home", e);
        }
    }

    private static Path newFolder()
    {
        try
        {
            Path parent = Path.of(System.getProperty("iisjava.testkit.folder", System.getProperty("java.io.tmpdir")));
            return Files.createTempDirectory(Files.createDirectories(parent), "iishost-");
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text)
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
