package org.iisjava.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Disables a module in one place; it stays where it is enabled otherwise. */
@Command(name = "disable", mixinStandardHelpOptions = true,
    description = "Disables a module in a site, in an application, or in the list of the whole server.",
    footerHeading = "%nExample:%n", footer = "  iisjava disable Hello --site \"Default Web Site\" --app /shop")
final class DisableCommand extends ChangeCommand
{
    @Parameters(paramLabel = "NAME", description = "The module's name; see 'iisjava list'.")
    String name;

    @Mixin
    Target target;

    @Override
    Plan plan(Session session) throws ToolException
    {
        Server server = session.server;
        EnableCommand.requireModule(server, name);
        String path = target.path(server);
        String place = Server.placeName(path);
        Optional<Node> entry = server.entry(path, Server.MODULES, name);
        List<Step> steps = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (entry.isPresent())
        {
            Checks.notLocked(server, Server.MODULES, path);
            if (!path.isEmpty() && entry.get().get("lockItem").equals("true"))
            {
                throw new ToolException(Problem.SECTION_LOCKED,
                    "The entry of '" + name + "' is locked by a place above " + path + ".");
            }
            List<Node> list = server.section(path, Server.MODULES).children("add");
            steps.add(new Changes(session.appcmd).remove("disable '" + name + "' in " + place, path, Server.MODULES,
                "", entry.get(), Server.position(list, name)));
            for (Node handler : server.section(path, Server.HANDLERS).children("add"))
            {
                if (Handler.of(handler).uses(name))
                {
                    notes.add("The handler '" + handler.get("name") + "' (" + handler.get("path")
                        + ") still maps requests to it there; they are answered 500.21.");
                }
            }
        }
        return new Plan(steps, "Module '" + name + "' was disabled in " + place + ".",
            "Module '" + name + "' is not enabled in " + place + "; nothing was changed.", notes);
    }
}
