package org.iisjava.runtime;

import java.lang.StackWalker.Option;
import java.lang.System.Logger.Level;
import org.iisjava.httpserv.IHttpServer;
import org.iisjava.runtime.log.Change;
import org.iisjava.runtime.log.Entry;
import org.iisjava.runtime.log.LogSettings;
import org.iisjava.runtime.log.Origin;
import org.iisjava.runtime.log.ProcessOutput;
import org.iisjava.runtime.log.WorkerLog;

/**
 * The log of this worker process, between the runtime and what writes it: opened before the first module is loaded,
 * closed when the last has been terminated or the JVM is shut down. Process lifetime; every thread.
 */
final class Logs
{
    private static final StackWalker CALLERS = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private static final WorkerLog.Surroundings SURROUNDINGS = new WorkerLog.Surroundings()
    {
        @Override
        public Origin origin()
        {
            return Logs.origin(null);
        }

        @Override
        public void logged(Entry entry)
        {
            Events.logged(entry);
        }

        @Override
        public void changed(Change change)
        {
            Events.changed(change);
        }
    };

    private static LogSettings s_settings;
    private static volatile WorkerLog s_log;
    private static volatile ProcessOutput s_output;

    private Logs()
    {
    }

    static synchronized void configure(LogSettings settings)
    {
        s_settings = settings;
    }

    /** Opens the log once; nothing where the level is OFF. */
    static synchronized void open(IHttpServer server)
    {
        if (s_log != null || s_settings.level() == Level.OFF)
        {
            return;
        }
        try
        {
            String pool = server.getAppPoolName();
            s_log = WorkerLog.open(s_settings, pool, SURROUNDINGS, server.isCommandLineLaunch() ? System.err : null);
            s_output = ProcessOutput.install(s_log, isOwnJvm());
            write(Level.INFO, Origin.UNKNOWN, "Process " + ProcessHandle.current().pid() + " of the application pool "
                + pool + " runs Java " + System.getProperty("java.version") + " in " + System.getProperty("java.home")
                + ".", null);
            Runtime.getRuntime().addShutdownHook(new Thread(Logs::end, "iisjava-log-end"));
        }
        catch (RuntimeException | Error e)
        {
            Events.error(Fault.LOG_NOT_OPENED, "?", "the log cannot be opened: " + Fault.describe(e) + ".", e);
        }
    }

    static void write(Level level, Origin origin, String message, Throwable thrown)
    {
        WorkerLog log = s_log;
        if (log != null)
        {
            log.write(Entry.now(level, origin, WorkerLog.LOGGER, message, thrown));
        }
    }

    /** Where a record of this thread comes from; the module is the given one or, when that is null, found out. */
    static Origin origin(String module)
    {
        try
        {
            RequestState request = CallStack.currentRequest();
            if (request != null)
            {
                return request.origin();
            }
            return Origin.of(module != null ? module : moduleOfThread());
        }
        catch (Throwable t)
        {
            return Origin.of(module);
        }
    }

    /** Called when a factory or a global module has been terminated; the last one's end is that of the log. */
    static void moduleEnded()
    {
        if (Registration.FACTORIES.isEmpty() && Registration.GLOBAL_MODULES.isEmpty())
        {
            end();
        }
    }

    private static String moduleOfThread()
    {
        String module = JavaModule.nameOf(Thread.currentThread().getContextClassLoader());
        return module != null ? module : CALLERS.walk(callers -> callers
            .map(caller -> JavaModule.nameOf(caller.getDeclaringClass().getClassLoader())).filter(name -> name != null)
            .findFirst().orElse(null));
    }

    private static void end()
    {
        WorkerLog log = s_log;
        ProcessOutput output = s_output;
        if (log != null && output != null)
        {
            Events.flush();
            output.finish();
            write(Level.INFO, Origin.UNKNOWN, "The modules have ended.", null);
            log.close();
        }
    }

    /** The native module gives a JVM that it creates this option, and the runtime on its class path. */
    private static boolean isOwnJvm()
    {
        return Logs.class.getClassLoader() == ClassLoader.getSystemClassLoader()
            && System.getProperty("jna.noclasspath") != null;
    }
}
