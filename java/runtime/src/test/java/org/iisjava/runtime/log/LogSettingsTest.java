package org.iisjava.runtime.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.System.Logger.Level;
import org.junit.jupiter.api.Test;

class LogSettingsTest
{
    @Test
    void theNumbersOfTheSchemaAreTheLevelsOfJava()
    {
        Level[] expected = {Level.OFF, Level.ERROR, Level.WARNING, Level.INFO, Level.DEBUG, Level.TRACE};
        for (int number = 0; number < expected.length; number++)
        {
            assertEquals(expected[number], LogSettings.of("", number, 1, 1).level());
        }
    }

    @Test
    void aSizeIsGivenInMegabytesAndKeptInBytes()
    {
        assertEquals(1024L * 1024 * 1024, LogSettings.of("", 0, 1024, 1).fileSize());
        assertEquals(7, LogSettings.of("", 0, 1, 7).fileCount());
    }

    @Test
    void aLevelLetsItselfAndWhatIsMoreSevereThrough()
    {
        LogSettings warning = LogSettings.of("", 2, 1, 1);
        assertTrue(warning.isLoggable(Level.WARNING) && warning.isLoggable(Level.ERROR));
        assertFalse(warning.isLoggable(Level.INFO));
        assertFalse(LogSettings.of("", 0, 1, 1).isLoggable(Level.ERROR), "off");
    }
}
