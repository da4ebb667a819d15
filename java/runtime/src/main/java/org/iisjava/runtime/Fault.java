package org.iisjava.runtime;

import org.iisjava.runtime.log.Origin;
import org.iisjava.runtime.log.Trace;

/**
 * The numbered errors that originate in Java, with their remedies. The number is also the id of the event. All numbers
 * are listed in docs/errors.md.
 */
enum Fault
{
    START_TOO_LONG(11, "Look at the stack trace for what the module waits for: let registerModule leave that to a thread"
        + " of its own, or raise startupTimeLimit. Recycle the application pool."),
    SETTING_WRONG(14, "Correct it in <settings> of the module's entry in system.webServer/iisjava/modules, and recycle"
        + " the application pool."),
    CLASS_PATH_ENTRY_MISSING(20, "Correct classPath of the module's entry in system.webServer/iisjava. Entries are"
        + " separated by ';'; a relative one is relative to the folder of the iisjava module; the account of the"
        + " application pool must be allowed to read it."),
    CLASS_NOT_FOUND(21, "Check the attributes type (the class's full name) and classPath (with every jar that the class"
        + " needs) of the module's entry, and that the class was compiled for this Java version or an earlier one."),
    NOT_A_REGISTER_MODULE(22, "Let the class implement org.iisjava.httpserv.RegisterModule."),
    NO_CONSTRUCTOR(23, "Make the class public and not abstract, with a public constructor without parameters."),
    CONSTRUCTOR_THREW(24, "Correct what the exception says; what takes long or can fail belongs into registerModule."),
    REGISTER_MODULE_THREW(25, "Correct what the exception says, and recycle the application pool."),
    NOTIFICATION_THREW(30, "The request was answered with 500. Correct what the exception says in the module."),
    NOTIFICATION_THREW_AFTER_HEADERS(31, "Headers had been sent, so the connection was reset. Correct what the"
        + " exception says in the module."),
    LATE_NOTIFICATION_THREW(32, "No request was affected. Correct what the exception says in the module."),
    NO_ANSWER(33, "The request was answered with 500. This is an error of iisjava: please report it with this text."),
    FACTORY_FAILED(34, "The request was answered with 500. Let getHttpModule answer a new CHttpModule for each"
        + " request."),
    ROUTINE_THREW(35, "The request was ended. Correct what the exception says in the completion routine or in the"
        + " callback."),
    NULL_STATUS(36, "The request was answered with 500. Let the method answer a REQUEST_NOTIFICATION_STATUS."),
    MISPLACED_COMPLETION(37, "Answer RQ_NOTIFICATION_PENDING when a completion is outstanding: when"
        + " completionExpected() is true, and after postCompletion. The status was held back until the completion came."
        + " Said once for a module."),
    STORED_CONTEXT_THREW(38, "The object is gone all the same. Correct what the exception says in the module."),
    GLOBAL_NOTIFICATION_THREW(39, "Counted as GL_NOTIFICATION_CONTINUE. Correct what the exception says in the"
        + " module."),
    UNKNOWN_ROUTINE(41, "This is an error of iisjava: please report it with this text."),
    MODULE_LOGGED_ERROR(50, "The module says so itself; what led to it is in its log."),
    MODULE_LOGGED_WARNING(51, "The module says so itself; what led to it is in its log."),
    REPEATED(52, "The first ones are in the event log and say what to do; the log has all of them."),
    LOG_NOT_OPENED(53, "Let the account of the application pool write to the folder, or name another one in"
        + " logDirectory of system.webServer/iisjava. Modules go on; it is tried again every 10 seconds."),
    LOG_NOT_WRITTEN(54, "Make room on the disk, or lower logFileSizeMB and logFileCount. Modules go on; it is tried"
        + " again every 10 seconds."),
    LOG_WRITTEN_AGAIN(55, "Nothing needs to be done."),
    LOG_NOT_ROTATED(56, "Close the program that has a file of the log open. Until then the file grows to twice its"
        + " size, and is then begun anew."),
    OBJECT_THREW(70, "IIS was given the HRESULT of the exception, or a no. Correct what the exception says in the"
        + " object that the module gave to IIS.");

    private final int m_number;
    private final String m_remedy;

    Fault(int number, String remedy)
    {
        m_number = number;
        m_remedy = remedy;
    }

    int number()
    {
        return m_number;
    }

    /**
     * The number, the module (unless it is null) and what happened on a line, the remedy on the next, then the stack trace if there is one.
     */
    String message(String module, String what, Throwable thrown)
    {
        return message(module, what, Origin.UNKNOWN, thrown);
    }

    /** As before; the site and the request are named where they are known. */
    String message(String module, String what, Origin origin, Throwable thrown)
    {
        StringBuilder text = new StringBuilder(256);
        text.append(name(m_number)).append(": ");
        if (module != null)
        {
            text.append("Module '").append(module).append("': ");
        }
        text.append(what);
        if (origin.site() != null)
        {
            text.append(" Site '").append(origin.site()).append("'.");
        }
        if (origin.request() != null)
        {
            text.append(" Request ").append(origin.requestText()).append('.');
        }
        text.append("\nRemedy: ").append(m_remedy);
        if (thrown != null)
        {
            text.append('\n').append(Trace.of(thrown));
        }
        return text.toString();
    }

    String remedy()
    {
        return m_remedy;
    }

    static String name(int number)
    {
        return String.format("IISJ%04d", number);
    }

    /** What an exception says of itself; its class where even that throws. */
    static String describe(Throwable thrown)
    {
        try
        {
            return thrown.toString();
        }
        catch (Throwable failure)
        {
            return thrown.getClass().getName();
        }
    }
}
