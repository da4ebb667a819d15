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
    private final List<RequestState> m_children = new ArrayList<>(0);
    private final List<Runnable> m_ends = new ArrayList<>(0);
    private final RequestState m_parent;
    private NativeHttpRequest m_request;
    private NativeHttpResponse m_response;
    private NativeWebSocketContext m_webSocket;

    RequestState(long context, Lifetime lifetime, JavaModule module)
    {
        this(context, lifetime, module, null);
    }

    /** The parent is that of a clone, else null. */
    RequestState(long context, Lifetime lifetime, JavaModule module, RequestState parent)
    {
        m_parent = parent;
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

    /** The WebSocket that IIS has made of the request. */
    synchronized NativeWebSocketContext webSocket(long handle)
    {
        if (m_webSocket == null)
        {
            m_webSocket = new NativeWebSocketContext(handle, this);
        }
        return m_webSocket;
    }

    /** Has the operations that are outstanding on the WebSocket complete, if there is one. */
    synchronized void cancelWebSocketIo()
    {
        if (m_webSocket != null)
        {
            m_webSocket.cancelUnchecked();
        }
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

    RequestState parent()
    {
        return m_parent;
    }

    /** A clone that the module has not released ends with this. */
    synchronized void adopt(RequestState child)
    {
        m_children.add(child);
    }

    synchronized void forget(RequestState child)
    {
        m_children.remove(child);
    }

    /** Runs when the request ends. */
    synchronized void atEnd(Runnable end)
    {
        m_ends.add(end);
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
        List<RequestState> children;
        synchronized (this)
        {
            children = List.copyOf(m_children);
        }
        children.forEach(RequestState::close);
        m_lifetime.close(CallStack.current().count(m_lifetime));
        m_suspensions.free();
        synchronized (this)
        {
            m_pinned.clear();
            m_ends.forEach(Runnable::run);
            m_ends.clear();
        }
    }
}
