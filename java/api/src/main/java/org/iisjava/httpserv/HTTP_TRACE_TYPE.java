package org.iisjava.httpserv;

import java.util.UUID;

/** The types of {@link HTTP_TRACE_EVENT_ITEM}: the documented constants and numbers, each with its type in Java. */
public enum HTTP_TRACE_TYPE
{
    /** Boolean. */
    HTTP_TRACE_TYPE_BOOL(11, Boolean.class),
    /** Byte. */
    HTTP_TRACE_TYPE_CHAR(16, Byte.class),
    /** Byte. */
    HTTP_TRACE_TYPE_BYTE(17, Byte.class),
    /** Short. */
    HTTP_TRACE_TYPE_SHORT(2, Short.class),
    /** Short. */
    HTTP_TRACE_TYPE_USHORT(18, Short.class),
    /** Integer. */
    HTTP_TRACE_TYPE_LONG(3, Integer.class),
    /** Integer. */
    HTTP_TRACE_TYPE_ULONG(19, Integer.class),
    /** Long. */
    HTTP_TRACE_TYPE_LONGLONG(20, Long.class),
    /** Long. */
    HTTP_TRACE_TYPE_ULONGLONG(21, Long.class),
    /** String. */
    HTTP_TRACE_TYPE_LPCSTR(30, String.class),
    /** String. */
    HTTP_TRACE_TYPE_LPCWSTR(31, String.class),
    /** UUID. */
    HTTP_TRACE_TYPE_LPCGUID(72, UUID.class);

    private final int value;
    private final Class<?> javaType;

    HTTP_TRACE_TYPE(int value, Class<?> javaType)
    {
        this.value = value;
        this.javaType = javaType;
    }

    /** The documented number. */
    public int value()
    {
        return value;
    }

    /** The type of the values in Java; unsigned numbers have the bit pattern of their signed type. */
    public Class<?> javaType()
    {
        return javaType;
    }

    /** The type of the number; {@code null} for one that is not documented. */
    public static HTTP_TRACE_TYPE of(int value)
    {
        for (HTTP_TRACE_TYPE type : values())
        {
            if (type.value == value)
            {
                return type;
            }
        }
        return null;
    }
}
