package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The suite as it runs on IIS: without the tests that have a tag. */
class RunsOnIisTest
{
    private static final String TAG = "\n@Tag(\"iishost-switch\")\n";

    @Test
    void whatStartsIishostItselfIsTagged() throws IOException
    {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java")))
        {
            for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList())
            {
                String text = Files.readString(file).replace("\r", "");
                if (text.contains("IisHost.") && !text.contains(TAG) && !file.endsWith("RunsOnIisTest.java"))
                {
                    missing.add(file.getFileName().toString());
                }
            }
        }
        assertEquals(List.of(), missing, "These need @Tag(\"iishost-switch\"): they say nothing about IIS");
    }
}
