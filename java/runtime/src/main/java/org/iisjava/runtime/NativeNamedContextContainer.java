package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpStoredContext;
import org.iisjava.httpserv.INamedContextContainer;

/** IIS's INamedContextContainer; REQUEST lifetime. */
final class NativeNamedContextContainer extends NativeObject implements INamedContextContainer
{
    NativeNamedContextContainer(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    @Override
    public IHttpStoredContext getNamedContext(String name)
    {
        Argument.wide("name", name);
        try (Call call = begin("INamedContextContainer::GetNamedContext"))
        {
            long out = call.out();
            call.check(Abi.INamedContextContainer_GetNamedContext(handle(), call.utf16(name), name.length(), out));
            return StoredContexts.at(call.longAt(out));
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
