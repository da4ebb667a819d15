package org.iisjava.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folder that iisjava is installed in, and the files that it must have. */
record Installation(Path home)
{
    static final List<String> JARS = List.of("iisjava-api.jar", "iisjava-runtime.jar", "jna.jar");

    Path image()
    {
        return home.resolve("iisjava.dll");
    }

    Path library(String name)
    {
        return home.resolve("lib").resolve(name);
    }

    Path schema()
    {
        return home.resolve("schema").resolve("iisjava_schema.xml");
    }

    Path sectionScript()
    {
        return home.resolve("bin").resolve("iisjava-section.js");
    }

    /** What worker processes read. */
    List<Path> filesOfWorkers()
    {
        List<Path> files = new ArrayList<>(List.of(image(), library("jnidispatch.dll")));
        JARS.forEach(jar -> files.add(library(jar)));
        return files;
    }

    /** Refuses an installation that lacks a file. */
    void requireAll() throws ToolException
    {
        List<Path> files = filesOfWorkers();
        files.addAll(List.of(schema(), sectionScript()));
        List<String> missing = files.stream().filter(file -> !Files.isRegularFile(file))
            .map(file -> home.relativize(file).toString()).toList();
        if (!missing.isEmpty())
        {
            throw new ToolException(Problem.PRODUCT_INCOMPLETE,
                "The folder " + home + " lacks " + String.join(", ", missing) + ".");
        }
    }

    PeFile pe() throws ToolException
    {
        try
        {
            return PeFile.read(image());
        }
        catch (IOException failure)
        {
            throw new ToolException(Problem.PRODUCT_INCOMPLETE,
                "The file " + image() + " is not a Windows library: " + failure.getMessage() + ".", failure);
        }
    }

    byte[] schemaContent() throws ToolException
    {
        try
        {
            return Files.readAllBytes(schema());
        }
        catch (IOException failure)
        {
            throw new ToolException(Problem.PRODUCT_INCOMPLETE, "The file " + schema() + " cannot be read.", failure);
        }
    }
}
