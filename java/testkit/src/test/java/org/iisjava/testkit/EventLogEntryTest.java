package org.iisjava.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonParseException;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLogEntryTest
{
    @Test
    void readsEveryFieldAndEveryKindOfEscape()
    {
        EventLogEntry entry = EventLogEntry.parse("{\"time\":\"2026-11-22T02:00:00.123Z\",\"log\":\"Application\","
            + "\"source\":\"iisjava\",\"type\":\"Error\",\"id\":21,\"strings\":[\"a\\\"b\\\\c\\n\\u00e9\", \"\"]}");
        assertEquals(new EventLogEntry("2026-11-22T02:00:00.123Z", "Application", "iisjava", "Error", 21,
            List.of("a\"b\\c\n\u00e9", "")), entry);
        assertEquals("a\"b\\c\n\u00e9\n", entry.text());
    }

    @Test
    void refusesALineThatIsCutOff()
    {
        assertThrows(JsonParseException.class, () -> EventLogEntry.parse("{\"id\":21,\"strings\":[\"a"));
        assertThrows(JsonParseException.class, () -> EventLogEntry.parse("{\"id\":21} x"));
    }
}
