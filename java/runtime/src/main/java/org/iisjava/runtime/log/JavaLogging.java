package org.iisjava.runtime.log;

import java.lang.System.Logger.Level;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Has java.util.logging write to the log of the process, unless it was configured otherwise. Without state. */
final class JavaLogging
{
    private JavaLogging()
    {
    }

    /** In a JVM that is somebody else's, handlers and level stay as they are and one handler is added. */
    static void install(Level level, boolean own)
    {
        Logger root = LogManager.getLogManager().getLogger("");
        if (isConfigured())
        {
            root.getHandlers(); // made now, when System.err leads to the log
            return;
        }
        if (own)
        {
            for (Handler handler : root.getHandlers())
            {
                if (handler instanceof ConsoleHandler)
                {
                    root.removeHandler(handler);
                }
            }
            root.setLevel(level(level));
        }
        root.addHandler(new LogHandler());
    }

    static boolean isConfigured()
    {
        return System.getProperty("java.util.logging.config.file") != null
            || System.getProperty("java.util.logging.config.class") != null;
    }

    static Level level(java.util.logging.Level level)
    {
        int value = level.intValue();
        if (value >= java.util.logging.Level.SEVERE.intValue())
        {
            return Level.ERROR;
        }
        if (value >= java.util.logging.Level.WARNING.intValue())
        {
            return Level.WARNING;
        }
        if (value >= java.util.logging.Level.INFO.intValue())
        {
            return Level.INFO;
        }
        return value >= java.util.logging.Level.FINE.intValue() ? Level.DEBUG : Level.TRACE;
    }

    private static java.util.logging.Level level(Level level)
    {
        return switch (level)
        {
            case ALL, TRACE -> java.util.logging.Level.ALL;
            case DEBUG -> java.util.logging.Level.FINE;
            case INFO -> java.util.logging.Level.INFO;
            case WARNING -> java.util.logging.Level.WARNING;
            case ERROR -> java.util.logging.Level.SEVERE;
            case OFF -> java.util.logging.Level.OFF;
        };
    }
}
