package org.iisjava.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativesTest
{
    @TempDir
    private Path folder;

    @Test
    void unpacksEachContentOnceAndMakesTheServerExecutable() throws IOException
    {
        Path cache = folder.resolve("cache");
        Path home = Natives.home("pdp11", cache, natives("1", "iishost", "lib/a.jar"));
        assertTrue(Files.isExecutable(home.resolve("iishost")));
        assertEquals("of lib/a.jar", Files.readString(home.resolve("lib/a.jar")));
        Files.writeString(home.resolve("lib/a.jar"), "kept");
        assertEquals(home, Natives.home("pdp11", cache, natives("1", "iishost", "lib/a.jar")));
        assertEquals("kept", Files.readString(home.resolve("lib/a.jar")));
        Path other = Natives.home("pdp11", cache, natives("2", "iishost", "lib/a.jar"));
        assertEquals("of lib/a.jar", Files.readString(other.resolve("lib/a.jar")));
    }

    @Test
    void leavesNothingBehindWhenAFileIsMissing() throws IOException
    {
        Path cache = folder.resolve("cache");
        ClassLoader loader = natives("1", "iishost");
        Files.delete(folder.resolve("1/META-INF/iisjava/pdp11/files/iishost"));
        assertThrows(UncheckedIOException.class, () -> Natives.home("pdp11", cache, loader));
        try (Stream<Path> left = Files.list(cache))
        {
            assertEquals(0, left.count());
        }
    }

    @Test
    void namesTheArtifactThatAPlatformNeeds()
    {
        var e = assertThrows(IllegalStateException.class,
            () -> Natives.home("pdp11", folder, NativesTest.class.getClassLoader()));
        assertTrue(e.getMessage().contains("iisjava-natives, classifier pdp11"), e.getMessage());
        assertTrue(e.getMessage().contains("iisjava.home"), e.getMessage());
        assertFalse(Files.exists(folder.resolve("pdp11")));
    }

    private ClassLoader natives(String hash, String... names) throws IOException
    {
        Path root = folder.resolve(hash).resolve("META-INF/iisjava/pdp11");
        for (String name : names)
        {
            Path file = root.resolve("files").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "of " + name);
        }
        Files.writeString(root.resolve("content"), hash + "\n" + String.join("\n", names) + "\n");
        return new URLClassLoader(new URL[] {folder.resolve(hash).toUri().toURL()}, null);
    }
}
