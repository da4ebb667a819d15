package org.iisjava.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON object made of strings, whole numbers, arrays and objects. What is anything else is refused. */
final class JsonLine
{
    private final String text;
    private int position;

    JsonLine(String text)
    {
        this.text = text;
    }

    Map<String, Object> object()
    {
        Map<String, Object> object = parseObject();
        skipSpace();
        if (position != text.length())
        {
            throw refused("the end of the line");
        }
        return object;
    }

    private Map<String, Object> parseObject()
    {
        Map<String, Object> object = new LinkedHashMap<>();
        expect('{');
        if (!next('}'))
        {
            do
            {
                String name = parseString();
                expect(':');
                object.put(name, parseValue());
            }
            while (next(','));
            expect('}');
        }
        return object;
    }

    private Object parseValue()
    {
        skipSpace();
        char first = position < text.length() ? text.charAt(position) : 0;
        if (first == '"')
        {
            return parseString();
        }
        if (first == '{')
        {
            return parseObject();
        }
        return first == '[' ? parseArray() : (Object) parseNumber();
    }

    private List<Object> parseArray()
    {
        List<Object> array = new ArrayList<>();
        expect('[');
        if (!next(']'))
        {
            do
            {
                array.add(parseValue());
            }
            while (next(','));
            expect(']');
        }
        return array;
    }

    private Long parseNumber()
    {
        int start = position;
        while (position < text.length() && "-0123456789".indexOf(text.charAt(position)) >= 0)
        {
            position++;
        }
        if (start == position)
        {
            throw refused("a value");
        }
        return Long.valueOf(text.substring(start, position));
    }

    private String parseString()
    {
        expect('"');
        StringBuilder result = new StringBuilder();
        while (position < text.length())
        {
            char c = text.charAt(position++);
            if (c == '"')
            {
                return result.toString();
            }
            result.append(c == '\\' ? parseEscape() : c);
        }
        throw refused("a closing quotation mark");
    }

    private char parseEscape()
    {
        char c = text.charAt(position++);
        switch (c)
        {
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'u':
                position += 4;
                return (char) Integer.parseInt(text.substring(position - 4, position), 16);
            default:
                return c;
        }
    }

    private void skipSpace()
    {
        while (position < text.length() && Character.isWhitespace(text.charAt(position)))
        {
            position++;
        }
    }

    private boolean next(char c)
    {
        skipSpace();
        boolean found = position < text.length() && text.charAt(position) == c;
        position += found ? 1 : 0;
        return found;
    }

    private void expect(char c)
    {
        if (!next(c))
        {
            throw refused("'" + c + "'");
        }
    }

    private IllegalArgumentException refused(String expected)
    {
        return new IllegalArgumentException("Event log, column " + (position + 1) + ": expected " + expected + " in "
            + text);
    }
}
