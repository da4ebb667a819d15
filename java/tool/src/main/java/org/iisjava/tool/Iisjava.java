package org.iisjava.tool;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command itself; every piece of work is a subcommand. */
@Command(name = "iisjava", mixinStandardHelpOptions = true, versionProvider = Versions.class,
    description = "Installs iisjava into IIS, adds modules written in Java, and says why something does not work.",
    synopsisSubcommandLabel = "COMMAND", subcommands = {InstallCommand.class, UninstallCommand.class, AddCommand.class,
        RemoveCommand.class, ListCommand.class, EnableCommand.class, DisableCommand.class, DoctorCommand.class,
        VersionCommand.class, HelpCommand.class, AutoComplete.GenerateCompletion.class},
    footerHeading = "%nExamples, from an elevated command prompt:%n", footer = {
        "  iisjava install",
        "  iisjava add Hello --type com.example.Hello --classpath C:\\modules\\hello.jar "
            + "--site \"Default Web Site\" --path hello",
        "  iisjava doctor",
        "  iisjava remove Hello",
        "",
        "'iisjava help COMMAND' explains a command. Add --dry-run to a command that changes something to see",
        "the appcmd commands it consists of."})
final class Iisjava
{
    private final Machine machine;

    Iisjava(Machine machine)
    {
        this.machine = machine;
    }

    Machine machine()
    {
        return machine;
    }
}
