package org.iisjava.runtime;

import org.iisjava.httpserv.IAppHostElement;
import org.iisjava.httpserv.IAppHostElementCollection;

/** IIS's IAppHostElementCollection. */
final class NativeAppHostElementCollection extends NativeCollection<IAppHostElement> implements IAppHostElementCollection
{
    NativeAppHostElementCollection(long handle)
    {
        super(handle, "IAppHostElementCollection", Abi::IAppHostElementCollection_get_Count, Abi::IAppHostElementCollection_get_Item, NativeAppHostElement::new);
    }
}
