package org.iisjava.conformance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.iisjava.conformance.modules.Recorder;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.TestedModule;

/** Where the modules and the files of the suite lie. */
final class Suite
{
    private static final String PACKAGE = "org.iisjava.conformance.modules.";

    private Suite()
    {
    }

    /** The class path of the modules. */
    static Path modules()
    {
        try
        {
            return Path.of(Recorder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        }
        catch (URISyntaxException e)
        {
            throw new IllegalStateException(e);
        }
    }

    static Path site()
    {
        return Path.of("src/test/site").toAbsolutePath();
    }

    /** Declares the section conformance/own, which has a text. */
    static Path ownSchema()
    {
        return Path.of("src/test/schema/own_schema.xml").toAbsolutePath();
    }

    /** A configuration with the site of the suite and nothing else. */
    static ConfigurationBuilder configuration()
    {
        return new ConfigurationBuilder(site()).jvmOption("-Xmx256m");
    }

    /** A module of the suite under its class's name, with a path that is mapped to it. */
    static TestedModule module(String className, String path)
    {
        return new TestedModule(className, PACKAGE + className, List.of(modules()), path);
    }

    /** Adds a module of the suite under its class's name. */
    static ConfigurationBuilder add(ConfigurationBuilder configuration, String className)
    {
        return configuration.javaModule(className, PACKAGE + className, modules());
    }

    /** Adds a module of the suite and maps a path to it. */
    static ConfigurationBuilder addHandler(ConfigurationBuilder configuration, String className, String path)
    {
        return add(configuration, className).handler(className, path, className);
    }

    /** Gives a file that is there or not this text in one step: a server that looks in between sees no half of it. */
    static void edit(Path file, String text) throws IOException
    {
        Files.move(Files.writeString(file.resolveSibling(file.getFileName() + ".edited"), text), file,
            StandardCopyOption.ATOMIC_MOVE);
    }
}
