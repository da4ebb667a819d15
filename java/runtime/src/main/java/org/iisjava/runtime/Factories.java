package org.iisjava.runtime;

import org.iisjava.httpserv.CHttpModule;

/** Has module instances made by the factories of the modules, and ends both. Without state; on the threads of IIS. */
final class Factories
{
    /** What OnGetHttpModule answers: an HRESULT and, when it succeeded, the token of the instance. */
    record Answer(int hresult, long token)
    {
    }

    private Factories()
    {
    }

    static Answer getHttpModule(long token, long allocator)
    {
        Registration.Factory factory = Registration.FACTORIES.get(token);
        if (factory == null)
        {
            throw new IllegalStateException("a request came for the unknown module factory " + token);
        }
        JavaModule module = factory.module();
        CallStack stack = CallStack.current();
        int depth = stack.depth();
        ClassLoader before = module.enter();
        Lifetime call = new Lifetime(Lifetime.Kind.CALL);
        try
        {
            CHttpModule httpModule = factory.getHttpModule(new NativeModuleAllocator(allocator, call));
            if (httpModule != null)
            {
                return new Answer(0, ModuleInstance.INSTANCES.add(new ModuleInstance(module, httpModule)));
            }
            Events.error(Fault.FACTORY_FAILED, module.name(), "getHttpModule answered null.", null);
            return new Answer(ExceptionTable.E_FAIL, 0);
        }
        catch (Throwable t)
        {
            stack.unwind(depth);
            Events.error(Fault.FACTORY_FAILED, module.name(), "getHttpModule threw " + Fault.describe(t) + ".", t);
            return new Answer(ExceptionTable.toHResult(t), 0);
        }
        finally
        {
            call.close(0);
            JavaModule.leave(before);
        }
    }

    static void dispose(long token)
    {
        ModuleInstance instance = ModuleInstance.INSTANCES.remove(token);
        if (instance != null)
        {
            instance.dispose();
        }
    }

    static void terminate(long token)
    {
        Registration.Factory factory = Registration.FACTORIES.remove(token);
        if (factory == null)
        {
            return;
        }
        ClassLoader before = factory.module().enter();
        try
        {
            factory.factory().terminate();
        }
        catch (Throwable t)
        {
            Events.error(Fault.LATE_NOTIFICATION_THREW, factory.module().name(),
                "terminate threw " + Fault.describe(t) + ".", t);
        }
        finally
        {
            JavaModule.leave(before);
            Logs.moduleEnded();
        }
    }
}
