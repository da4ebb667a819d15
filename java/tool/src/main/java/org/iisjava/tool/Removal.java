package org.iisjava.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The steps that take a module away, in the order in which IIS stays startable after each of them. */
final class Removal
{
    private final Server server;
    private final Changes changes;
    private final OwnEntries own;

    Removal(Session session)
    {
        server = session.server;
        changes = new Changes(session.appcmd);
        own = new OwnEntries(session.configuration());
    }

    /** Its handlers, where it is enabled, its image, and last its class: an image never remains without its class. */
    List<Step> steps(String name) throws ToolException
    {
        List<Step> steps = new ArrayList<>();
        for (Server.Placed handler : deepestFirst(Server.HANDLERS, entry -> entry.get("modules").equals(name)))
        {
            steps.add(remove("remove the handler '" + handler.entry().get("name") + "' from "
                + Server.placeName(handler.path()), Server.HANDLERS, handler));
        }
        ownEntries(name, steps);
        for (Server.Placed module : deepestFirst(Server.MODULES, entry -> entry.get("name").equals(name)))
        {
            steps.add(remove("disable '" + name + "' in " + Server.placeName(module.path()), Server.MODULES, module));
        }
        for (Server.Placed image : server.placedAtServer(Server.GLOBAL_MODULES, name))
        {
            steps.add(remove("remove the image of '" + name + "'", Server.GLOBAL_MODULES, image));
        }
        List<Node> entries = server.javaModules();
        for (Node entry : entries)
        {
            if (entry.get("name").equals(name))
            {
                steps.add(changes.remove("remove the class of '" + name + "'", "", Server.IISJAVA, "modules", entry,
                    Server.position(entries, name)));
            }
        }
        return steps;
    }

    /** Places that have taken the module away, and those of them that have it again. */
    private void ownEntries(String name, List<Step> steps) throws ToolException
    {
        List<String> paths = new ArrayList<>(server.paths());
        Collections.reverse(paths);
        for (String path : paths)
        {
            if (path.isEmpty() || !own.takesAway(path, Server.MODULES, name))
            {
                continue;
            }
            String place = Server.placeName(path);
            if (own.adds(path, Server.MODULES, name) && server.holds(server.parent(path), Server.MODULES, name))
            {
                Node entry = server.entry(path, Server.MODULES, name).orElseThrow();
                steps.add(remove("disable '" + name + "' in " + place, Server.MODULES, new Server.Placed(path, entry)));
            }
            if (own.sayNothingElse(path, Server.MODULES, name))
            {
                steps.add(changes.inherit("forget '" + name + "' in " + place, path, Server.MODULES, name));
            }
        }
    }

    /** Handlers that name the module among others; they are left to the administrator. */
    List<String> remaining(String name) throws ToolException
    {
        return server.placed(Server.HANDLERS, entry -> Handler.of(entry).uses(name)
            && !entry.get("modules").equals(name)).stream()
            .map(handler -> "The handler '" + handler.entry().get("name") + "' of " + Server.placeName(handler.path())
                + " still names '" + name + "' among its modules: " + handler.entry().get("modules") + ".")
            .toList();
    }

    private List<Server.Placed> deepestFirst(String section, java.util.function.Predicate<Node> wanted)
        throws ToolException
    {
        List<Server.Placed> placed = new ArrayList<>(server.placed(section, wanted));
        Collections.reverse(placed);
        return placed;
    }

    private Step remove(String what, String section, Server.Placed placed) throws ToolException
    {
        List<Node> list = server.section(placed.path(), section).children("add");
        return changes.remove(what, placed.path(), section, "", placed.entry(),
            Server.position(list, placed.entry().get("name")));
    }
}
