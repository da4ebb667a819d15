package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpStoredContext;
import org.iisjava.httpserv.INamedContextContainer;
import org.iisjava.httpserv.iiswebsocket;

/** IIS's INamedContextContainer; REQUEST lifetime. */
final class NativeNamedContextContainer extends NativeObject implements INamedContextContainer
{
    private final RequestState m_state;

    NativeNamedContextContainer(long handle, RequestState state)
    {
        super(handle, state.lifetime());
        m_state = state;
    }

    @Override
    public IHttpStoredContext getNamedContext(String name)
    {
        Argument.wide("name", name);
        try (Call call = begin("INamedContextContainer::GetNamedContext"))
        {
            long out = call.out();
            call.check(Abi.INamedContextContainer_GetNamedContext(handle(), call.utf16(name), name.length(), out));
            long address = call.longAt(out);
            return name.equals(iiswebsocket.IIS_WEBSOCKET) && StoredContexts.isForeign(address)
                ? m_state.webSocket(address) : StoredContexts.at(address);
        }
    }

    @Override
    public void setNamedContext(IHttpStoredContext storedContext, String name)
    {
        Argument.wide("name", name);
        StoredContexts.set(Argument.notNull("storedContext", storedContext), token ->
        {
            try (Call call = begin("INamedContextContainer::SetNamedContext"))
            {
                long out = call.out();
                call.check(Abi.INamedContextContainer_SetNamedContext(handle(), token, call.utf16(name), name.length(),
                    out));
                return call.longAt(out);
            }
        });
    }
}
