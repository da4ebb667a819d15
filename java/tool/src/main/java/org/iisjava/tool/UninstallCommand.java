package org.iisjava.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Takes iisjava out of the server, modules first: an image without its file would stop every application pool. */
@Command(name = "uninstall", mixinStandardHelpOptions = true,
    description = {"Takes every module and everything that 'install' did out of IIS.", "The files of iisjava stay."},
    footerHeading = "%nExample:%n", footer = "  iisjava uninstall --dry-run")
final class UninstallCommand extends ChangeCommand
{
    @Override
    Plan plan(Session session) throws ToolException
    {
        Server server = session.server;
        requireWhole(session);
        Removal removal = new Removal(session);
        List<Step> steps = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> gone = imagesGone(session, notes);
        for (String name : server.javaModuleNames())
        {
            if (!gone.contains(name))
            {
                steps.addAll(0, removal.steps(name));
            }
            notes.addAll(removal.remaining(name));
        }
        for (String name : gone)
        {
            steps.addAll(0, removal.steps(name));
        }
        if (server.installed())
        {
            clearSettings(session, steps);
        }
        if (InstallCommand.declaration(session.configuration()).isPresent())
        {
            SectionRegistration registration = session.sectionRegistration();
            steps.add(new Step("take back the declaration of system.webServer/iisjava", registration.remove(),
                registration.add()));
        }
        schema(session, steps);
        if (!session.express)
        {
            steps.addAll(session.eventSource().unregister());
        }
        return new Plan(steps, "iisjava was uninstalled.", "iisjava is not installed; nothing was changed.", notes);
    }

    /** The modules that go first: an image whose file is gone stops every application pool of the server. */
    private static List<String> imagesGone(Session session, List<String> notes) throws ToolException
    {
        List<String> names = new ArrayList<>();
        for (Node entry : session.server.javaGlobalModules())
        {
            String image = session.machine.expand(entry.get("image"));
            if (!Files.isRegularFile(session.machine.path(image)))
            {
                names.add(entry.get("name"));
                notes.add("The image of '" + entry.get("name") + "', " + image + ", was gone, which had stopped every "
                    + "application pool.");
            }
        }
        return names;
    }

    /** Settings of a section that IIS no longer knows cannot be removed, and would break the configuration. */
    private static void requireWhole(Session session) throws ToolException
    {
        if (!session.server.installed() && InstallCommand.find(session.configuration(), "iisjava").isPresent())
        {
            throw new ToolException(Problem.HALF_INSTALLED, session.configuration()
                + " has settings of system.webServer/iisjava, but IIS does not know this section.");
        }
    }

    /** What is left of the section when its modules are gone. */
    private static void clearSettings(Session session, List<Step> steps) throws ToolException
    {
        Node section = session.server.section("", Server.IISJAVA);
        Node settings = new Node(section.name(), section.attributes(),
            section.children().stream().filter(child -> !child.name().equals("modules")).toList());
        boolean lists = settings.children().stream().anyMatch(list -> !list.children().isEmpty());
        if (lists || !settings.attributes().isEmpty())
        {
            steps.add(new Changes(session.appcmd).clear("clear the settings of system.webServer/iisjava",
                Server.IISJAVA, settings));
        }
    }

    private static void schema(Session session, List<Step> steps) throws ToolException
    {
        Path target = session.installedSchema();
        try
        {
            if (Files.exists(target))
            {
                byte[] content = Files.readAllBytes(target);
                steps.add(new Step("delete the schema of the section", FileActions.delete(target),
                    FileActions.copy(session.installation.schema(), content, target)));
            }
        }
        catch (IOException failure)
        {
            throw new ToolException(Problem.NOT_ELEVATED, "The file " + target + " cannot be read.", failure);
        }
    }
}
