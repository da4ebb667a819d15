package org.iisjava;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.iisjava.spi.EventLogWriter;
import org.iisjava.spi.InstalledEventLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLogTest
{
    private final List<String> events = new ArrayList<>();
    private EventLogWriter before;

    @BeforeEach
    void install()
    {
        before = InstalledEventLog.install(
            (source, type, eventId, texts) -> events.add(source + " " + type + " " + eventId + " " + List.of(texts)));
    }

    @AfterEach
    void restore()
    {
        InstalledEventLog.install(before);
    }

    @Test
    void eventsReachTheWriterWithSourceAndType()
    {
        EventLog log = EventLog.of("Orders");
        log.information("one", "two");
        log.warning("three");
        log.error("four");
        assertEquals(List.of("Orders 4 0 [one, two]", "Orders 2 0 [three]", "Orders 1 0 [four]"), events);
    }

    @Test
    void aLogMadeBeforeTheWriterWasInstalledUsesIt()
    {
        InstalledEventLog.install(before);
        EventLog log = EventLog.of("Early");
        install();
        log.information("now");
        assertEquals(List.of("Early 4 0 [now]"), events);
    }

    @Test
    void withoutTheRuntimeWritingSaysWhatIsMissing()
    {
        InstalledEventLog.install(before);
        EventLog log = EventLog.of("Orders");
        String message = assertThrows(IllegalStateException.class, () -> log.error("no stock")).getMessage();
        assertTrue(message.contains("'Orders'") && message.contains("runtime of iisjava is not in this process")
            && message.contains("no stock"), message);
    }

    @Test
    void textsThatCannotBeWrittenAreRefused()
    {
        assertThrows(IllegalArgumentException.class, () -> EventLog.of(""));
        assertThrows(IllegalArgumentException.class, () -> EventLog.of("a\0b"));
        EventLog log = EventLog.of("Orders");
        assertThrows(IllegalArgumentException.class, () -> log.information("fine", "not\0fine"));
        assertThrows(NullPointerException.class, () -> log.information("fine", null));
        assertEquals(List.of(), events);
    }
}
