package org.iisjava.tool;

import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server: images whose file is gone, its version, its pools. */
final class ServerChecks
{
    private static final String VERSION_KEY = "HKLM\\SOFTWARE\\Microsoft\\InetStp";

    private static final long DEFAULT_START_SECONDS = 60;
    private static final long DEFAULT_POOL_SECONDS = 90;
    private static final Pattern TIME = Pattern.compile("(?:(\\d+)\\.)?(\\d+):(\\d+):(\\d+)");

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

    /** A pool that gives its processes less time than a start may take ends them before anything is said. */
    static void startupTime(Session session, Diagnosis diagnosis) throws ToolException
    {
        long own = seconds(JavaChecks.settings(session).get("startupTimeLimit"), DEFAULT_START_SECONDS);
        Node pools = session.server.section("", Server.POOLS);
        long byDefault = seconds(startupTimeLimit(pools.child("applicationPoolDefaults").orElse(pools)),
            DEFAULT_POOL_SECONDS);
        for (Node pool : pools.children("add"))
        {
            long limit = seconds(startupTimeLimit(pool), byDefault);
            if (own >= limit)
            {
                diagnosis.report(Problem.START_LIMIT, "startupTimeLimit of system.webServer/iisjava is " + own
                    + " seconds, but the pool " + pool.get("name") + " ends a process that has not started within "
                    + limit + " seconds.");
            }
        }
    }

    private static String startupTimeLimit(Node pool)
    {
        return pool.child("processModel").map(model -> model.get("startupTimeLimit")).orElse("");
    }

    /** Of a time such as 00:01:30. */
    private static long seconds(String time, long otherwise)
    {
        Matcher matcher = TIME.matcher(time);
        return !matcher.matches() ? otherwise : (Long.parseLong("0" + Objects.toString(matcher.group(1), "")) * 24
            + Long.parseLong(matcher.group(2))) * 3600 + Long.parseLong(matcher.group(3)) * 60
            + Long.parseLong(matcher.group(4));
    }
}
