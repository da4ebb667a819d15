package org.iisjava.httpserv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The types of {@code httpserv.h} in the sources of this artifact: those named I… and the two base classes. */
final class Mirror
{
    static final Path SOURCES = Path.of("src/main/java/org/iisjava/httpserv").toAbsolutePath();

    private Mirror()
    {
    }

    static List<Class<?>> types()
    {
        try (Stream<Path> files = Files.list(SOURCES))
        {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                .filter(name -> name.matches("I[A-Z][a-z].*|C(Http|Global)Module"))
                .sorted().<Class<?>>map(Mirror::type).toList();
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    static Class<?> type(String name)
    {
        try
        {
            return Class.forName("org.iisjava.httpserv." + name);
        }
        catch (ClassNotFoundException e)
        {
            throw new AssertionError("There is no type " + name + " in org.iisjava.httpserv", e);
        }
    }

    static List<Method> members(Class<?> type)
    {
        return Stream.of(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()).toList();
    }

    static String source(Class<?> type)
    {
        return read(SOURCES.resolve(type.getSimpleName() + ".java"));
    }

    static String read(Path file)
    {
        try
        {
            return Files.readString(file);
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> table(String resource)
    {
        try (var stream = Mirror.class.getResourceAsStream(resource))
        {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }
}
