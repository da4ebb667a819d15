package org.iisjava.tool;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** The server: images whose file is gone, its version, its pools. */
final class ServerChecks
{
    private static final String VERSION_KEY = "HKLM\\SOFTWARE\\Microsoft\\InetStp";

    private ServerChecks()
    {
    }

    static void leftovers(Session session, Diagnosis diagnosis) throws ToolException
    {
        session.requireServer();
        String own = session.installation.image().toString();
        for (Node entry : session.server.javaGlobalModules())
        {
            String image = session.machine.expand(entry.get("image"));
            if (!Files.isRegularFile(session.machine.path(image)))
            {
                diagnosis.report(Problem.IMAGE_GONE, "globalModules has the entry '" + entry.get("name")
                    + "', but its image " + image + " does not exist.");
            }
            else if (!image.equalsIgnoreCase(own))
            {
                diagnosis.report(Problem.OTHER_IMAGE, "The image of module '" + entry.get("name") + "' is " + image
                    + ", this is the iisjava of " + own + ".");
            }
        }
    }

    static void server(Session session, Diagnosis diagnosis) throws ToolException
    {
        session.requireServer();
        String name = session.express ? "IIS Express" : "IIS";
        diagnosis.fact(name, new Registry(session.machine).value(VERSION_KEY, "VersionString").orElse("version unknown")
            + ", " + session.machine.processor() + ", " + session.configuration());
        Set<String> pools32Bit = session.server.pools32Bit();
        List<Node> pools = session.server.section("", Server.POOLS).children("add");
        for (Node pool : pools)
        {
            String poolName = pool.get("name");
            List<String> applications = session.server.applications().stream()
                .filter(application -> application.pool().equals(poolName))
                .map(Application::configurationPath).toList();
            diagnosis.fact("pools", poolName + " (" + (pools32Bit.contains(poolName) ? "32" : "64") + "-bit): "
                + (applications.isEmpty() ? "no application" : String.join(", ", applications)));
        }
    }
}
