package org.iisjava.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import picocli.CommandLine.IVersionProvider;

/** Versions of the product's own files. */
final class Versions implements IVersionProvider
{
    @Override
    public String[] getVersion()
    {
        return new String[] {"iisjava " + ownVersion()};
    }

    /** The version of the tool; "unknown" when it does not run from its jar. */
    static String ownVersion()
    {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    /** What a jar says of its version: in its manifest, or in what Maven wrote into it. */
    static Optional<String> ofJar(Path jar) throws IOException
    {
        try (JarFile file = new JarFile(jar.toFile()))
        {
            Manifest manifest = file.getManifest();
            String version = manifest == null ? null : manifest.getMainAttributes().getValue("Implementation-Version");
            Optional<? extends ZipEntry> entry = file.stream()
                .filter(e -> e.getName().matches("META-INF/maven/.*/pom\\.properties")).findFirst();
            if (version == null && entry.isPresent())
            {
                Properties properties = new Properties();
                try (var stream = file.getInputStream(entry.get()))
                {
                    properties.load(stream);
                }
                version = properties.getProperty("version");
            }
            return Optional.ofNullable(version);
        }
    }

    /** The three numbers that two files of one release have in common, without -SNAPSHOT or a fourth number. */
    static String release(String version)
    {
        String numbers = version.replaceFirst("-.*", "");
        String[] parts = numbers.split("\\.");
        return parts.length < 3 ? numbers : parts[0] + "." + parts[1] + "." + parts[2];
    }
}
