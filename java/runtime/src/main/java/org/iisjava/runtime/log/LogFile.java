package org.iisjava.runtime.log;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The file that this process writes to, and the older ones that it was renamed to when it was full. Opened at the first
 * write and again after {@link #close}. Not a channel, because the interrupt of a thread would close that. Owned by
 * {@link Outlet}, used under its lock.
 */
final class LogFile
{
    /** A file that cannot be renamed is tried again when it has grown by this part of the limit. */
    private static final int STEPS = 10;

    private final String m_folder;
    private final LogSets m_sets;
    private final long m_limit;
    private final int m_count;
    private Path m_path;
    private FileOutputStream m_out;
    private long m_size;
    private long m_rotateAt;
    private boolean m_pruned;
    private IOException m_rotationProblem;

    LogFile(LogSettings settings, LogSets sets)
    {
        m_folder = settings.directory();
        m_sets = sets;
        m_limit = settings.fileSize();
        m_count = settings.fileCount();
    }

    /** Where it lies, as far as the folder is a path at all. */
    @Override
    public String toString()
    {
        return m_path == null ? m_folder : m_path.toString();
    }

    /** Makes the folder, and removes what ended processes left in it; nothing when it is open. */
    void open() throws IOException
    {
        if (m_out != null)
        {
            return;
        }
        Path folder = folder();
        if (!Files.isDirectory(folder))
        {
            Files.createDirectories(folder);
        }
        m_path = folder.resolve(m_sets.fileName(0));
        open(true);
        if (!m_pruned)
        {
            m_pruned = true;
            m_sets.prune(folder, m_count);
        }
    }

    void append(byte[] line) throws IOException
    {
        if (m_size > 0 && m_size + line.length > m_rotateAt)
        {
            rotate();
        }
        m_out.write(line);
        m_size += line.length;
    }

    /** Why the file could not be renamed when it was full; null, and after it was said once. */
    IOException takeRotationProblem()
    {
        IOException problem = m_rotationProblem;
        m_rotationProblem = null;
        return problem;
    }

    /** Closes it after a failure, without the part of a record that was written. */
    void abandon()
    {
        FileOutputStream out = m_out;
        if (out != null)
        {
            try
            {
                out.getChannel().truncate(m_size);
            }
            catch (IOException e)
            {
                close(); // the part stays
            }
        }
        close();
    }

    void close()
    {
        FileOutputStream out = m_out;
        m_out = null;
        try
        {
            if (out != null)
            {
                out.close();
            }
        }
        catch (IOException e)
        {
            return; // nothing is buffered, so nothing is lost
        }
    }

    private Path folder() throws IOException
    {
        try
        {
            return Path.of(m_folder);
        }
        catch (InvalidPathException e)
        {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void open(boolean append) throws IOException
    {
        m_out = new FileOutputStream(m_path.toFile(), append);
        m_size = append ? Files.size(m_path) : 0;
        m_rotateAt = m_limit;
    }

    private void rotate() throws IOException
    {
        close();
        try
        {
            for (int age = m_count - 1; age > 0; age--)
            {
                rename(age - 1, age);
            }
            if (m_count == 1)
            {
                Files.deleteIfExists(m_path);
            }
            open(true);
        }
        catch (IOException e)
        {
            m_rotationProblem = e;
            open(Files.size(m_path) < 2 * m_limit); // somebody has it open: what is limited stays limited
            m_rotateAt = m_size + m_limit / STEPS;
        }
    }

    private void rename(int from, int to) throws IOException
    {
        Path source = m_path.resolveSibling(m_sets.fileName(from));
        if (Files.exists(source))
        {
            Files.move(source, m_path.resolveSibling(m_sets.fileName(to)), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
