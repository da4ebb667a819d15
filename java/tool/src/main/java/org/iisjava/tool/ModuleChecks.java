package org.iisjava.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every configured module: its two entries, where it is enabled and after which others, its class, its handlers. */
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
                Checks.bitness(server, session.installation.pe(), place.path());
            }
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

    static void handlers(Session session, Diagnosis diagnosis) throws ToolException
    {
        Server server = session.server;
        for (String name : server.javaModuleNames())
        {
            for (String path : server.paths())
            {
                for (Node handler : server.section(path, Server.HANDLERS).children("add"))
                {
                    if (Handler.of(handler).uses(name) && !server.holds(path, Server.MODULES, name))
                    {
                        diagnosis.report(Problem.HANDLER_WITHOUT_MODULE, "The handler '" + handler.get("name") + "' ("
                            + handler.get("path") + ") in " + Server.placeName(path) + " names '" + name
                            + "', which is not enabled there; such requests are answered 500.21.");
                    }
                }
            }
        }
    }

    static void rights(Session session, Diagnosis diagnosis) throws ToolException
    {
        Rights rights = new Rights(session.machine);
        ClassPath classPath = new ClassPath(session.machine, session.installation.home());
        for (Node entry : session.server.javaModules())
        {
            List<Path> files;
            try
            {
                files = classPath.files(entry.get("classPath"));
            }
            catch (ToolException missing)
            {
                continue; // said by the check of the classes
            }
            for (Path file : files)
            {
                Optional<Boolean> readable = rights.poolsCanRead(file);
                if (readable.isEmpty())
                {
                    diagnosis.report(Problem.RIGHTS_UNREADABLE, "The rights on files could not be read with icacls.");
                }
                else if (!readable.get())
                {
                    diagnosis.report(Problem.NO_RIGHTS, "Module '" + entry.get("name")
                        + "': the identities of application pools may not read " + file + ".");
                }
            }
        }
    }
}
