package org.iisjava.runtime;

import java.nio.file.Path;
import org.iisjava.httpserv.RegisterModule;

/** Loads the class of a module entry and has it register itself. Used while IIS starts the worker process. */
final class Modules
{
    private Modules()
    {
    }

    static void register(Path imageFolder, int serverVersion, String name, String type, String classPath, long info,
                         long server) throws LoadFailure
    {
        RegisterModule registerModule = new ModuleLoader(name, type, classPath, imageFolder).load();
        JavaModule module = new JavaModule(name, registerModule.getClass().getClassLoader());
        Registration registration = new Registration(module);
        CallStack stack = CallStack.current();
        int depth = stack.depth();
        Lifetime call = new Lifetime(Lifetime.Kind.CALL);
        ClassLoader before = module.enter();
        try
        {
            registerModule.registerModule(serverVersion, new NativeModuleRegistrationInfo(info, call, registration),
                new NativeHttpServer(server));
        }
        catch (Throwable t)
        {
            stack.unwind(depth);
            LoadFailure failure =
                new LoadFailure(Fault.REGISTER_MODULE_THREW, name,
                    "registerModule threw " + Fault.describe(t) + ".", t);
            registration.fail(failure, info);
            throw failure;
        }
        finally
        {
            call.close(0);
            JavaModule.leave(before);
        }
    }
}
