package org.iisjava.runtime.log;

import java.lang.System.Logger.Level;

/**
 * What the section says about logging, as the first native module of the process read it; those of later ones are not
 * looked at. The directory is a text, because whether it is a path at all is found out when the log is opened.
 *
 * @param directory absolute
 * @param level the least level that is logged; OFF for nothing
 * @param fileSize the most bytes of one file
 * @param fileCount the most files of one worker process, from 1
 */
public record LogSettings(String directory, Level level, long fileSize, int fileCount)
{
    private static final long BYTES_OF_MB = 1L << 20;

    /** The values of the attribute logLevel, by their numbers in the schema. */
    private static final Level[] LEVELS =
        {Level.OFF, Level.ERROR, Level.WARNING, Level.INFO, Level.DEBUG, Level.TRACE};

    /** From the values that the native module hands over. */
    public static LogSettings of(String directory, int level, int fileSizeMB, int fileCount)
    {
        return new LogSettings(directory, LEVELS[level], fileSizeMB * BYTES_OF_MB, fileCount);
    }

    boolean isLoggable(Level entry)
    {
        return level != Level.OFF && entry.getSeverity() >= level.getSeverity();
    }
}
