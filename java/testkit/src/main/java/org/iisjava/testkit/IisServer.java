package org.iisjava.testkit;

import java.net.URI;

/**
 * A server that tests talk to: an {@link IisHost}, or the {@link InstalledIis}. Made by the extension or
 * by a test, ended by {@link #close()}. Any thread may use it.
 */
public interface IisServer extends AutoCloseable
{
    /** The address of a path on this server; a path begins with a slash. */
    URI uri(String path);

    /** The TCP port of {@link #uri}. */
    default int port()
    {
        URI root = uri("/");
        return root.getPort() < 0 ? 80 : root.getPort();
    }

    /** What the server and its modules reported since it was started for the test. */
    EventLog eventLog();

    /** The server's own log so far; what a server without one knows otherwise. */
    String log();

    /** Whether it can answer: a worker process that has crashed does not. */
    boolean isAlive();

    /** The stacks of all Java threads of the server as {@code jcmd} prints them, or why they cannot be had. */
    String threadDump();

    /**
     * Ends the server, or what the test added to it, and removes what it left on the disk.
     *
     * @throws IllegalStateException when it does not end as it should; the text has everything that is known
     */
    @Override
    void close();
}
