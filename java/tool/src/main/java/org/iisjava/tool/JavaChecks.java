package org.iisjava.tool;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Java: which one the module takes, why not the others, and whether it starts with the configured options. */
final class JavaChecks
{
    /** Options that the module always gives and that java takes as well. */
    private static final List<String> OWN_OPTIONS = List.of("-Xrs", "-XX:+PerfDisableSharedMem");

    private JavaChecks()
    {
    }

    static void java(Session session, Diagnosis diagnosis) throws ToolException
    {
        Node section = settings(session);
        int bits = bits(session);
        for (JavaPlace place : JavaPlaces.of(session.machine, session.installation, section.get("javaHome")))
        {
            if (place.home().isEmpty())
            {
                diagnosis.fact("Java", place.origin() + ": not set");
                continue;
            }
            JavaPlace.Verdict verdict = place.examine(session.machine, bits);
            if (verdict.taken())
            {
                diagnosis.fact("Java", place.origin() + ": " + place.home() + ", " + verdict.version() + " (taken)");
                if (new Rights(session.machine).poolsCanRead(place.library(session.machine)).equals(Optional.of(false)))
                {
                    diagnosis.report(Problem.NO_RIGHTS, "The identities of application pools may not read "
                        + place.library(session.machine) + ".");
                }
                start(session, place, section);
                return;
            }
            diagnosis.fact("Java", place.origin() + ": " + place.home() + ": " + verdict.rejection());
            if (place.explicit())
            {
                throw new ToolException(Problem.NO_JVM, "No Java can be used: " + place.origin() + " names "
                    + place.home() + ": " + verdict.rejection() + ", and no other place is tried then.");
            }
            if (!place.origin().startsWith("the folder jre"))
            {
                diagnosis.report(Problem.JVM_REJECTED, place.origin() + " names " + place.home() + ": "
                    + verdict.rejection() + ".");
            }
        }
        throw new ToolException(Problem.NO_JVM, "No Java can be used: none of the places names one.");
    }

    static Node settings(Session session)
    {
        try
        {
            return session.server.installed() ? session.server.section("", Server.IISJAVA) : none();
        }
        catch (ToolException unreadable)
        {
            return none(); // said by the check of the section
        }
    }

    private static Node none()
    {
        return new Node("iisjava", java.util.Map.of(), List.of());
    }

    private static int bits(Session session)
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

    private static void start(Session session, JavaPlace place, Node section) throws ToolException
    {
        List<String> command = new ArrayList<>(List.of(place.program(session.machine).toString()));
        command.addAll(OWN_OPTIONS);
        command.add("-Djava.class.path=" + Installation.JARS.stream()
            .map(jar -> session.installation.library(jar).toString()).collect(Collectors.joining(File.pathSeparator)));
        List<String> options = section.child("jvmOptions").map(list -> list.children("add")).orElse(List.of()).stream()
            .map(option -> option.get("value")).toList();
        command.addAll(options);
        command.add("-version");
        Output output = session.machine.run(command);
        if (!output.succeeded())
        {
            throw new ToolException(Problem.JVM_DID_NOT_START, "Java of " + place.home() + " with the options "
                + (options.isEmpty() ? "of iisjava" : String.join(" ", options)) + " ended with " + output.exitCode()
                + ": " + output.text().strip());
        }
    }
}
