package org.iisjava.runtime.log;

/** What has become of the log's file: the reason where something failed, the lost records where it is written again. */
public record Change(Kind kind, String file, String reason, long lost)
{
    /** What can become of it. */
    public enum Kind
    {
        /** Its folder cannot be made, or the file not be opened. */
        NOT_OPENED,
        /** A record could not be written. */
        NOT_WRITTEN,
        /** A full file could not be renamed. */
        NOT_ROTATED,
        /** Records are written again. */
        WRITTEN_AGAIN
    }
}
