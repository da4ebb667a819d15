package org.iisjava.tool;

import java.util.List;
import java.util.Optional;

/** Every configured module: its two entries, where it is enabled and after which others, its class. */
final class ModuleChecks
{
    private ModuleChecks()
    {
    }

    static void entries(Session session, Diagnosis diagnosis) throws ToolException
    {
        Server server = session.server;
        for (String name : server.javaModuleNames())
        {
            Optional<Node> image = server.entry("", Server.GLOBAL_MODULES, name);
            Optional<Node> entry = server.javaModule(name);
            List<Server.Placed> places = server.placed(Server.MODULES, e -> e.get("name").equalsIgnoreCase(name));
            if (entry.isEmpty())
            {
                diagnosis.report(Problem.ENTRY_WITHOUT_CLASS, "Module '" + name
                    + "' has an image in globalModules but no entry in system.webServer/iisjava.");
            }
            else if (image.isEmpty() || !Server.isJava(image.get()))
            {
                diagnosis.report(Problem.CLASS_WITHOUT_ENTRY, "Module '" + name
                    + "' has an entry in system.webServer/iisjava, but globalModules has "
                    + (image.isEmpty() ? "none." : "another image under this name: " + image.get().get("image") + "."));
            }
            else if (places.isEmpty())
            {
                diagnosis.report(Problem.NOT_ENABLED, "Module '" + name + "' is enabled nowhere.");
            }
            for (Server.Placed place : places)
            {
                diagnosis.fact("modules", name + " in " + Server.placeName(place.path()) + ", "
                    + order(server, place.path(), name) + entry.map(e -> ": " + e.get("type")).orElse(""));
                conditions(place, diagnosis);
                bitness(session, place.path(), diagnosis);
            }
            image.ifPresent(node -> loaded(session, node, diagnosis));
        }
    }

    private static void bitness(Session session, String path, Diagnosis diagnosis)
    {
        try
        {
            Checks.bitness(session.server, session.installation.pe(), path);
        }
        catch (ToolException problem)
        {
            diagnosis.report(problem);
        }
    }

    /** IIS calls a module with this condition only for requests of handlers written in .NET. */
    private static void conditions(Server.Placed place, Diagnosis diagnosis)
    {
        if (Checks.names(place.entry(), "preCondition").contains("managedHandler"))
        {
            diagnosis.report(Problem.MODULE_CONDITION, "Module '" + place.entry().get("name") + "' in "
                + Server.placeName(place.path()) + " has the preCondition managedHandler.");
        }
    }

    private static void loaded(Session session, Node image, Diagnosis diagnosis)
    {
        String other = "bitness" + (96 - bits(session));
        if (Checks.names(image, "preCondition").contains(other))
        {
            diagnosis.report(Problem.MODULE_CONDITION, "The image of module '" + image.get("name")
                + "' has the preCondition " + other + ", which its processes do not meet.");
        }
    }

    /** Those of the module, which its processes have too. */
    static int bits(Session session)
    {
        try
        {
            return session.installation.pe().bits();
        }
        catch (ToolException missing)
        {
            return 64; // said by the check of the files
        }
    }

    private static String order(Server server, String path, String name) throws ToolException
    {
        List<Node> list = server.section(path, Server.MODULES).children("add");
        for (int i = 0; i < list.size(); ++i)
        {
            if (list.get(i).get("name").equalsIgnoreCase(name))
            {
                return "number " + (i + 1) + " of " + list.size();
            }
        }
        return "not in the list";
    }

    static void classes(Session session, Diagnosis diagnosis) throws ToolException
    {
        ClassPath classPath = new ClassPath(session.machine, session.installation.home());
        for (Node entry : session.server.javaModules())
        {
            if (!Server.isOn(entry))
            {
                diagnosis.report(Problem.MODULE_OFF, "Module '" + entry.get("name") + "' has enabled=\"false\": it "
                    + "registers for nothing, and requests go past it.");
                continue;
            }
            try
            {
                ModuleClass.check(session.installation.library("iisjava-api.jar"),
                    classPath.files(entry.get("classPath")), session.machine.expand(entry.get("type")));
            }
            catch (ToolException problem)
            {
                diagnosis.report(problem.problem(), "Module '" + entry.get("name") + "': " + problem.getMessage());
            }
        }
    }
}
