package org.iisjava.runtime;

import java.util.function.LongConsumer;
import org.iisjava.httpserv.CGlobalModule;
import org.iisjava.httpserv.CHttpModule;
import org.iisjava.httpserv.IHttpModuleFactory;
import org.iisjava.httpserv.IModuleAllocator;

/**
 * What one module has registered: its factory and its global module, with the tokens by which IIS's side calls them.
 * Made for the call of registerModule; when that throws, what has been registered fails from then on.
 */
final class Registration
{
    /** A factory until OnTerminate. */
    record Factory(JavaModule module, IHttpModuleFactory factory, Registration registration)
    {
        CHttpModule getHttpModule(IModuleAllocator allocator) throws Exception
        {
            Throwable failure = registration.m_failure;
            if (failure != null)
            {
                throw new IllegalStateException("registerModule of the module failed", failure);
            }
            return factory.getHttpModule(allocator);
        }
    }

    /** A global module until OnTerminateGlobalModule. */
    record Global(JavaModule module, CGlobalModule globalModule, Registration registration)
    {
        boolean isFailed()
        {
            return registration.m_failure != null;
        }
    }

    static final Tokens<Factory> FACTORIES = new Tokens<>();
    static final Tokens<Global> GLOBAL_MODULES = new Tokens<>();

    private static final int LONGEST_REASON = 16384;

    private volatile JavaModule m_module;
    private volatile Throwable m_failure;

    Registration(String name)
    {
        m_module = new JavaModule(name, ApiClassLoader.INSTANCE);
    }

    /** The module, when its class is loaded. */
    void setModule(JavaModule module)
    {
        m_module = module;
    }

    void setFactory(IHttpModuleFactory factory, LongConsumer register)
    {
        add(FACTORIES, new Factory(m_module, factory, this), register);
    }

    void setGlobalModule(CGlobalModule globalModule, LongConsumer register)
    {
        add(GLOBAL_MODULES, new Global(m_module, globalModule, this), register);
    }

    /** The requests of what has been registered with the info are answered with the failure from now on. */
    void fail(LoadFailure failure, long info)
    {
        m_failure = failure;
        try (Call call = CallStack.current().begin(Lifetime.PROCESS, "iisjava_FailRegistration"))
        {
            String text = Events.shortened(failure.getMessage(), LONGEST_REASON);
            call.check(Abi.iisjava_FailRegistration(info, call.utf16(text), text.length()));
        }
        catch (RuntimeException | Error e)
        {
            failure.addSuppressed(e); // the factory then fails each request by itself
        }
    }

    private static <T> void add(Tokens<T> tokens, T value, LongConsumer register)
    {
        long token = tokens.add(value);
        try
        {
            register.accept(token);
        }
        catch (Throwable t)
        {
            tokens.remove(token);
            throw t;
        }
    }
}
