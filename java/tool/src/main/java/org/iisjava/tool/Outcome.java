package org.iisjava.tool;

import java.util.List;

/** What a changing command did, or would do: the commands it consists of, and what else is to be known. */
record Outcome(String done, boolean changed, List<String> commands, List<String> notes)
{
    static Outcome unchanged(String why)
    {
        return new Outcome(why, false, List.of(), List.of());
    }
}
