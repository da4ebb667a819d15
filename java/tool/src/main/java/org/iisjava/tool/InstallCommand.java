package org.iisjava.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import picocli.CommandLine.Command;

/** Makes the server know iisjava: the section, its schema, the event source, and the image of modules added before. */
@Command(name = "install", mixinStandardHelpOptions = true,
    description = {"Makes IIS know iisjava: the configuration section with its schema, and the event source.",
        "Modules that an older version serves are switched to this one."},
    footerHeading = "%nExamples:%n", footer = {"  iisjava install", "  iisjava install --dry-run"})
final class InstallCommand extends ChangeCommand
{
    @Override
    Plan plan(Session session) throws ToolException
    {
        Installation installation = session.installation;
        installation.requireAll();
        Checks.library(installation, session.machine);
        List<Step> steps = new ArrayList<>(schema(session));
        Optional<Node> declaration = declaration(session.configuration());
        SectionRegistration registration = session.sectionRegistration();
        if (declaration.isEmpty())
        {
            steps.add(new Step("declare the section system.webServer/iisjava", registration.add(),
                registration.remove()));
        }
        else if (!locked(declaration.get()))
        {
            String what = "lock the section system.webServer/iisjava";
            steps.add(new Step(what, registration.add(), new Changes.OnlyByBackup(what)));
        }
        List<Step> images = images(session);
        steps.addAll(images);
        if (!session.express)
        {
            steps.addAll(session.eventSource().register(installation.image()));
        }
        List<String> notes = images.isEmpty() ? List.of() : List.of(
            "Workers that run keep the image they have loaded: recycle the pools (appcmd recycle apppool NAME, or "
            + "iisreset).");
        return new Plan(steps, "iisjava was installed.", "iisjava is already installed; nothing was changed.", notes);
    }

    private static List<Step> schema(Session session) throws ToolException
    {
        Installation installation = session.installation;
        Path target = session.installedSchema();
        byte[] content = installation.schemaContent();
        byte[] before = null;
        try
        {
            before = Files.exists(target) ? Files.readAllBytes(target) : null;
        }
        catch (IOException failure)
        {
            throw new ToolException(Problem.NOT_ELEVATED, "The file " + target + " cannot be read.", failure);
        }
        if (Arrays.equals(content, before))
        {
            return List.of();
        }
        return List.of(new Step("copy the schema of the section",
            FileActions.copy(installation.schema(), content, target),
            before == null ? FileActions.delete(target) : FileActions.copy(installation.schema(), before, target)));
    }

    /** Modules of another image: an older version, or a leftover whose file is gone. */
    private static List<Step> images(Session session) throws ToolException
    {
        String image = session.installation.image().toString();
        Changes changes = new Changes(session.appcmd);
        List<Step> steps = new ArrayList<>();
        for (Node entry : session.server.javaGlobalModules())
        {
            if (!session.machine.expand(entry.get("image")).equalsIgnoreCase(image))
            {
                steps.add(changes.change("switch '" + entry.get("name") + "' to this version", Server.GLOBAL_MODULES,
                    entry.get("name"), "image", entry.get("image"), image));
            }
        }
        return steps;
    }

    /** How the section is declared. appcmd shows no declarations; the file is only read. */
    static Optional<Node> declaration(Path configuration)
    {
        return find(configuration, "configSections").stream()
            .flatMap(sections -> sections.children("sectionGroup").stream())
            .filter(group -> group.get("name").equals("system.webServer"))
            .flatMap(group -> group.children("section").stream())
            .filter(section -> section.get("name").equals("iisjava")).findFirst();
    }

    /** Whether sites are kept from naming class paths and options of the JVM. */
    static boolean locked(Node declaration)
    {
        return declaration.get("overrideModeDefault").equals("Deny")
            && declaration.get("allowDefinition").equals("AppHostOnly");
    }

    /** An element of the configuration; empty too when the file cannot be read. */
    static Optional<Node> find(Path configuration, String element)
    {
        try
        {
            return Node.parse(Files.readString(configuration)).find(element);
        }
        catch (IOException | XMLStreamException unreadable)
        {
            return Optional.empty();
        }
    }
}
