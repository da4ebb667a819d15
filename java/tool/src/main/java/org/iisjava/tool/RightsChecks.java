package org.iisjava.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        readable(new Rights(session.machine, identities), session.installation.filesOfWorkers().stream()
            .filter(Files::exists).toList(), "", diagnosis);
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
            readable(rights, files, "Module '" + entry.get("name") + "': ", diagnosis);
        }
    }

    /** One finding for all files that the same pools may not read. */
    static void readable(Rights rights, List<Path> files, String whose, Diagnosis diagnosis)
    {
        Map<List<String>, List<Path>> unreadable = new LinkedHashMap<>();
        for (Path file : files)
        {
            Optional<List<String>> pools = rights.poolsWithout(Rights.Right.READ, file);
            if (pools.isEmpty())
            {
                diagnosis.report(Problem.RIGHTS_UNREADABLE, "The rights on files could not be read with icacls.");
            }
            else if (!pools.get().isEmpty())
            {
                unreadable.computeIfAbsent(pools.get(), key -> new ArrayList<>()).add(file);
            }
        }
        unreadable.forEach((pools, paths) -> diagnosis.report(Problem.NO_RIGHTS, whose + sentence(pools, paths)));
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
                throw new ToolException(Problem.NO_RIGHTS, sentence(pools, List.of(file)));
            }
        }
    }

    private static String sentence(List<String> pools, List<Path> files)
    {
        return (pools.size() == 1 ? "The application pool " : "The application pools ") + String.join(", ", pools)
            + " may not read " + String.join(", ", files.stream().map(Path::toString).toList()) + ".";
    }
}
