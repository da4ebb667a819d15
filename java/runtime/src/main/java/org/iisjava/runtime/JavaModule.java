package org.iisjava.runtime;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One module entry of the configuration: its name and class loader. Made when IIS registers the module; lives as long
 * as the process.
 */
final class JavaModule
{
    static final String LOADER_PREFIX = "iisjava:";

    private final String m_name;
    private final ClassLoader m_loader;
    private final AtomicBoolean m_misplacedSaid = new AtomicBoolean();

    JavaModule(String name, ClassLoader loader)
    {
        m_name = name;
        m_loader = loader;
    }

    /** The name of the module that a class loader belongs to; null when it is none's. */
    static String nameOf(ClassLoader loader)
    {
        for (ClassLoader each = loader; each != null; each = each.getParent())
        {
            String name = each.getName();
            if (name != null && name.startsWith(LOADER_PREFIX))
            {
                return name.substring(LOADER_PREFIX.length());
            }
        }
        return null;
    }

    /** The module that a class was loaded for. */
    static JavaModule of(Class<?> type)
    {
        ClassLoader loader = type.getClassLoader();
        String name = loader == null ? null : loader.getName();
        return new JavaModule(name == null ? type.getName() : name.replaceFirst("^" + LOADER_PREFIX, ""), loader);
    }

    String name()
    {
        return m_name;
    }

    /** Makes the module's class loader the thread's, and answers the one before for {@link #leave}. */
    ClassLoader enter()
    {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(m_loader);
        return before;
    }

    /** Gives the thread back as it was. An interrupt that was left on a thread of IIS would hit its next module. */
    static void leave(ClassLoader before)
    {
        Thread.currentThread().setContextClassLoader(before);
        if (CallStack.current().depth() == 0)
        {
            Thread.interrupted();
        }
    }

    void misplacedCompletion(String notification)
    {
        if (m_misplacedSaid.compareAndSet(false, true))
        {
            Events.warning(Fault.MISPLACED_COMPLETION, m_name,
                notification + " did not answer RQ_NOTIFICATION_PENDING although a completion was outstanding.");
        }
    }
}
