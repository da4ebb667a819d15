package org.iisjava.runtime;

import org.iisjava.httpserv.IAppHostChildElementCollection;
import org.iisjava.httpserv.IAppHostElement;

/** IIS's IAppHostChildElementCollection. */
final class NativeAppHostChildElementCollection extends NativeCollection<IAppHostElement> implements IAppHostChildElementCollection
{
    NativeAppHostChildElementCollection(long handle)
    {
        super(handle, "IAppHostChildElementCollection", Abi::IAppHostChildElementCollection_get_Count, Abi::IAppHostChildElementCollection_get_Item, NativeAppHostElement::new);
    }
}
