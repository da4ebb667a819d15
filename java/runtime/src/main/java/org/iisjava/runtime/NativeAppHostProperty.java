package org.iisjava.runtime;

import org.iisjava.httpserv.IAppHostProperty;

/** IIS's IAppHostProperty. */
final class NativeAppHostProperty extends NativeReference implements IAppHostProperty
{
    private static final int VT_EMPTY = 0;
    private static final int VT_I4 = 3;
    private static final int VT_BSTR = 8;
    private static final int VT_BOOL = 11;

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
            long type = call.out();
            long number = call.out();
            String text = call.readUtf16((out, capacity, outLength) ->
                Abi.IAppHostProperty_get_Value(handle(), type, number, out, capacity, outLength));
            return switch (call.intAt(type))
            {
                case VT_EMPTY -> null;
                case VT_BSTR -> text;
                case VT_BOOL -> call.longAt(number) != 0;
                case VT_I4 -> (int) call.longAt(number);
                default -> call.longAt(number);
            };
        }
    }

    @Override
    public String getStringValue()
    {
        return getUtf16("IAppHostProperty::get_StringValue", Abi::IAppHostProperty_get_StringValue);
    }
}
