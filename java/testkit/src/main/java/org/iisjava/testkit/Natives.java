package org.iisjava.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The staged product with iishost from the jar of a platform, unpacked once for each content. Where: the system property
 * {@code iisjava.natives.cache}, otherwise a folder of the user's.
 */
final class Natives
{
    private static final String ROOT = "META-INF/iisjava/";

    private Natives()
    {
    }

    /** The folder with the binaries of a platform. */
    static Path home(Platform platform)
    {
        return home(platform.nativesName(), cache(), Natives.class.getClassLoader());
    }

    static Path home(String platform, Path cache, ClassLoader loader)
    {
        String root = ROOT + platform + "/";
        URL content = loader.getResource(root + "content");
        if (content == null)
        {
            throw new IllegalStateException("There is no iishost for " + platform + " in the class path of the tests. "
                + "It comes with org.iisjava:iisjava-natives, classifier " + platform + " (there are linux-x86_64 and "
                + "windows-x86_64); or name the folder of an iishost in the system property iisjava.home.");
        }
        try (InputStream stream = content.openStream())
        {
            List<String> lines = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            Path home = cache.resolve(platform + "-" + lines.get(0));
            if (!Files.isDirectory(home))
            {
                unpack(loader, root + "files/", lines.subList(1, lines.size()), home);
            }
            return home;
        }
        catch (IOException e)
        {
            throw new UncheckedIOException("iishost cannot be unpacked into " + cache
                + ". Another folder can be named by the system property iisjava.natives.cache", e);
        }
    }

    private static void unpack(ClassLoader loader, String root, List<String> names, Path home) throws IOException
    {
        Path folder = Files.createTempDirectory(Files.createDirectories(home.getParent()), "new-");
        try
        {
            for (String name : names)
            {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream stream = loader.getResourceAsStream(root + name))
                {
                    if (stream == null)
                    {
                        throw new IOException(root + name + " is missing in its jar");
                    }
                    Files.copy(stream, file);
                }
                if (name.equals("iishost") && !file.toFile().setExecutable(true))
                {
                    throw new IOException(file + " cannot be made executable");
                }
            }
            publish(folder, home);
        }
        finally
        {
            Folders.delete(folder);
        }
    }

    /** All at once: another process may be doing the same, and the first one's folder serves both. */
    private static void publish(Path folder, Path home) throws IOException
    {
        try
        {
            Files.move(folder, home, StandardCopyOption.ATOMIC_MOVE);
        }
        catch (IOException e)
        {
            if (!Files.isDirectory(home))
            {
                throw e;
            }
        }
    }

    private static Path cache()
    {
        String chosen = System.getProperty("iisjava.natives.cache", "");
        if (!chosen.isEmpty())
        {
            return Path.of(chosen).toAbsolutePath();
        }
        String local = System.getenv("LOCALAPPDATA");
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path user = Path.of(System.getProperty("user.home"), ".cache");
        if (local != null && !local.isEmpty())
        {
            user = Path.of(local);
        }
        else if (xdg != null && Path.of(xdg).isAbsolute())
        {
            user = Path.of(xdg);
        }
        return user.resolve("iisjava").resolve("natives");
    }
}
