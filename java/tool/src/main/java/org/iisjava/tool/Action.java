package org.iisjava.tool;

import java.io.IOException;

/** Something that changes the machine, and the command that does the same by hand. */
interface Action
{
    String commandLine();

    /** A {@link ToolException} says that nothing was changed; an {@link IOException} that this is not known. */
    void run() throws ToolException, IOException;

    /** Whether a backup of the server's configuration brings back what this changes. */
    default boolean inBackup()
    {
        return true;
    }
}
