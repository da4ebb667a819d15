package org.iisjava.tool;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Enables a module that is there in one more place. */
@Command(name = "enable", mixinStandardHelpOptions = true,
    description = "Enables a module in a site, in an application, or in the whole server.",
    footerHeading = "%nExamples:%n", footer = {
        "  iisjava enable Hello --site \"Default Web Site\"",
        "  iisjava enable Hello --site \"Default Web Site\" --app /shop"})
final class EnableCommand extends ChangeCommand
{
    @Parameters(paramLabel = "NAME", description = "The module's name; see 'iisjava list'.")
    String name;

    @Mixin
    Target target;

    @Override
    Plan plan(Session session) throws ToolException
    {
        Server server = session.server;
        requireModule(server, name);
        String path = target.path(server);
        Checks.bitness(server, session.installation.pe(), path);
        String place = Server.placeName(path);
        List<Step> steps = List.of();
        if (!server.holds(path, Server.MODULES, name))
        {
            Checks.notLocked(server, Server.MODULES, path);
            Checks.notBelow(server, Server.MODULES, path, name);
            Changes changes = new Changes(session.appcmd);
            OwnEntries own = new OwnEntries(session.configuration());
            String what = "enable '" + name + "' in " + place;
            boolean inherited = !path.isEmpty() && server.holds(server.parent(path), Server.MODULES, name)
                && own.takesAway(path, Server.MODULES, name) && own.sayNothingElse(path, Server.MODULES, name);
            steps = List.of(inherited ? changes.inherit(what, path, Server.MODULES, name)
                : changes.add(what, path, Server.MODULES, "", Changes.entry("name", name)));
        }
        return new Plan(steps, "Module '" + name + "' was enabled in " + place + ".",
            "Module '" + name + "' is already enabled in " + place + "; nothing was changed.", List.of());
    }

    static void requireModule(Server server, String name) throws ToolException
    {
        Checks.name(name);
        if (server.javaGlobalModules().stream().noneMatch(entry -> entry.get("name").equals(name)))
        {
            throw new ToolException(Problem.MODULE_UNKNOWN, "There is no module '" + name + "' of iisjava.");
        }
    }
}
