package org.iisjava.tool;

import java.util.List;

/** The handlers of modules: whether the module is active where they are, and whether an earlier one is before them. */
final class HandlerChecks
{
    private HandlerChecks()
    {
    }

    static void handlers(Session session, Diagnosis diagnosis) throws ToolException
    {
        Server server = session.server;
        for (String name : server.javaModuleNames())
        {
            for (String path : server.paths())
            {
                List<Node> handlers = server.section(path, Server.HANDLERS).children("add");
                for (int i = 0; i < handlers.size(); ++i)
                {
                    if (Handler.of(handlers.get(i)).uses(name))
                    {
                        active(server, path, name, handlers.get(i), diagnosis);
                        reached(path, handlers.subList(0, i), Handler.of(handlers.get(i)), diagnosis);
                    }
                }
            }
        }
    }

    private static void active(Server server, String path, String name, Node handler, Diagnosis diagnosis)
        throws ToolException
    {
        if (!server.holds(path, Server.MODULES, name))
        {
            diagnosis.report(Problem.HANDLER_WITHOUT_MODULE, "The handler '" + handler.get("name") + "' ("
                + handler.get("path") + ") in " + Server.placeName(path) + " names '" + name
                + "', which is not enabled there; such requests are answered 500.21.");
        }
    }

    private static void reached(String path, List<Node> earlier, Handler handler, Diagnosis diagnosis)
    {
        for (Node node : earlier)
        {
            Handler other = Handler.of(node);
            boolean always = node.get("preCondition").isEmpty() && (node.get("resourceType").isEmpty()
                || node.get("resourceType").equals("Unspecified"));
            if (always && other.covers(handler))
            {
                diagnosis.report(Problem.HANDLER_HIDDEN, "The handler '" + handler.name() + "' (" + handler.path()
                    + ") in " + Server.placeName(path) + " is never reached: '" + other.name() + "' (" + other.path()
                    + ") stands before it and takes the same requests.");
                return;
            }
        }
    }
}
