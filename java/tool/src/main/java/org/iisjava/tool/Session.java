package org.iisjava.tool;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** One run of a command: the machine, the server on it, and the installation that the command belongs to. */
final class Session
{
    final Machine machine;
    final Installation installation;
    final boolean express;
    final Appcmd appcmd;
    final Server server;
    private final Path program;
    private final Path script;

    Session(Machine machine, ServerOptions options)
    {
        this.machine = machine;
        express = options.express;
        installation = new Installation(home(machine, options));
        Path expressFolder = machine.path("%ProgramFiles%\\IIS Express");
        Path folder = express ? expressFolder : machine.systemFolder().resolve("inetsrv");
        program = options.appcmd != null ? options.appcmd : folder.resolve("appcmd.exe");
        script = options.cscript != null ? options.cscript : machine.systemFolder().resolve("cscript.exe");
        appcmd = new Appcmd(machine, program,
            express ? "%ProgramFiles%\\IIS Express\\appcmd.exe" : "%windir%\\System32\\inetsrv\\appcmd.exe",
            express ? List.of("/apphostconfig:" + configuration()) : List.of());
        server = new Server(appcmd);
    }

    /** The server's applicationHost.config, where it usually is. */
    Path configuration()
    {
        return express ? machine.path("%USERPROFILE%\\Documents\\IISExpress\\config\\applicationhost.config")
            : machine.systemFolder().resolve("inetsrv").resolve("config").resolve("applicationHost.config");
    }

    Path schemaFolder()
    {
        return express ? machine.path("%ProgramFiles%\\IIS Express\\config\\schema")
            : machine.systemFolder().resolve("inetsrv").resolve("config").resolve("schema");
    }

    Path installedSchema()
    {
        return schemaFolder().resolve("iisjava_schema.xml");
    }

    SectionRegistration sectionRegistration()
    {
        return new ScriptedSectionRegistration(machine, script, installation.sectionScript(), express);
    }

    EventSource eventSource()
    {
        return new EventSource(new Registry(machine));
    }

    /** The server is there. */
    void requireServer() throws ToolException
    {
        if (!Files.isRegularFile(program))
        {
            throw new ToolException(Problem.IIS_ABSENT, "There is no " + program + ", so "
                + (express ? "IIS Express" : "IIS") + " is not installed with its management tools.");
        }
    }

    /** The server is there, and this process may change its configuration. */
    void requireRights() throws ToolException
    {
        requireServer();
        Path file = configuration();
        try
        {
            FileChannel.open(file, StandardOpenOption.WRITE).close();
        }
        catch (AccessDeniedException denied)
        {
            throw new ToolException(Problem.NOT_ELEVATED, "This process may not write " + file + ".", denied);
        }
        catch (IOException absent)
        {
            throw new ToolException(Problem.IIS_ABSENT, "There is no " + file + ".", absent);
        }
    }

    void requireInstalled() throws ToolException
    {
        if (!server.installed())
        {
            throw new ToolException(Problem.NOT_INSTALLED,
                "IIS does not know the section system.webServer/iisjava, so iisjava is not installed.");
        }
    }

    Backups backups()
    {
        return new Backups(appcmd, express ? configuration() : null);
    }

    /** The option, the property that iisjava.cmd sets, or the folder above the one of the tool's jar. */
    private static Path home(Machine machine, ServerOptions options)
    {
        String property = System.getProperty("iisjava.home", "");
        if (options.home != null || !property.isEmpty())
        {
            return (options.home != null ? options.home : Path.of(property)).toAbsolutePath().normalize();
        }
        try
        {
            URI jar = Session.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(jar).getParent().getParent();
        }
        catch (URISyntaxException | NullPointerException unknown)
        {
            return machine.path(".").toAbsolutePath();
        }
    }
}
