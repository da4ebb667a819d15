package org.iisjava.runtime;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the section says about logging. Given to {@link Bootstrap#start} by the first native module of the process;
 * those of later ones are not looked at.
 *
 * @param directory absolute; empty where the section names none
 * @param level the least level that is logged; OFF for nothing
 * @param fileSize the most bytes of one file
 * @param fileCount the most files of one worker process, from 1
 */
record LogSettings(Optional<Path> directory, Level level, long fileSize, int fileCount)
{
    private static final long BYTES_OF_MB = 1L << 20;

    /** The values of the attribute logLevel, by their numbers in the schema. */
    private static final Level[] LEVELS =
        {Level.OFF, Level.ERROR, Level.WARNING, Level.INFO, Level.DEBUG, Level.TRACE};

    static LogSettings of(String directory, int level, int fileSizeMB, int fileCount)
    {
        Optional<Path> folder = directory.isEmpty() ? Optional.empty() : Optional.of(Path.of(directory));
        return new LogSettings(folder, LEVELS[level], fileSizeMB * BYTES_OF_MB, fileCount);
    }
}
