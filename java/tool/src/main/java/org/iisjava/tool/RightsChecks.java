package org.iisjava.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the pools' identities must be able to read: the module, its jars, Java; and the classes of every module. */
final class RightsChecks
{
    private RightsChecks()
    {
    }

    static void product(Session session, Diagnosis diagnosis) throws ToolException
    {
        session.requireServer();
        List<PoolIdentity> identities = PoolIdentity.at(session.server, "");
        for (PoolIdentity identity : identities)
        {
            if (!identity.user().isEmpty())
            {
                diagnosis.report(Problem.RIGHTS_UNREADABLE, "The pool " + identity.pool() + " runs as "
                    + identity.user() + ", whose rights are not looked at.");
            }
        }
        Rights rights = new Rights(session.machine, identities);
        for (Path file : session.installation.filesOfWorkers())
        {
            if (Files.exists(file))
            {
                readable(rights, file, "", diagnosis);
            }
        }
    }

    static void classes(Session session, Diagnosis diagnosis) throws ToolException
    {
        Rights rights = new Rights(session.machine, PoolIdentity.at(session.server, ""));
        ClassPath classPath = new ClassPath(session.machine, session.installation.home());
        for (Node entry : session.server.javaModules().stream().filter(Server::isOn).toList())
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
                readable(rights, file, "Module '" + entry.get("name") + "': ", diagnosis);
            }
        }
    }

    static void readable(Rights rights, Path file, String whose, Diagnosis diagnosis)
    {
        Optional<List<String>> pools = rights.poolsWithout(Rights.Right.READ, file);
        if (pools.isEmpty())
        {
            diagnosis.report(Problem.RIGHTS_UNREADABLE, "The rights on files could not be read with icacls.");
        }
        else if (!pools.get().isEmpty())
        {
            diagnosis.report(Problem.NO_RIGHTS, whose + sentence(pools.get(), file));
        }
    }

    /** Refuses a file that pools of a place may not read; says nothing when that is not known. */
    static void requireReadable(Session session, String place, List<Path> files) throws ToolException
    {
        Rights rights = new Rights(session.machine, PoolIdentity.at(session.server, place));
        for (Path file : files)
        {
            List<String> pools = rights.poolsWithout(Rights.Right.READ, file).orElse(List.of());
            if (!pools.isEmpty())
            {
                throw new ToolException(Problem.NO_RIGHTS, sentence(pools, file));
            }
        }
    }

    private static String sentence(List<String> pools, Path file)
    {
        return (pools.size() == 1 ? "The application pool " : "The application pools ") + String.join(", ", pools)
            + " may not read " + file + ".";
    }
}
