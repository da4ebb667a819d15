package org.iisjava.runtime;

import java.util.List;
import org.iisjava.httpserv.httpserv;

/**
 * Checks what a module passes, before IIS is reached. Every exception names the parameter and says what was expected.
 */
final class Argument
{
    /** IIS takes the lengths of headers and reasons as unsigned 16 bit numbers. */
    private static final int LONGEST_HEADER = 0xFFFF;

    private static final List<String> PRIORITIES = List.of(httpserv.PRIORITY_ALIAS_FIRST, httpserv.PRIORITY_ALIAS_HIGH,
        httpserv.PRIORITY_ALIAS_MEDIUM, httpserv.PRIORITY_ALIAS_LOW, httpserv.PRIORITY_ALIAS_LAST);

    private Argument()
    {
    }

    static <T> T notNull(String parameter, T value)
    {
        if (value == null)
        {
            throw new NullPointerException(parameter + " is null");
        }
        return value;
    }

    /** A copy, in which nothing is null. */
    static <T> List<T> list(String parameter, List<T> values)
    {
        Object[] copy = notNull(parameter, values).toArray();
        for (int i = 0; i < copy.length; i++)
        {
            notNull(parameter + "[" + i + "]", copy[i]);
        }
        @SuppressWarnings("unchecked") // what was in a List<T>
        List<T> list = (List<T>) List.of(copy);
        return list;
    }

    static int notNegative(String parameter, int value)
    {
        if (value < 0)
        {
            throw new IllegalArgumentException(parameter + ": " + value + " is negative");
        }
        return value;
    }

    static int positive(String parameter, int value)
    {
        if (value <= 0)
        {
            throw new IllegalArgumentException(parameter + ": " + value + " is not positive");
        }
        return value;
    }

    static int range(String parameter, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new IllegalArgumentException(
                parameter + ": " + value + " is not in the range from " + least + " to " + most);
        }
        return value;
    }

    /** A text of HTTP: ISO-8859-1 without CR, LF and NUL. */
    static String http(String parameter, String value)
    {
        notNull(parameter, value);
        for (int i = 0; i < value.length(); i++)
        {
            char character = value.charAt(i);
            if (character > 0xFF || character == '\r' || character == '\n' || character == '\0')
            {
                throw new IllegalArgumentException(String.format("%s: the character U+%04X at index %d is not possible"
                    + " here (ISO-8859-1 without CR, LF and NUL was expected)", parameter, (int) character, i));
            }
        }
        return value;
    }

    /** The value of a header, or a reason. */
    static String header(String parameter, String value)
    {
        if (http(parameter, value).length() > LONGEST_HEADER)
        {
            throw new IllegalArgumentException(
                parameter + ": " + value.length() + " characters are too many (at most " + LONGEST_HEADER + ")");
        }
        return value;
    }

    /** A name: of a header, a server variable, a method or metadata. */
    static String name(String parameter, String value)
    {
        if (header(parameter, value).isEmpty())
        {
            throw new IllegalArgumentException(parameter + " is empty");
        }
        return value;
    }

    /** A UTF-16 text, which IIS takes to end at a NUL. */
    static String wide(String parameter, String value)
    {
        int index = notNull(parameter, value).indexOf('\0');
        if (index >= 0)
        {
            throw new IllegalArgumentException(parameter + ": there is a NUL at index " + index);
        }
        return value;
    }

    /** A URL, or a part of one, in UTF-16: what would end its line, in a log or in a request, is refused. */
    static String url(String parameter, String value)
    {
        for (int i = 0; i < wide(parameter, value).length(); i++)
        {
            if (value.charAt(i) == '\r' || value.charAt(i) == '\n')
            {
                throw new IllegalArgumentException(parameter + ": there is a CR or LF at index " + i);
            }
        }
        return value;
    }

    /** The absolute path of a URL. */
    static String path(String parameter, String value)
    {
        if (!url(parameter, value).startsWith("/"))
        {
            throw new IllegalArgumentException(parameter + ": a path that begins with a slash was expected");
        }
        return value;
    }

    /** The name of a priority, of which there are five. */
    static String priority(String parameter, String value)
    {
        if (!PRIORITIES.contains(notNull(parameter, value)))
        {
            throw new IllegalArgumentException(parameter + ": '" + value + "' is none of " + PRIORITIES);
        }
        return value;
    }

    /** An element of a list that has commas between its elements. */
    static String element(String parameter, String value)
    {
        if (name(parameter, value).indexOf(',') >= 0)
        {
            throw new IllegalArgumentException(parameter + ": a comma separates names; give one name at a time");
        }
        return value;
    }

    static long unsignedInt(String parameter, long value)
    {
        if (value < 0 || value > 0xFFFF_FFFFL)
        {
            throw new IllegalArgumentException(
                parameter + ": " + value + " is not in the range from 0 to " + 0xFFFF_FFFFL);
        }
        return value;
    }

    /** A wrapper of IIS's own object. */
    static <T extends NativeObject> T ours(String parameter, Object value, Class<T> type)
    {
        notNull(parameter, value);
        if (!type.isInstance(value))
        {
            throw new IllegalArgumentException(parameter + ": an object that was got from IIS was expected, not a "
                + value.getClass().getName());
        }
        return type.cast(value);
    }
}
