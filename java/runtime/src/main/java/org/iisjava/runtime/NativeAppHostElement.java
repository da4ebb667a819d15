package org.iisjava.runtime;

import org.iisjava.httpserv.IAppHostChildElementCollection;
import org.iisjava.httpserv.IAppHostElement;
import org.iisjava.httpserv.IAppHostElementCollection;
import org.iisjava.httpserv.IAppHostProperty;
import org.iisjava.httpserv.IAppHostPropertyCollection;

/** IIS's IAppHostElement. */
final class NativeAppHostElement extends NativeReference implements IAppHostElement
{
    /** A member that looks for a name. */
    private interface Finder
    {
        int find(long element, long name, int nameLength, long out);
    }

    NativeAppHostElement(long handle)
    {
        super(handle);
    }

    @Override
    public String getName()
    {
        return getUtf16("IAppHostElement::get_Name", Abi::IAppHostElement_get_Name);
    }

    @Override
    public IAppHostElementCollection getCollection()
    {
        try (Call call = begin("IAppHostElement::get_Collection"))
        {
            long out = call.out();
            int hresult = Abi.IAppHostElement_get_Collection(handle(), out);
            return found(call, hresult, out) ? new NativeAppHostElementCollection(call.longAt(out)) : null;
        }
    }

    @Override
    public IAppHostPropertyCollection getProperties()
    {
        return new NativeAppHostPropertyCollection(
            getLong("IAppHostElement::get_Properties", Abi::IAppHostElement_get_Properties));
    }

    @Override
    public IAppHostChildElementCollection getChildElements()
    {
        return new NativeAppHostChildElementCollection(
            getLong("IAppHostElement::get_ChildElements", Abi::IAppHostElement_get_ChildElements));
    }

    @Override
    public IAppHostElement getElementByName(String subName)
    {
        long element = find("IAppHostElement::GetElementByName", subName, Abi::IAppHostElement_GetElementByName);
        return element == 0 ? null : new NativeAppHostElement(element);
    }

    @Override
    public IAppHostProperty getPropertyByName(String subName)
    {
        long property = find("IAppHostElement::GetPropertyByName", subName, Abi::IAppHostElement_GetPropertyByName);
        return property == 0 ? null : new NativeAppHostProperty(property);
    }

    @Override
    public Object getMetadata(String metadataType)
    {
        return VariantValue.metadata(this, "IAppHostElement::GetMetadata", metadataType,
            Abi::IAppHostElement_GetMetadata);
    }

    private long find(String operation, String subName, Finder finder)
    {
        Argument.wide("subName", subName);
        try (Call call = begin(operation))
        {
            long out = call.out();
            int hresult = finder.find(handle(), call.utf16(subName), subName.length(), out);
            return found(call, hresult, out) ? call.longAt(out) : 0;
        }
    }

    private static boolean found(Call call, int hresult, long out)
    {
        if (hresult == ExceptionTable.INVALID_INDEX)
        {
            return false;
        }
        call.check(hresult);
        return call.longAt(out) != 0;
    }
}
