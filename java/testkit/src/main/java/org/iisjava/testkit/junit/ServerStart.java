package org.iisjava.testkit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostBuilder;
import org.iisjava.testkit.IisServer;
import org.iisjava.testkit.InstalledIis;
import org.iisjava.testkit.ServerKind;

/** Starts the server that a plan describes: the kind that {@code iisjava.server} names. */
final class ServerStart
{
    private ServerStart()
    {
    }

    static IisServer start(ServerPlan plan)
    {
        return ServerKind.current() == ServerKind.IIS ? iis(plan) : iishost(plan);
    }

    private static IisServer iishost(ServerPlan plan)
    {
        IisHostBuilder builder = IisHost.builder().option(plan.options.toArray(String[]::new))
            .stopLimit(plan.stopLimit);
        plan.variables.forEach(builder::environment);
        plan.pathVariables.forEach(builder::environment);
        if (plan.configuration != null)
        {
            builder.configuration(plan.configuration);
        }
        else
        {
            ConfigurationBuilder configuration = new ConfigurationBuilder(site(plan, builder.folder()));
            plan.modules.forEach(configuration::javaModule);
            plan.configurators.forEach(configurator -> configurator.accept(configuration));
            builder.configuration(configuration.build());
        }
        return startedWithItsModules(builder.start());
    }

    private static Path site(ServerPlan plan, Path serverFolder)
    {
        try
        {
            return plan.site == null ? Files.createDirectories(serverFolder.resolve("site")) : plan.site;
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    private static IisServer iis(ServerPlan plan)
    {
        List<String> refused = new ArrayList<>(plan.onlyOfIishost);
        if (plan.modules.isEmpty())
        {
            refused.add("an applicationHost.config and no module");
        }
        if (!refused.isEmpty())
        {
            throw new IllegalStateException("This test class cannot run on IIS, because it asks for "
                + String.join(", ", refused) + ", which only iishost has. Give it a tag and exclude that for "
                + "a run on IIS: @Tag(\"iishost-switch\") and -DexcludedGroups=iishost-switch");
        }
        return startedWithItsModules(InstalledIis.start(plan.modules));
    }

    /** A module that could not start lets the server run: the reason is an event. */
    private static IisServer startedWithItsModules(IisServer server)
    {
        List<EventLogEntry> errors = server.eventLog()
            .entries(entry -> entry.source().equals("iisjava") && entry.type().equals("Error"));
        if (errors.isEmpty())
        {
            return server;
        }
        IllegalStateException failure = new IllegalStateException("The server started, but not all that it was to run:\n"
            + errors.stream().map(EventLogEntry::text).collect(Collectors.joining("\n\n")));
        try
        {
            server.close();
        }
        catch (RuntimeException e)
        {
            failure.addSuppressed(e);
        }
        throw failure;
    }
}
