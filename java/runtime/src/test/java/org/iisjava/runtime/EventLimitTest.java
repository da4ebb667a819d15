package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventLimitTest
{
    private final BlockingQueue<String> m_told = new LinkedBlockingQueue<>();

    @Test
    void whatIsOverTheLimitIsCountedAndToldAtTheEndOfTheWhile() throws InterruptedException
    {
        EventLimit limit = limit(500);
        assertTrue(limit.admit(30, "A"));
        assertTrue(limit.admit(30, "A"));
        for (int i = 0; i < 100; i++)
        {
            assertFalse(limit.admit(30, "A"));
        }
        assertEquals("30 A 100", m_told.poll(10, TimeUnit.SECONDS));
        assertTrue(limit.admit(30, "A"), "a new while has begun");
        assertNull(m_told.poll(600, TimeUnit.MILLISECONDS), "nothing more was held back");
    }

    @Test
    void numbersAndModulesAreLimitedApart()
    {
        EventLimit limit = limit(60_000);
        for (int i = 0; i < 2; i++)
        {
            assertTrue(limit.admit(30, "A"));
            assertTrue(limit.admit(30, "B"));
            assertTrue(limit.admit(31, "A"));
        }
        assertFalse(limit.admit(30, "A"));
        limit.flush();
        assertEquals("30 A 1", m_told.poll());
        assertNull(m_told.poll());
    }

    @Test
    void theNextWhileIsWatchedToo() throws InterruptedException
    {
        EventLimit limit = limit(300);
        for (int round = 0; round < 2; round++)
        {
            assertTrue(limit.admit(30, "A") && limit.admit(30, "A"));
            assertFalse(limit.admit(30, "A"));
            assertEquals("30 A 1", m_told.poll(10, TimeUnit.SECONDS));
        }
    }

    private EventLimit limit(long milliseconds)
    {
        return new EventLimit(2, milliseconds,
            (number, module, count) -> m_told.add(number + " " + module + " " + count));
    }
}
