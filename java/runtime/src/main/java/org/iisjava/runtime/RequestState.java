package org.iisjava.runtime;

import java.util.ArrayList;
import java.util.List;
import org.iisjava.runtime.log.Origin;

/**
 * What the wrappers of one request share, for one module instance: the handle of the context, its lifetime, the
 * notifications under way, and what must stay alive until the request ends. Made at the first notification of the
 * instance and closed when IIS disposes of it.
 */
final class RequestState
{
    private final long m_context;
    private final Lifetime m_lifetime;
    private final JavaModule m_module;
    private final Suspensions m_suspensions;
    private final NativeHttpContext m_httpContext;
    private final List<Object> m_pinned = new ArrayList<>(0);
    private volatile Origin m_origin;
    private NativeHttpRequest m_request;
    private NativeHttpResponse m_response;

    RequestState(long context, Lifetime lifetime, JavaModule module)
    {
        m_module = module;
        m_context = context;
        m_lifetime = lifetime;
        m_suspensions = new Suspensions(lifetime);
        m_httpContext = new NativeHttpContext(this);
    }

    long context()
    {
        return m_context;
    }

    Lifetime lifetime()
    {
        return m_lifetime;
    }

    JavaModule module()
    {
        return m_module;
    }

    Suspensions suspensions()
    {
        return m_suspensions;
    }

    NativeHttpContext httpContext()
    {
        return m_httpContext;
    }

    /** Asked of IIS once. */
    synchronized NativeHttpRequest request()
    {
        if (m_request == null)
        {
            m_request = new NativeHttpRequest(
                m_httpContext.getLong("IHttpContext::GetRequest", Abi::IHttpContext_GetRequest), this);
        }
        m_lifetime.check("IHttpContext::GetRequest");
        return m_request;
    }

    /** Asked of IIS once. */
    synchronized NativeHttpResponse response()
    {
        if (m_response == null)
        {
            m_response = new NativeHttpResponse(
                m_httpContext.getLong("IHttpContext::GetResponse", Abi::IHttpContext_GetResponse), this);
        }
        m_lifetime.check("IHttpContext::GetResponse");
        return m_response;
    }

    /** Where records of the request come from: asked of IIS when something is logged, once. */
    Origin origin()
    {
        Origin origin = m_origin;
        if (origin == null)
        {
            origin = RequestOrigin.read(m_context, m_lifetime, m_module.name());
            m_origin = origin.request() == null ? null : origin;
        }
        return origin;
    }

    /** Keeps an object alive until the request ends. */
    synchronized void pin(Object object)
    {
        m_pinned.add(object);
    }

    /** Memory of IIS that ends with the request. */
    long allocate(int size)
    {
        try (Call call = m_httpContext.begin("IHttpContext::AllocateRequestMemory"))
        {
            long out = call.out();
            call.check(Abi.IHttpContext_AllocateRequestMemory(m_context, size, out));
            return call.longAt(out);
        }
    }

    void close()
    {
        m_lifetime.close(CallStack.current().count(m_lifetime));
        m_suspensions.free();
        synchronized (this)
        {
            m_pinned.clear();
        }
    }
}
