package org.iisjava.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.iisjava.httpserv.IGlobalApplicationPreloadProvider;
import org.iisjava.httpserv.IGlobalApplicationPreloadProvider2;
import org.iisjava.httpserv.IHttpContext;
import org.iisjava.httpserv.IHttpUser;

/**
 * The provider of GL_APPLICATION_PRELOAD. A context that it makes has a {@link RequestState} of its own, which ends when
 * the request is executed, because the context is IIS's from then on, or with the notification.
 */
class PreloadProvider extends Providers.Event implements IGlobalApplicationPreloadProvider
{
    private final JavaModule m_module;
    private final List<RequestState> m_made;

    PreloadProvider(long handle, Lifetime call, JavaModule module)
    {
        this(handle, call, module, new ArrayList<>(0));
    }

    private PreloadProvider(long handle, Lifetime call, JavaModule module, List<RequestState> made)
    {
        super(handle, call);
        m_module = module;
        m_made = made;
    }

    @Override
    public IHttpContext createContext()
    {
        long context = getLong("IGlobalApplicationPreloadProvider::CreateContext",
            Abi::IGlobalApplicationPreloadProvider_CreateContext);
        RequestState state = new RequestState(context, new Lifetime(Lifetime.Kind.REQUEST), m_module);
        synchronized (m_made)
        {
            m_made.add(state);
        }
        return state.httpContext();
    }

    @Override
    public void executeRequest(IHttpContext context, IHttpUser user)
    {
        RequestState state = Argument.ours("context", context, NativeHttpContext.class).state();
        try (Lent lent = Lent.userOrNone(user))
        {
            lifetime().check("IGlobalApplicationPreloadProvider::ExecuteRequest");
            state.lifetime().check("IHttpContext::ExecuteRequest");
            take(state);
            if (lent.isJava())
            {
                // Nothing tells when IIS is done with a user: a few live as long as the process.
                lent.keep();
            }
            state.close();
            call("IGlobalApplicationPreloadProvider::ExecuteRequest", provider ->
                Abi.IGlobalApplicationPreloadProvider_ExecuteRequest(provider, state.context(), lent.handle()));
        }
    }

    private void take(RequestState state)
    {
        synchronized (m_made)
        {
            if (!m_made.remove(state))
            {
                throw new IllegalArgumentException("context: it was not made by createContext in this notification");
            }
        }
    }

    /** The notification has returned: what was made and not executed is gone. */
    void end()
    {
        List<RequestState> made;
        synchronized (m_made)
        {
            made = List.copyOf(m_made);
        }
        made.forEach(RequestState::close);
    }

    @Override
    public <T extends IGlobalApplicationPreloadProvider> Optional<T> getExtendedInterface(Class<T> version)
    {
        if (Argument.notNull("version", version).isInstance(this))
        {
            return Optional.of(version.cast(this));
        }
        if (version != IGlobalApplicationPreloadProvider2.class)
        {
            throw new IllegalArgumentException(
                "version: " + version.getName() + " is not a version of IGlobalApplicationPreloadProvider");
        }
        long handle = getExtendedInterface(Abi.IGLOBAL_APPLICATION_PRELOAD_PROVIDER,
            Abi.IGLOBAL_APPLICATION_PRELOAD_PROVIDER2);
        return handle == 0 ? Optional.empty()
            : Optional.of(version.cast(new Version2(handle, lifetime(), m_module, m_made)));
    }

    private static final class Version2 extends PreloadProvider implements IGlobalApplicationPreloadProvider2
    {
        Version2(long handle, Lifetime call, JavaModule module, List<RequestState> made)
        {
            super(handle, call, module, made);
        }

        @Override
        public boolean isProcessRecycled()
        {
            return getBoolean("IGlobalApplicationPreloadProvider2::IsProcessRecycled",
                Abi::IGlobalApplicationPreloadProvider2_IsProcessRecycled);
        }
    }
}
