package org.iisjava.runtime;

/** The Java object for a VARIANT, which the functions of the ABI answer as a type, and a number or a text. */
final class VariantValue
{
    private static final int VT_EMPTY = 0;
    private static final int VT_I4 = 3;
    private static final int VT_BSTR = 8;
    private static final int VT_BOOL = 11;

    /** A member that answers a VARIANT. */
    interface Getter
    {
        int get(long outType, long outNumber, long outText, int capacity, long outLength);
    }

    /** A member that answers the VARIANT of a name. */
    interface NamedGetter
    {
        int get(long handle, long name, int nameLength, long outType, long outNumber, long outText, int capacity,
                long outLength);
    }

    private VariantValue()
    {
    }

    static Object read(Call call, Getter getter)
    {
        long type = call.out();
        long number = call.out();
        String text = call.readUtf16((out, capacity, outLength) -> getter.get(type, number, out, capacity, outLength));
        return switch (call.intAt(type))
        {
            case VT_EMPTY -> null;
            case VT_BSTR -> text;
            case VT_BOOL -> call.longAt(number) != 0;
            case VT_I4 -> (int) call.longAt(number);
            default -> call.longAt(number);
        };
    }

    static Object metadata(NativeObject of, String operation, String metadataType, NamedGetter getter)
    {
        Argument.name("metadataType", metadataType);
        try (Call call = of.begin(operation))
        {
            long name = call.utf16(metadataType);
            return read(call, (type, number, out, capacity, outLength) ->
                getter.get(of.handle(), name, metadataType.length(), type, number, out, capacity, outLength));
        }
    }
}
