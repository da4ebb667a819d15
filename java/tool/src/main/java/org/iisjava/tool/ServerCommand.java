package org.iisjava.tool;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command has: the options of the server, and where it prints. */
abstract class ServerCommand implements Callable<Integer>
{
    @Mixin
    ServerOptions options;

    @ParentCommand
    Iisjava parent;

    @Spec
    CommandSpec spec;

    Session session()
    {
        return new Session(parent.machine(), options);
    }

    PrintWriter out()
    {
        return spec.commandLine().getOut();
    }
}
