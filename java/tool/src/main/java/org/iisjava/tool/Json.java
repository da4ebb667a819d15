package org.iisjava.tool;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

/** Writes maps, collections, text, numbers and booleans as JSON, indented for people who look at it. */
final class Json
{
    private Json()
    {
    }

    static String write(Object value)
    {
        StringBuilder text = new StringBuilder();
        append(text, value, "");
        return text.toString();
    }

    private static void append(StringBuilder text, Object value, String indent)
    {
        String inner = indent + "  ";
        if (value instanceof Map<?, ?> map)
        {
            text.append('{');
            for (Iterator<? extends Map.Entry<?, ?>> i = map.entrySet().iterator(); i.hasNext();)
            {
                Map.Entry<?, ?> entry = i.next();
                text.append('\n').append(inner);
                quote(text, String.valueOf(entry.getKey()));
                text.append(": ");
                append(text, entry.getValue(), inner);
                text.append(i.hasNext() ? "," : "\n" + indent);
            }
            text.append('}');
        }
        else if (value instanceof Collection<?> list)
        {
            text.append('[');
            for (Iterator<?> i = list.iterator(); i.hasNext();)
            {
                text.append('\n').append(inner);
                append(text, i.next(), inner);
                text.append(i.hasNext() ? "," : "\n" + indent);
            }
            text.append(']');
        }
        else if (value == null || value instanceof Boolean || value instanceof Number)
        {
            text.append(value);
        }
        else
        {
            quote(text, value.toString());
        }
    }

    private static void quote(StringBuilder text, String value)
    {
        text.append('"');
        for (char c : value.toCharArray())
        {
            if (c == '"' || c == '\\')
            {
                text.append('\\').append(c);
            }
            else if (c < ' ')
            {
                text.append(String.format("\\u%04x", (int)c));
            }
            else
            {
                text.append(c);
            }
        }
        text.append('"');
    }
}
