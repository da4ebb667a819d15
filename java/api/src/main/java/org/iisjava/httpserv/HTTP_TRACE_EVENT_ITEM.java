package org.iisjava.httpserv;

/**
 * One value of a trace event.
 *
 * @param Name what it is called
 * @param DataType its type
 * @param Value the value, of the type that {@link HTTP_TRACE_TYPE#javaType} says; {@code null} where IIS gave none or
 *     the type is not documented
 * @param DataDescription how to show it, {@code null} where that is not said
 */
public record HTTP_TRACE_EVENT_ITEM(String Name, HTTP_TRACE_TYPE DataType, Object Value, String DataDescription)
{
    /** Refuses a value of another type than the one said. */
    public HTTP_TRACE_EVENT_ITEM
    {
        if (Value != null && (DataType == null || !DataType.javaType().isInstance(Value)))
        {
            throw new IllegalArgumentException("Value: a " + (DataType == null ? "null" : DataType.javaType().getSimpleName())
                + " was expected, not a " + Value.getClass().getSimpleName());
        }
    }

    /** A text. */
    public HTTP_TRACE_EVENT_ITEM(String name, String value)
    {
        this(name, HTTP_TRACE_TYPE.HTTP_TRACE_TYPE_LPCWSTR, value, null);
    }

    /** A number. */
    public HTTP_TRACE_EVENT_ITEM(String name, int value)
    {
        this(name, HTTP_TRACE_TYPE.HTTP_TRACE_TYPE_LONG, value, null);
    }
}
