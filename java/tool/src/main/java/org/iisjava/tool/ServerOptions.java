package org.iisjava.tool;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class ServerOptions
{
    @Option(names = "--express", description = "Work on IIS Express of the current user instead of IIS.")
    boolean express;

    @Option(names = "--json", description = "Answer with one JSON object.")
    boolean json;

    @Option(names = "--appcmd", hidden = true, paramLabel = "FILE", description = "The appcmd to run.")
    Path appcmd;

    @Option(names = "--cscript", hidden = true, paramLabel = "FILE", description = "The script host to run.")
    Path cscript;

    @Option(names = "--home", hidden = true, paramLabel = "FOLDER", description = "Where iisjava is installed.")
    Path home;
}
