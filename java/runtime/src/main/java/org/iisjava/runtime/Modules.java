package org.iisjava.runtime;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.iisjava.ModuleSettingException;
import org.iisjava.ModuleSettings;
import org.iisjava.httpserv.RegisterModule;
import org.iisjava.runtime.log.Origin;

/** Loads the class of a module entry and has it register itself. Used while IIS starts the worker process. */
final class Modules
{
    private static final int LINES_BEFORE_TRACE = 2;

    /** An entry of the section's modules. */
    record Entry(String name, String type, String classPath, ModuleSettings settings)
    {
    }

    private Modules()
    {
    }

    /** Called on IIS's thread; returns when the module is registered or the time is over. */
    static void register(Path imageFolder, int serverVersion, Entry entry, long limitMillis, long info, long server)
        throws LoadFailure
    {
        Lifetime call = new Lifetime(Lifetime.Kind.CALL);
        Logs.open(new NativeHttpServer(server, call));
        ModuleStart start = new ModuleStart(entry.name(), call);
        Registration registration = new Registration(entry.name());
        try
        {
            start.run(() ->
            {
                start.begin("The loading of class " + entry.type());
                RegisterModule module =
                    new ModuleLoader(entry.name(), entry.type(), entry.classPath(), imageFolder).load();
                registration.setModule(new JavaModule(entry.name(), module.getClass().getClassLoader()));
                if (start.begin("registerModule"))
                {
                    register(module, serverVersion, entry,
                        new NativeModuleRegistrationInfo(info, call, registration, start, entry.settings()),
                        new NativeHttpServer(server, call));
                }
            }, limitMillis);
        }
        catch (LoadFailure failure)
        {
            Logs.write(Level.ERROR, Origin.of(entry.name()),
                failure.getMessage().lines().limit(LINES_BEFORE_TRACE).collect(Collectors.joining(" ")),
                failure.getCause());
            registration.fail(failure, info);
            throw failure;
        }
    }

    private static void register(RegisterModule module, int serverVersion, Entry entry,
                                 NativeModuleRegistrationInfo info, NativeHttpServer server) throws LoadFailure
    {
        Thread.currentThread().setContextClassLoader(module.getClass().getClassLoader());
        try
        {
            module.registerModule(serverVersion, info, server);
        }
        catch (ModuleSettingException e)
        {
            throw new LoadFailure(Fault.SETTING_WRONG, entry.name(), e.reason(), null);
        }
        catch (Throwable t)
        {
            throw new LoadFailure(Fault.REGISTER_MODULE_THREW, entry.name(),
                "registerModule threw " + Fault.describe(t) + ".", t);
        }
    }
}
