package org.iisjava.runtime;

import org.iisjava.httpserv.IAppHostProperty;

/** IIS's IAppHostProperty. */
final class NativeAppHostProperty extends NativeReference implements IAppHostProperty
{
    NativeAppHostProperty(long handle)
    {
        super(handle);
    }

    @Override
    public String getName()
    {
        return getUtf16("IAppHostProperty::get_Name", Abi::IAppHostProperty_get_Name);
    }

    @Override
    public Object getValue()
    {
        try (Call call = begin("IAppHostProperty::get_Value"))
        {
            return VariantValue.read(call, (type, number, out, capacity, outLength) ->
                Abi.IAppHostProperty_get_Value(handle(), type, number, out, capacity, outLength));
        }
    }

    @Override
    public String getStringValue()
    {
        return getUtf16("IAppHostProperty::get_StringValue", Abi::IAppHostProperty_get_StringValue);
    }

    @Override
    public Object getMetadata(String metadataType)
    {
        return VariantValue.metadata(this, "IAppHostProperty::GetMetadata", metadataType,
            Abi::IAppHostProperty_GetMetadata);
    }
}
