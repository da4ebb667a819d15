package org.iisjava.tool;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks at a module's class as the runtime will find it: the API above, the module's class path below. The class is
 * loaded but not initialised, so none of its code runs.
 */
final class ModuleClass
{
    private static final String INTERFACE = "org.iisjava.httpserv.RegisterModule";

    private ModuleClass()
    {
    }

    static void check(Path api, List<Path> classPath, String type) throws ToolException
    {
        String places = classPath.stream().map(p -> p.getFileName().toString()).collect(Collectors.joining(", "));
        if (!Files.isRegularFile(api))
        {
            throw new ToolException(Problem.PRODUCT_INCOMPLETE, "There is no " + api + ".");
        }
        try (URLClassLoader apiLoader = new URLClassLoader(urls(List.of(api)), ClassLoader.getPlatformClassLoader());
            URLClassLoader loader = new URLClassLoader(urls(classPath), apiLoader))
        {
            check(Class.forName(INTERFACE, false, apiLoader), Class.forName(type, false, loader), places);
        }
        catch (ClassNotFoundException missing)
        {
            throw new ToolException(Problem.CLASS_MISSING,
                "The class " + missing.getMessage() + " is not in " + places + ".", missing);
        }
        catch (LinkageError broken)
        {
            throw new ToolException(Problem.CLASS_UNLINKABLE,
                "The class " + type + " in " + places + " cannot be used: " + reason(broken) + ".", broken);
        }
        catch (IOException failure)
        {
            throw new ToolException(Problem.JAR_UNREADABLE, places + " cannot be read: " + failure.getMessage() + ".",
                failure);
        }
    }

    private static void check(Class<?> required, Class<?> type, String places) throws ToolException
    {
        if (!required.isAssignableFrom(type))
        {
            throw new ToolException(Problem.NOT_A_REGISTERMODULE,
                "The class " + type.getName() + " in " + places + " does not implement " + INTERFACE + ".");
        }
        boolean constructible = Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers());
        try
        {
            type.getConstructor();
        }
        catch (NoSuchMethodException none)
        {
            constructible = false;
        }
        if (!constructible)
        {
            throw new ToolException(Problem.NO_CONSTRUCTOR, "The class " + type.getName() + " in " + places
                + " is not public, is abstract, or has no public constructor without parameters.");
        }
    }

    private static String reason(LinkageError error)
    {
        String message = String.valueOf(error.getMessage());
        return error instanceof NoClassDefFoundError
            ? "it needs " + message.replace('/', '.') + ", which is not there" : message;
    }

    private static URL[] urls(List<Path> paths) throws MalformedURLException
    {
        List<URL> urls = new ArrayList<>();
        for (Path path : paths)
        {
            urls.add(path.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
