package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest
{
    @TempDir
    Path image;

    @BeforeEach
    void layOut() throws Exception
    {
        Files.createDirectories(image.resolve("lib").resolve("more"));
        for (String file : List.of("lib/b.jar", "lib/a.jar", "lib/c.txt", "lib/more/d.jar", "one.jar"))
        {
            Files.createFile(image.resolve(file));
        }
    }

    @Test
    void entriesAreSeparatedBySemicolonsAndRelativeToTheImage() throws Exception
    {
        assertEquals(List.of("one.jar", "lib/a.jar"), resolve(" one.jar ;; " + image.resolve("lib/a.jar")));
    }

    @Test
    void aBackslashIsASeparatorEverywhere() throws Exception
    {
        assertEquals(List.of("lib/a.jar"), resolve("lib\\a.jar"));
    }

    @Test
    void aStarIsAllJarsOfTheFolderInOrder() throws Exception
    {
        assertEquals(List.of("lib/a.jar", "lib/b.jar"), resolve("lib/*"));
        assertEquals(List.of("lib/a.jar", "lib/b.jar"), resolve("lib\\*"));
    }

    @Test
    void aFolderIsAFolderOfClasses() throws Exception
    {
        assertEquals(List.of("lib/"), resolve("lib"));
    }

    @Test
    void whatIsNotThereIsRefusedEvenWithAStar()
    {
        for (String entry : List.of("two.jar", "nowhere/*", "one.jar/*", "one.jar;two.jar"))
        {
            assertEquals(Fault.CLASS_PATH_ENTRY_MISSING,
                assertThrows(LoadFailure.class, () -> resolve(entry), entry).fault());
        }
    }

    private List<String> resolve(String classPath) throws LoadFailure
    {
        String prefix = image.toUri().toString();
        return Arrays.stream(ClassPath.resolve("Hello", classPath, image)).map(URL::toString)
            .map(url -> url.replaceFirst("^file:/+", "/").replace(prefix.replaceFirst("^file:/+", "/"), "")).toList();
    }
}
