package org.iisjava.runtime.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class EntryFormatTest
{
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Origin ORIGIN = new Origin("Hello", "Default Web Site", 0x4000000080000123L);

    @Test
    void aRecordIsOneLineWithEverythingThatIsKnown()
    {
        String line = EntryFormat.format(new Entry(TIME, Level.INFO, "iis-3", ORIGIN, "com.example.Hello", "Done", null));
        assertEquals(TIME, OffsetDateTime.parse(line.substring(0, line.indexOf(' '))).toInstant());
        assertEquals(" INFO [iis-3] [Hello] [Default Web Site] [4000000080000123] com.example.Hello: Done"
            + System.lineSeparator(), line.substring(line.indexOf(' ')));
    }

    @Test
    void whatIsUnknownIsADash()
    {
        String line = EntryFormat.format(new Entry(TIME, Level.WARNING, "main", Origin.UNKNOWN, null, null, null));
        assertTrue(line.contains(" WARNING [main] [-] [-] [-] -: null"), line);
    }

    @Test
    void aTraceFollowsIndented()
    {
        Exception thrown = new IllegalStateException("first\n2026-01-02 forged\r\nline", new Error("second"));
        String[] lines = format("message", thrown).split("\r?\n");
        assertTrue(lines[0].endsWith("message"), lines[0]);
        assertEquals("\tjava.lang.IllegalStateException: first", lines[1]);
        assertEquals("\t2026-01-02 forged", lines[2]);
        for (int i = 1; i < lines.length; i++)
        {
            assertTrue(lines[i].startsWith("\t"), lines[i]);
        }
        assertTrue(String.join("\n", lines).contains("\tCaused by: java.lang.Error: second"));
    }

    @Test
    void noTextForgesALineOrSteersATerminal()
    {
        String hostile = "a\r\nb\u001b[31mc\u0085d\u2028e\u2029f\u202eg\u0000h";
        String text = format(hostile, null);
        assertTrue(text.endsWith("a\\r\\nb\\u001b[31mc\\u0085d\\u2028e\\u2029f\\u202eg\\u0000h" + System.lineSeparator()),
            text);
        Origin origin = new Origin("m]\n [x", "s\r\n", 1L);
        String fields =
            EntryFormat.format(new Entry(TIME, Level.INFO, "t]\nu", origin, "l\nm", "", null));
        assertTrue(fields.contains(" [t)\\nu] [m)\\n (x] [s\\r\\n] [0000000000000001] l\\nm: "), fields);
        assertEquals(1, fields.lines().count());
    }

    @Test
    void whatIsTooLongIsShortened()
    {
        String text = format("x".repeat(1_000_000), null);
        assertTrue(text.length() < 40_000 && text.contains("x... (968000 more characters)"),
            text.substring(text.length() - 100));
        assertTrue(format("", new IllegalStateException("y".repeat(1_000_000))).length() < 200_000);
    }

    @Test
    void anExceptionThatCannotBePrintedIsNamed()
    {
        Exception hostile = new IllegalStateException("")
        {
            private static final long serialVersionUID = 1;

            @Override
            public String toString()
            {
                throw new IllegalStateException("again");
            }
        };
        assertTrue(format("", hostile).contains("cannot be printed"));
    }

    private static String format(String message, Throwable thrown)
    {
        return EntryFormat.format(new Entry(TIME, Level.ERROR, "t", ORIGIN, "l", message, thrown));
    }
}
