package org.iisjava.tool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The steps that take a module away, in the order in which IIS stays startable after each of them. */
final class Removal
{
    private final Server server;
    private final Changes changes;

    Removal(Session session)
    {
        server = session.server;
        changes = new Changes(session.appcmd);
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
