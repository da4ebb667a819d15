package org.iisjava.testkit;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.iisjava.httpserv.RegisterModule;

/**
 * The class path of a module under test: where its class is, then what else the tests see, without what only tests have
 * and what the worker process has itself.
 */
final class ModuleClassPath
{
    private static final Pattern OF_TESTS = Pattern.compile(
        "(iisjava-(api|runtime|testkit|natives)|junit-(jupiter|platform|vintage)|surefire-|opentest4j|apiguardian).*");

    private ModuleClassPath()
    {
    }

    static List<Path> of(Class<?> type)
    {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return of(source(type), all);
    }

    static List<Path> of(Path own, String testClassPath)
    {
        Set<Path> entries = new LinkedHashSet<>(List.of(own));
        for (String entry : testClassPath.split(Pattern.quote(File.pathSeparator)))
        {
            Path path = Path.of(entry).toAbsolutePath().normalize();
            if (!entry.isEmpty() && path.toFile().exists() && !isOfTests(path))
            {
                entries.add(path);
            }
        }
        return new ArrayList<>(entries);
    }

    /** Built beside the module as target/classes is, jars of this product are known by the class that they hold. */
    private static boolean isOfTests(Path path)
    {
        return path.endsWith("test-classes") || OF_TESTS.matcher(path.getFileName().toString()).matches()
            || path.equals(source(RegisterModule.class)) || path.equals(source(ModuleClassPath.class));
    }

    private static Path source(Class<?> type)
    {
        try
        {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toAbsolutePath()
                .normalize();
        }
        catch (URISyntaxException e)
        {
            throw new IllegalArgumentException("Where " + type.getName() + " comes from is not a path", e);
        }
    }
}
