package org.iisjava.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A module that a test adds to a server.
 *
 * @param name its name in the server's configuration
 * @param type the full name of the class that implements {@code RegisterModule}
 * @param classPath jars and folders with its classes; the API is not among them
 * @param path the path of the handler that is mapped to it, such as {@code hello} or {@code *.report}; empty for a
 *     module that sees requests without being their handler
 * @param settings the settings of its own, which it reads with {@link org.iisjava.ModuleSettings}
 */
public record TestedModule(String name, String type, List<Path> classPath, String path, Map<String, String> settings)
{
    /** Checks that nothing is null. */
    public TestedModule
    {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(path, "path");
        classPath = List.copyOf(classPath);
        settings = Map.copyOf(settings);
    }

    /** A module without settings. */
    public TestedModule(String name, String type, List<Path> classPath, String path)
    {
        this(name, type, classPath, path, Map.of());
    }

    /** The module with this class, as the running tests see it: its class path is that of the tests. */
    public static TestedModule of(Class<?> type, String path)
    {
        return new TestedModule(type.getSimpleName(), type.getName(), ModuleClassPath.of(type), path);
    }

    /** The same module under another name. */
    public TestedModule named(String other)
    {
        return new TestedModule(other, type, classPath, path, settings);
    }

    /** The same module with one more setting. */
    public TestedModule with(String setting, String value)
    {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(setting, value);
        return new TestedModule(name, type, classPath, path, more);
    }
}
