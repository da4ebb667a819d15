package org.iisjava.runtime.log;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The text of a record: one line, then the stack trace with each line indented. Whatever comes from outside can neither
 * begin a line of its own nor steer a terminal, so that no record can be forged.
 */
final class EntryFormat
{
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final String LINE_END = System.lineSeparator();
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_MESSAGE = 32_000;
    private static final int LONGEST_TRACE = 128_000;

    private EntryFormat()
    {
    }

    static String format(Entry entry)
    {
        StringBuilder text = new StringBuilder(256);
        TIME.formatTo(entry.time(), text);
        text.append(' ').append(entry.level());
        field(text, entry.thread());
        field(text, entry.origin().module());
        field(text, entry.origin().site());
        field(text, entry.origin().requestText());
        text.append(' ');
        escape(text, entry.logger() == null ? "-" : entry.logger(), LONGEST_FIELD);
        text.append(": ");
        escape(text, String.valueOf(entry.message()), LONGEST_MESSAGE);
        text.append(LINE_END);
        if (entry.thrown() != null)
        {
            trace(text, Trace.of(entry.thrown()));
        }
        return text.toString();
    }

    private static void field(StringBuilder text, String value)
    {
        text.append(" [");
        escape(text, value == null ? "-" : value.replace('[', '(').replace(']', ')'), LONGEST_FIELD);
        text.append(']');
    }

    private static void trace(StringBuilder text, String trace)
    {
        String shortened = trace.length() <= LONGEST_TRACE ? trace : trace.substring(0, LONGEST_TRACE) + "\n...";
        for (String line : shortened.split("\r?\n"))
        {
            text.append(line.startsWith("\t") ? "" : "\t");
            escape(text, line, Integer.MAX_VALUE);
            text.append(LINE_END);
        }
    }

    private static void escape(StringBuilder text, String value, int longest)
    {
        int length = Math.min(value.length(), longest);
        for (int i = 0; i < length; i++)
        {
            char c = value.charAt(i);
            switch (c)
            {
                case '\t' -> text.append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> append(text, c);
            }
        }
        if (length < value.length())
        {
            text.append("... (").append(value.length() - length).append(" more characters)");
        }
    }

    private static void append(StringBuilder text, char c)
    {
        if (isHarmful(c))
        {
            text.append(String.format("\\u%04x", (int) c));
        }
        else
        {
            text.append(c);
        }
    }

    /** Control characters, other ends of lines, and what turns the direction of writing. */
    private static boolean isHarmful(char c)
    {
        return Character.isISOControl(c) || c >= '\u2028' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    }
}
