package org.iisjava.runtime;

import org.iisjava.httpserv.CHttpModule;

/**
 * The CHttpModule of one request. Made by OnGetHttpModule, named by a token, and ended by OnDispose; its notifications
 * come on whichever thread of IIS, one at a time as far as they are not nested.
 */
final class ModuleInstance
{
    static final Tokens<ModuleInstance> INSTANCES = new Tokens<>();

    private final JavaModule m_module;
    private final CHttpModule m_httpModule;
    private volatile RequestState m_state;

    ModuleInstance(JavaModule module, CHttpModule httpModule)
    {
        m_module = module;
        m_httpModule = httpModule;
    }

    JavaModule module()
    {
        return m_module;
    }

    CHttpModule httpModule()
    {
        return m_httpModule;
    }

    /** The state of the request, made at the first notification. */
    RequestState state(long context)
    {
        RequestState state = m_state;
        if (state == null)
        {
            state = new RequestState(context, new Lifetime(Lifetime.Kind.REQUEST), m_module);
            m_state = state;
        }
        if (state.context() != context)
        {
            throw new IllegalStateException("a module instance was given the context of another request");
        }
        return state;
    }

    void dispose()
    {
        RequestState state = m_state;
        if (state != null)
        {
            state.close();
        }
        ClassLoader before = m_module.enter();
        try
        {
            m_httpModule.dispose();
        }
        catch (Throwable t)
        {
            Events.error(Fault.LATE_NOTIFICATION_THREW, m_module.name(), "dispose threw " + Fault.describe(t) + ".", t);
        }
        finally
        {
            JavaModule.leave(before);
        }
    }
}
