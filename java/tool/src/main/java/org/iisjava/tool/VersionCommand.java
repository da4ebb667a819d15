package org.iisjava.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/** Shows the versions of the files that belong together, without needing a server. */
@Command(name = "version", mixinStandardHelpOptions = true,
    description = "Shows the versions of the tool, the module, its jars and the Java that runs this.",
    footerHeading = "%nExample:%n", footer = "  iisjava version --json")
final class VersionCommand extends ServerCommand
{
    @Override
    public Integer call()
    {
        Installation installation = session().installation;
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("iisjava", Versions.ownVersion());
        versions.put("iisjava.dll", library(installation));
        for (String jar : Installation.JARS)
        {
            versions.put(jar, jar(installation, jar));
        }
        versions.put("java", Runtime.version().toString());
        versions.put("folder", installation.home().toString());
        if (options.json)
        {
            out().println(Json.write(versions));
        }
        else
        {
            versions.forEach((name, version) -> out().printf("%-20s %s%n", name, version));
        }
        return 0;
    }

    private static String library(Installation installation)
    {
        try
        {
            PeFile library = PeFile.read(installation.image());
            return (library.version().isEmpty() ? "no version" : library.version()) + " (" + library.machine() + ")";
        }
        catch (IOException failure)
        {
            return "not there";
        }
    }

    private static String jar(Installation installation, String name)
    {
        try
        {
            return Files.exists(installation.library(name))
                ? Versions.ofJar(installation.library(name)).orElse("no version") : "not there";
        }
        catch (IOException failure)
        {
            return "not a jar";
        }
    }
}
