package org.iisjava.runtime;

import org.iisjava.httpserv.IAppHostProperty;
import org.iisjava.httpserv.IAppHostPropertyCollection;

/** IIS's IAppHostPropertyCollection. */
final class NativeAppHostPropertyCollection extends NativeCollection<IAppHostProperty> implements IAppHostPropertyCollection
{
    NativeAppHostPropertyCollection(long handle)
    {
        super(handle, "IAppHostPropertyCollection", Abi::IAppHostPropertyCollection_get_Count, Abi::IAppHostPropertyCollection_get_Item, NativeAppHostProperty::new);
    }
}
