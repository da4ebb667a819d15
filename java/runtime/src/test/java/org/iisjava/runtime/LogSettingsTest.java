package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
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
    void noDirectoryIsEmpty()
    {
        assertTrue(LogSettings.of("", 0, 1, 1).directory().isEmpty());
        assertEquals(Path.of("logs"), LogSettings.of("logs", 0, 1, 1).directory().orElseThrow());
    }

    @Test
    void beforeTheStartTheDefaultsCount()
    {
        assertEquals(LogSettings.of("", 3, 10, 5), Bootstrap.logSettings());
    }
}
