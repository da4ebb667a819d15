package org.iisjava.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs iisjava-section.js in Windows Script Host, which is part of every Windows: the script uses
 * Microsoft.ApplicationHost.WritableAdminManager, a COM object that comes with IIS.
 */
final class ScriptedSectionRegistration implements SectionRegistration
{
    private final Machine machine;
    private final Path program;
    private final Path script;
    private final boolean express;

    ScriptedSectionRegistration(Machine machine, Path program, Path script, boolean express)
    {
        this.machine = machine;
        this.program = program;
        this.script = script;
        this.express = express;
    }

    @Override
    public Action add()
    {
        return action("add");
    }

    @Override
    public Action remove()
    {
        return action("remove");
    }

    private Action action(String verb)
    {
        List<String> arguments = new ArrayList<>(List.of("//Nologo", "//E:JScript", script.toString(), verb));
        if (express)
        {
            arguments.add("express");
        }
        return new Action()
        {
            @Override
            public String commandLine()
            {
                return CommandText.of(command("%windir%\\System32\\cscript.exe"));
            }

            @Override
            public void run() throws ToolException, IOException
            {
                Output output = machine.programs().run(command(program.toString()));
                if (!output.succeeded())
                {
                    throw new ToolException(output.text().contains("80070005") ? Problem.NOT_ELEVATED
                        : Problem.SECTION_NOT_REGISTERED, "'" + commandLine() + "' ended with " + output.exitCode()
                        + ": " + output.text().strip());
                }
            }

            private List<String> command(String name)
            {
                List<String> command = new ArrayList<>(List.of(name));
                command.addAll(arguments);
                return command;
            }
        };
    }
}
