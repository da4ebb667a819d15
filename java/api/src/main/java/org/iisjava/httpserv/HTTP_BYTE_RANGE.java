package org.iisjava.httpserv;

/**
 * A part of a file.
 *
 * @param StartingOffset the first byte
 * @param Length the number of bytes, or {@link #HTTP_BYTE_RANGE_TO_EOF}
 */
public record HTTP_BYTE_RANGE(long StartingOffset, long Length)
{
    /** The length that means all up to the end of the file. */
    public static final long HTTP_BYTE_RANGE_TO_EOF = -1;

    /** Refuses negative numbers other than {@link #HTTP_BYTE_RANGE_TO_EOF}. */
    public HTTP_BYTE_RANGE
    {
        if (StartingOffset < 0)
        {
            throw new IllegalArgumentException("StartingOffset: " + StartingOffset + " is negative");
        }
        if (Length < HTTP_BYTE_RANGE_TO_EOF)
        {
            throw new IllegalArgumentException("Length: " + Length + " is negative");
        }
    }
}
