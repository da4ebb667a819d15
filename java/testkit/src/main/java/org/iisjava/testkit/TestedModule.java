package org.iisjava.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A module that a test adds to a server.
 *
 * @param name its name in the server's configuration
 * @param type the full name of the class that implements {@code RegisterModule}
 * @param classPath jars and folders with its classes; the API is not among them
 * @param path the path of the handler that is mapped to it, such as {@code hello} or {@code *.report}; empty for a
 *     module that sees requests without being their handler
 */
public record TestedModule(String name, String type, List<Path> classPath, String path)
{
    /** Checks that nothing is null. */
    public TestedModule
    {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(path, "path");
        classPath = List.copyOf(classPath);
    }

    /** The module with this class, as the running tests see it: its class path is that of the tests. */
    public static TestedModule of(Class<?> type, String path)
    {
        return new TestedModule(type.getSimpleName(), type.getName(), ModuleClassPath.of(type), path);
    }
}
