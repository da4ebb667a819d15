package org.iisjava.runtime;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.iisjava.httpserv.RegisterModule;

/**
 * Loads the class of one module entry in a class loader of its own and makes the one instance of it. Used while IIS
 * registers the module; the class loader lives as long as the process.
 */
final class ModuleLoader
{
    private final String m_module;
    private final String m_type;
    private final String m_classPath;
    private final Path m_imageFolder;

    ModuleLoader(String module, String type, String classPath, Path imageFolder)
    {
        m_module = module;
        m_type = type;
        m_classPath = classPath;
        m_imageFolder = imageFolder;
    }

    RegisterModule load() throws LoadFailure
    {
        URL[] urls = ClassPath.resolve(m_module, m_classPath, m_imageFolder);
        ClassLoader loader = new URLClassLoader(JavaModule.LOADER_PREFIX + m_module, urls, ApiClassLoader.INSTANCE);
        Class<?> type = find(loader);
        if (!RegisterModule.class.isAssignableFrom(type))
        {
            throw failure(Fault.NOT_A_REGISTER_MODULE,
                "does not implement " + RegisterModule.class.getName() + ".", null);
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try
        {
            return RegisterModule.class.cast(construct(constructor(type)));
        }
        finally
        {
            thread.setContextClassLoader(before);
        }
    }

    private Class<?> find(ClassLoader loader) throws LoadFailure
    {
        try
        {
            return Class.forName(m_type, false, loader);
        }
        catch (ClassNotFoundException e)
        {
            throw failure(Fault.CLASS_NOT_FOUND, "was not found in " + m_classPath + ".", null);
        }
        catch (LinkageError e)
        {
            throw failure(Fault.CLASS_NOT_FOUND, "cannot be linked: " + e + ".", e);
        }
    }

    private Constructor<?> constructor(Class<?> type) throws LoadFailure
    {
        if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers()))
        {
            throw failure(Fault.NO_CONSTRUCTOR, "is not a public class that can be instantiated.", null);
        }
        try
        {
            return type.getConstructor();
        }
        catch (NoSuchMethodException e)
        {
            throw failure(Fault.NO_CONSTRUCTOR, "has no public constructor without parameters.", null);
        }
        catch (LinkageError e)
        {
            throw failure(Fault.CLASS_NOT_FOUND, "cannot be linked: " + e + ".", e);
        }
    }

    private Object construct(Constructor<?> constructor) throws LoadFailure
    {
        try
        {
            return constructor.newInstance();
        }
        catch (InvocationTargetException e)
        {
            throw constructorThrew(e.getCause());
        }
        catch (ExceptionInInitializerError e)
        {
            throw constructorThrew(e.getCause());
        }
        catch (LinkageError e)
        {
            throw failure(Fault.CLASS_NOT_FOUND, "cannot be linked: " + e + ".", e);
        }
        catch (ReflectiveOperationException | RuntimeException e)
        {
            throw failure(Fault.NO_CONSTRUCTOR, "cannot be instantiated: " + e + ".", e);
        }
        catch (Error e)
        {
            throw constructorThrew(e); // of a static initializer: it is not wrapped
        }
    }

    private LoadFailure constructorThrew(Throwable cause)
    {
        if (cause instanceof NoClassDefFoundError)
        {
            return failure(Fault.CLASS_NOT_FOUND, "cannot be linked: " + cause + ".", cause);
        }
        return failure(Fault.CONSTRUCTOR_THREW,
            "cannot be instantiated, its constructor threw " + Fault.describe(cause) + ".", cause);
    }

    private LoadFailure failure(Fault fault, String what, Throwable cause)
    {
        return new LoadFailure(fault, m_module, "class " + m_type + " " + what, cause);
    }
}
