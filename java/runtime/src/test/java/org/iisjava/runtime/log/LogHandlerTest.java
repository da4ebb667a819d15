package org.iisjava.runtime.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogHandlerTest
{
    @TempDir
    private Path folder;

    private final RecordingSurroundings m_surroundings = new RecordingSurroundings();

    @ParameterizedTest
    @CsvSource({"SEVERE, ERROR", "WARNING, WARNING", "INFO, INFO", "CONFIG, DEBUG", "FINE, DEBUG", "FINER, TRACE",
        "FINEST, TRACE", "OFF, ERROR"})
    void theLevelsOfJavaUtilLoggingAreThoseOfSystemLogger(String level, System.Logger.Level expected)
    {
        assertEquals(expected, JavaLogging.level(Level.parse(level)));
    }

    @Test
    void aRecordIsWrittenWithItsParametersAndTold() throws IOException
    {
        m_surroundings.m_origin = Origin.of("Hello");
        LogRecord record = new LogRecord(Level.WARNING, "{0} of {1}");
        record.setParameters(new Object[] {"one", "two"});
        record.setLoggerName("some.logger");
        publish(record);
        assertTrue(line().endsWith("] [Hello] [-] [-] some.logger: one of two"), line());
        assertTrue(line().contains(" WARNING [" + Thread.currentThread().getName() + "] "), line());
        assertEquals(List.of("one of two"), m_surroundings.m_logged.stream().map(Entry::message).toList());
    }

    @Test
    void aRecordOfAnotherThreadIsNotTakenForOneOfThis() throws IOException
    {
        m_surroundings.m_origin = Origin.of("Hello");
        LogRecord record = new LogRecord(Level.INFO, "from afar");
        record.setLongThreadID(4711);
        publish(record);
        assertTrue(line().contains(" INFO [thread 4711] [-] [-] [-] -: from afar"), line());
    }

    private void publish(LogRecord record)
    {
        WorkerLog log = WorkerLog.open(
            new LogSettings(folder.toString(), System.Logger.Level.INFO, 1000, 2), "Pool", m_surroundings, null);
        new LogHandler().publish(record);
        log.close();
    }

    private String line() throws IOException
    {
        return Files.readAllLines(folder.resolve(LogSets.ofThisProcess("Pool").fileName(0))).get(0);
    }
}
