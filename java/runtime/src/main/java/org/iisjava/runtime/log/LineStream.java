package org.iisjava.runtime.log;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/**
 * Stands in for System.out or System.err: each line that is printed becomes a record. Process lifetime; every
 * thread.
 */
final class LineStream extends OutputStream
{
    private static final int LONGEST_LINE = 16_000;

    private final WorkerLog m_log;
    private final Level m_level;
    private final String m_name;
    private ByteArrayOutputStream m_line = new ByteArrayOutputStream();

    LineStream(WorkerLog log, Level level, String name)
    {
        m_log = log;
        m_level = level;
        m_name = name;
    }

    PrintStream print()
    {
        return new PrintStream(this, true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b)
    {
        if (b == '\n')
        {
            end();
            return;
        }
        boolean beginsCharacter = (b & 0xC0) != 0x80;
        if (m_line.size() >= LONGEST_LINE && beginsCharacter)
        {
            end();
        }
        m_line.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length)
    {
        for (int i = offset; i < offset + length; i++)
        {
            write(bytes[i]);
        }
    }

    /** Writes what was printed without the end of a line. */
    synchronized void finish()
    {
        if (m_line.size() > 0)
        {
            end();
        }
    }

    private void end()
    {
        String line = m_line.toString(StandardCharsets.UTF_8);
        m_line = new ByteArrayOutputStream();
        m_log.printed(m_level, m_name, line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }
}
