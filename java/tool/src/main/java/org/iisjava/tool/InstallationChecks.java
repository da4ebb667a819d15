package org.iisjava.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The installation: its files, whether they belong together, and whether IIS and Windows know them. */
final class InstallationChecks
{
    private InstallationChecks()
    {
    }

    static void files(Session session, Diagnosis diagnosis) throws ToolException
    {
        diagnosis.fact("iisjava", Versions.ownVersion() + ", " + session.installation.home());
        session.installation.requireAll();
    }

    static void library(Session session, Diagnosis diagnosis) throws ToolException
    {
        Installation installation = session.installation;
        if (!Files.exists(installation.image()))
        {
            return; // said by the check of the files
        }
        PeFile library = installation.pe();
        diagnosis.fact("iisjava.dll", (library.version().isEmpty() ? "no version" : library.version()) + ", "
            + library.machine());
        for (String name : List.of("iisjava-api.jar", "iisjava-runtime.jar"))
        {
            String version = version(installation.library(name));
            if (!library.version().isEmpty() && !version.isEmpty()
                && !Versions.release(version).equals(Versions.release(library.version())))
            {
                diagnosis.report(Problem.VERSIONS_DIFFER, name + " is version " + version + ", iisjava.dll is version "
                    + library.version() + ".");
            }
        }
        Checks.library(installation, session.machine);
    }

    private static String version(Path jar)
    {
        try
        {
            return Files.exists(jar) ? Versions.ofJar(jar).orElse("") : "";
        }
        catch (IOException damaged)
        {
            return "unreadable";
        }
    }

    static void section(Session session, Diagnosis diagnosis) throws ToolException
    {
        session.requireServer();
        Path schema = session.installedSchema();
        Optional<Node> declaration = InstallCommand.declaration(session.configuration());
        boolean declared = declaration.isPresent();
        if (declared && !InstallCommand.locked(declaration.get()))
        {
            diagnosis.report(Problem.SECTION_OPEN, "The section system.webServer/iisjava is declared open, so a "
                + "web.config can name class paths and options of the JVM.");
        }
        if (Files.exists(schema) != declared)
        {
            throw new ToolException(Problem.HALF_INSTALLED, declared
                ? "The section system.webServer/iisjava is declared, but there is no " + schema + "."
                : "There is " + schema + ", but the section is not declared in " + session.configuration() + ".");
        }
        session.requireInstalled();
        try
        {
            boolean same = !Files.exists(session.installation.schema())
                || Arrays.equals(Files.readAllBytes(schema), Files.readAllBytes(session.installation.schema()));
            if (!same)
            {
                diagnosis.report(Problem.OTHER_IMAGE, "The schema " + schema + " is of another version than "
                    + session.installation.home() + ".");
            }
        }
        catch (IOException failure)
        {
            throw new ToolException(Problem.NOT_ELEVATED, "The file " + schema + " cannot be read: " + failure + ".",
                failure);
        }
        diagnosis.fact("section", "system.webServer/iisjava, schema " + schema);
        for (String list : List.of(Server.MODULES, Server.HANDLERS))
        {
            if (Checks.locked(session.server.section("", list)))
            {
                diagnosis.fact("section", list + " is locked for sites");
            }
        }
    }

    static void eventSource(Session session, Diagnosis diagnosis) throws ToolException
    {
        if (session.express)
        {
            return;
        }
        Optional<String> file = session.eventSource().messageFile();
        if (file.isEmpty())
        {
            diagnosis.report(Problem.EVENT_SOURCE, "The event source iisjava is not registered, so the Event Viewer "
                + "cannot show the texts of events.");
        }
        else if (!Files.isRegularFile(session.machine.path(file.get())))
        {
            diagnosis.report(Problem.EVENT_SOURCE, "The event source iisjava names " + file.get()
                + ", which does not exist.");
        }
    }
}
