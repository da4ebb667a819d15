package org.iisjava.testkit.junit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.iisjava.httpserv.RegisterModule;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.TestedModule;

/** Says what the server of a test class has. Made by {@link IisExtension#builder()}; used by one thread. */
public final class IisExtensionBuilder
{
    private final ServerPlan plan = new ServerPlan();

    IisExtensionBuilder()
    {
    }

    /** A module that is not mapped to a path: it hears of every request. */
    public IisExtensionBuilder module(Class<? extends RegisterModule> type)
    {
        return module(type, "");
    }

    /** A module under its class's simple name, with a handler that maps the path to it. */
    public IisExtensionBuilder module(Class<? extends RegisterModule> type, String path)
    {
        return module(TestedModule.of(type, path));
    }

    /** A module with a name and a class path of its own. Modules are called in the order in which they are added. */
    public IisExtensionBuilder module(TestedModule module)
    {
        plan.modules.add(module);
        return this;
    }

    /** Anything else of the configuration that is written for iishost: handlers, applications, settings. */
    public IisExtensionBuilder configure(Consumer<ConfigurationBuilder> configurator)
    {
        plan.configurators.add(configurator);
        return onlyIishost("a configuration of its own");
    }

    /** One option for the JVM of iishost, such as {@code -Xmx256m}. */
    public IisExtensionBuilder jvmOption(String option)
    {
        plan.configurators.add(configuration -> configuration.jvmOption(option));
        return onlyIishost("options of the JVM");
    }

    /** The folder with the files of iishost's site. */
    public IisExtensionBuilder site(Path folder)
    {
        plan.site = folder;
        return onlyIishost("files of a site");
    }

    /**
     * A whole applicationHost.config for iishost, instead of one that is written from the modules and settings given
     * here; modules that are given as well are what a run on IIS adds there.
     */
    public IisExtensionBuilder configuration(Path file)
    {
        plan.configuration = file;
        return this;
    }

    /** Switches of iishost, such as {@code "--completions", "early"}. */
    public IisExtensionBuilder option(String... arguments)
    {
        plan.options.addAll(List.of(arguments));
        return onlyIishost("the switches " + List.of(arguments));
    }

    /** An environment variable of iishost; IIS's worker processes do not get it. */
    public IisExtensionBuilder environment(String name, String value)
    {
        plan.variables.put(name, value);
        return this;
    }

    /** An environment variable of iishost that holds a path, written as the server's platform writes it. */
    public IisExtensionBuilder environment(String name, Path value)
    {
        plan.pathVariables.put(name, value);
        return this;
    }

    /** How long iishost may take to end after the last test, instead of a minute; then it is killed and reported. */
    public IisExtensionBuilder stopLimit(Duration limit)
    {
        plan.stopLimit = limit;
        return this;
    }

    /**
     * The extension, for a static field with {@code @RegisterExtension}. In a field that is not static each test has a
     * server of its own.
     *
     * @throws IllegalStateException when there is neither a module nor a configuration, or a configuration and settings
     */
    public IisExtension build()
    {
        if (plan.configuration == null && plan.modules.isEmpty())
        {
            throw new IllegalStateException("A server needs a module, or a configuration that names some");
        }
        if (plan.configuration != null && (!plan.configurators.isEmpty() || plan.site != null))
        {
            throw new IllegalStateException("A site and settings are written into a configuration of the server's own; "
                + "here it is " + plan.configuration);
        }
        return new IisExtension(plan);
    }

    ServerPlan plan()
    {
        return plan;
    }

    private IisExtensionBuilder onlyIishost(String what)
    {
        plan.onlyOfIishost.add(what);
        return this;
    }
}
