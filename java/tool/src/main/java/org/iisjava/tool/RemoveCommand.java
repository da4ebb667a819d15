package org.iisjava.tool;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a module away, wherever it is enabled; its jars stay. */
@Command(name = "remove", mixinStandardHelpOptions = true,
    description = "Removes a module: its handlers, where it is enabled, and its entries. Its files stay.",
    footerHeading = "%nExample:%n", footer = "  iisjava remove Hello")
final class RemoveCommand extends ChangeCommand
{
    @Parameters(paramLabel = "NAME", description = "The module's name; see 'iisjava list'.")
    String name;

    @Override
    Plan plan(Session session) throws ToolException
    {
        Checks.name(name);
        var image = session.server.entry("", Server.GLOBAL_MODULES, name);
        if (image.isPresent() && !Server.isJava(image.get()))
        {
            throw new ToolException(Problem.MODULE_UNKNOWN, "'" + name + "' is not a module of iisjava: its image is "
                + image.get().get("image") + ".");
        }
        Removal removal = new Removal(session);
        boolean ours = session.server.javaModuleNames().contains(name);
        return new Plan(ours ? removal.steps(name) : List.of(), "Module '" + name + "' was removed.",
            "There is no module '" + name + "'; nothing was changed.", ours ? removal.remaining(name) : List.of());
    }
}
