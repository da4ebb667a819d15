package org.iisjava.tool;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
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
        int bits = ModuleChecks.bits(session);
        JavaPlace taken = null;
        ToolException refused = null;
        for (JavaPlace place : JavaPlaces.of(session.machine, session.installation, section.get("javaHome")))
        {
            if (place.home().isEmpty())
            {
                diagnosis.fact("Java", place.origin() + ": not set");
            }
            else if (taken != null || refused != null)
            {
                diagnosis.fact("Java", place.origin() + ": " + place.home() + ": not tried");
            }
            else
            {
                JavaPlace.Verdict verdict = place.examine(session.machine, bits);
                diagnosis.fact("Java", place.origin() + ": " + place.home() + (verdict.taken()
                    ? ", " + verdict.version() + " (taken)" : ": " + verdict.rejection()));
                taken = verdict.taken() ? place : null;
                refused = rejected(place, verdict, diagnosis);
            }
        }
        if (taken == null)
        {
            throw refused != null ? refused
                : new ToolException(Problem.NO_JVM, "No Java can be used: none of the places names one.");
        }
        RightsChecks.readable(new Rights(session.machine, PoolIdentity.at(session.server, "")),
            List.of(taken.library(session.machine)), "", diagnosis);
        start(session, taken, section, diagnosis);
    }

    /** What keeps every later place from being tried; null when they are. */
    private static ToolException rejected(JavaPlace place, JavaPlace.Verdict verdict, Diagnosis diagnosis)
    {
        if (!verdict.taken() && place.explicit())
        {
            return new ToolException(Problem.NO_JVM, "No Java can be used: " + place.origin() + " names "
                + place.home() + ": " + verdict.rejection() + ", and no other place is tried then.");
        }
        if (!verdict.taken() && !place.origin().startsWith("the folder jre"))
        {
            diagnosis.report(Problem.JVM_REJECTED, place.origin() + " names " + place.home() + ": "
                + verdict.rejection() + ".");
        }
        return null;
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

    private static void start(Session session, JavaPlace place, Node section, Diagnosis diagnosis)
        throws ToolException
    {
        List<String> command = new ArrayList<>(List.of(place.program(session.machine).toString()));
        command.addAll(OWN_OPTIONS);
        command.add("-Djava.class.path=" + Installation.JARS.stream()
            .map(jar -> session.installation.library(jar).toString()).collect(Collectors.joining(File.pathSeparator)));
        List<String> options = section.child("jvmOptions").map(list -> list.children("add")).orElse(List.of()).stream()
            .map(option -> option.get("value")).toList();
        command.addAll(TrialOptions.of(options));
        command.add("-version");
        Output output = session.machine.run(command);
        if (!output.succeeded())
        {
            throw new ToolException(Problem.JVM_DID_NOT_START, "Java of " + place.home() + " with the options "
                + (options.isEmpty() ? "of iisjava" : String.join(" ", options)) + " ended with " + output.exitCode()
                + ": " + output.text().strip());
        }
        diagnosis.fact("Java", "started with " + (options.isEmpty() ? "no option of the section"
            : String.join(" ", options)));
    }
}
