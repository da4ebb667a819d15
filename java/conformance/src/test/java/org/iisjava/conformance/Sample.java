package org.iisjava.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.iisjava.testkit.ConfigurationBuilder;

/** A sample of the product, with the module that its configuration names. */
record Sample(Path folder)
{
    private static final Pattern ENTRY = Pattern.compile("<add name=\"(\\w+)\" type=\"([\\w.]+)\"");
    private static final Pattern APPLICATION = Pattern.compile("<application path=\"(/[^\"]+)\"");
    private static final Pattern REQUEST = Pattern.compile("^GET (\\S+)$", Pattern.MULTILINE);

    /** Those that run in any server; a sample without a configuration is a project of its own. */
    static List<Sample> all() throws IOException
    {
        Path samples = Path.of(System.getProperty("iisjava.root"), "samples");
        try (Stream<Path> folders = Files.list(samples))
        {
            return folders.filter(each -> Files.exists(each.resolve("applicationHost.config"))).sorted()
                .map(Sample::new).toList();
        }
    }

    /** Adds the module, compiled into a folder below the given one; answers the paths that it is to be asked for. */
    List<String> addTo(ConfigurationBuilder configuration, Path parent) throws IOException
    {
        String text = Files.readString(folder.resolve("applicationHost.config"));
        Matcher entry = ENTRY.matcher(text);
        if (!entry.find())
        {
            throw new IllegalStateException(folder + " names no module");
        }
        String name = entry.group(1);
        configuration.globalModule(name, ConfigurationBuilder.IMAGE).javaEntry(name, entry.group(2),
            configuration.joined(SourceModules.compile(parent, folder.getFileName().toString(), sources())));
        Pattern.compile("<add name=\"\\w+\" path=\"([^\"]+)\"[^>]* modules=\"" + name + "\"").matcher(text).results()
            .forEach(handler -> configuration.handler(name, handler.group(1), name));
        Matcher application = APPLICATION.matcher(text);
        if (application.find())
        {
            configuration.application(application.group(1), folder.resolve("application")).location("Default Web Site"
                + application.group(1), "<modules><add name=\"" + name + "\" /></modules>");
        }
        else
        {
            configuration.module(name);
        }
        return REQUEST.matcher(Files.readString(folder.resolve("requests.http"))).results()
            .map(match -> match.group(1)).toList();
    }

    /** The schemas of the sections that it has of its own. */
    List<Path> schemas() throws IOException
    {
        if (!Files.isDirectory(folder.resolve("schema")))
        {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("schema")))
        {
            return files.sorted().toList();
        }
    }

    private Map<String, String> sources() throws IOException
    {
        try (Stream<Path> files = Files.walk(folder.resolve("src/main/java")))
        {
            Map<String, String> sources = new LinkedHashMap<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                .sorted(Comparator.naturalOrder()).toList())
            {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
            return sources;
        }
    }
}
