package org.iisjava.tool;

import java.io.IOException;
import java.util.List;

/** Runs other programs: appcmd, reg, cscript, java. Tests put others in their place. */
interface Programs
{
    /** Waits for the program to end; an {@link IOException} says that its outcome is not known. */
    Output run(List<String> command) throws IOException;
}
