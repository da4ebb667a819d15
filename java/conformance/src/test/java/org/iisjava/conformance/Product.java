package org.iisjava.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of the staged product, to be broken. */
final class Product
{
    private Product()
    {
    }

    static Path home()
    {
        return Path.of(System.getProperty("iisjava.home"));
    }

    /** Copies the files of the product to a folder that is not there yet. */
    static Path copy(Path target) throws IOException
    {
        List<Path> files;
        try (Stream<Path> all = Files.walk(home()))
        {
            files = all.toList();
        }
        for (Path file : files)
        {
            Files.copy(file, target.resolve(home().relativize(file).toString()));
        }
        return target;
    }
}
