package org.iisjava.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;

/** The turn of one test class to change IIS, among the threads of this process and among processes. Ends with release. */
final class IisTurn
{
    /** Of threads; any thread may release it. */
    private static final Semaphore THREADS = new Semaphore(1, true);

    private final FileChannel channel;
    private final FileLock lock;

    private IisTurn(FileChannel channel, FileLock lock)
    {
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits for as long as it takes: others' tests may be long. */
    static IisTurn take()
    {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "iisjava-tests.lock");
        THREADS.acquireUninterruptibly();
        try
        {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try
            {
                return new IisTurn(channel, channel.lock());
            }
            catch (IOException e)
            {
                channel.close();
                throw e;
            }
        }
        catch (IOException e)
        {
            THREADS.release();
            throw new UncheckedIOException(file + " cannot be locked", e);
        }
    }

    void release()
    {
        try
        {
            lock.release();
            channel.close();
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
        finally
        {
            THREADS.release();
        }
    }
}
