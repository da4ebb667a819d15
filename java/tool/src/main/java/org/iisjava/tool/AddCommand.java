package org.iisjava.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a module: its class to system.webServer/iisjava, the image under its name, where it is enabled, its handler. */
@Command(name = "add", mixinStandardHelpOptions = true,
    description = "Adds a module written in Java. The class is looked at before anything is changed.",
    footerHeading = "%nExamples:%n", footer = {
        "  iisjava add Audit --type com.example.Audit --classpath C:\\modules\\audit.jar",
        "      sees every request of the server",
        "  iisjava add Hello --type com.example.Hello --classpath C:\\modules\\hello.jar "
            + "--site \"Default Web Site\" --path hello",
        "      also answers http://server/hello",
        "  iisjava add Shop --type com.example.Shop --classpath \"C:\\shop\\shop.jar;C:\\shop\\lib\\*\" "
            + "--site \"Default Web Site\" --app /shop --path * --verb GET,POST",
        "  iisjava add Greeter --type com.example.Greeter --classpath C:\\modules\\greeter.jar "
            + "--setting \"greeting=Good day\""})
final class AddCommand extends ChangeCommand
{
    @Parameters(paramLabel = "NAME", description = "The module's name in IIS.")
    String name;

    @Option(names = "--type", required = true, paramLabel = "CLASS",
        description = "The class that implements org.iisjava.httpserv.RegisterModule.")
    String type;

    @Option(names = "--classpath", required = true, paramLabel = "JARS",
        description = "Its jars and folders, separated by ';'. FOLDER\\* means all jars of a folder.")
    String classPath;

    @Option(names = "--setting", paramLabel = "NAME=VALUE",
        description = "A setting that the module reads itself. Can be given more than once.")
    Map<String, String> settings = new LinkedHashMap<>();

    @Mixin
    Target target;

    @Option(names = "--path", paramLabel = "PATTERN",
        description = "Make it the handler of requests to this path, such as hello or *.report.")
    String path;

    @Option(names = "--verb", paramLabel = "VERBS", defaultValue = "*",
        description = "The verbs that the handler takes, separated by ','. Default: all.")
    String verb;

    @Override
    Plan plan(Session session) throws ToolException
    {
        Checks.name(name);
        Checks.type(type);
        String jars = ClassPath.absolute(classPath);
        Checks.writable("--classpath", jars);
        if (path != null)
        {
            Checks.writable("--path", path);
            Checks.writable("--verb", verb);
        }
        for (Map.Entry<String, String> setting : settings.entrySet())
        {
            Checks.writable("--setting", setting.getKey());
            Checks.writable("--setting " + setting.getKey(), setting.getValue());
        }
        session.requireInstalled();
        Checks.library(session.installation, session.machine);
        List<Step> steps = steps(session, jars);
        String place = Server.placeName(target.path(session.server));
        return new Plan(steps, "Module '" + name + "' was added and enabled in " + place + ".",
            "Module '" + name + "' is already there and enabled in " + place + "; nothing was changed.", List.of());
    }

    private List<Step> steps(Session session, String jars) throws ToolException
    {
        Server server = session.server;
        Installation installation = session.installation;
        String place = target.path(server);
        PeFile library = installation.pe();
        Map<String, String> javaEntry = Changes.entry("name", name, "type", type, "classPath", jars);
        Map<String, String> globalEntry = Changes.entry("name", name, "image", installation.image().toString(),
            "preCondition", "bitness" + library.bits());
        Optional<Node> javaModule = server.javaModule(name);
        Optional<Node> globalModule = server.entry("", Server.GLOBAL_MODULES, name);
        requireSame(session.machine, javaModule, javaEntry, "system.webServer/iisjava");
        requireSame(session.machine, javaModule.map(AddCommand::settingsOf), settings, "the settings of the module");
        requireSame(session.machine, globalModule, globalEntry, "globalModules");
        List<Path> files = new ClassPath(session.machine, installation.home()).files(jars);
        ModuleClass.check(installation.library("iisjava-api.jar"), files, type);
        RightsChecks.requireReadable(session, place, files);
        Checks.bitness(server, library, place);

        Changes changes = new Changes(session.appcmd);
        List<Step> steps = new ArrayList<>();
        if (javaModule.isEmpty())
        {
            steps.add(changes.add("name the class of '" + name + "'", "", Server.IISJAVA, "modules",
                new Node("add", javaEntry, settings.isEmpty() ? List.of() : List.of(list(settings)))));
        }
        if (globalModule.isEmpty())
        {
            steps.add(changes.add("name the image of '" + name + "'", "", Server.GLOBAL_MODULES, "", globalEntry));
        }
        if (!server.holds(place, Server.MODULES, name))
        {
            Checks.notLocked(server, Server.MODULES, place);
            Checks.notBelow(server, Server.MODULES, place, name);
            steps.add(changes.add("enable '" + name + "' in " + Server.placeName(place), place, Server.MODULES, "",
                Changes.entry("name", name)));
        }
        if (path != null)
        {
            addHandler(session, changes, place, steps);
        }
        return steps;
    }

    private void addHandler(Session session, Changes changes, String place, List<Step> steps) throws ToolException
    {
        Server server = session.server;
        Map<String, String> entry = Changes.entry("name", name, "path", path, "verb", verb, "modules", name,
            "resourceType", "Unspecified", "requireAccess", "None");
        Optional<Node> handler = server.entry(place, Server.HANDLERS, name);
        requireSame(session.machine, handler, entry, "handlers of " + Server.placeName(place));
        if (handler.isEmpty())
        {
            Checks.notLocked(server, Server.HANDLERS, place);
            Checks.notBelow(server, Server.HANDLERS, place, name);
            String what = "map " + path + " to '" + name + "' in " + Server.placeName(place);
            steps.add(place.isEmpty() ? changes.addFirst(what, place, Server.HANDLERS, entry)
                : changes.add(what, place, Server.HANDLERS, "", entry));
        }
    }

    private static Node list(Map<String, String> settings)
    {
        return new Node("settings", Map.of(), settings.entrySet().stream().map(setting -> new Node("add",
            Changes.entry("name", setting.getKey(), "value", setting.getValue()), List.of())).toList());
    }

    /** As attributes, to be compared with others. */
    private static Node settingsOf(Node module)
    {
        return new Node("settings", Server.settings(module), List.of());
    }

    /** The same entry may be there already; another one of that name may not. */
    private void requireSame(Machine machine, Optional<Node> found, Map<String, String> wanted, String where)
        throws ToolException
    {
        if (found.isEmpty())
        {
            return;
        }
        for (Map.Entry<String, String> attribute : wanted.entrySet())
        {
            String there = found.get().get(attribute.getKey());
            if (!machine.expand(there).equalsIgnoreCase(machine.expand(attribute.getValue())))
            {
                throw new ToolException(Problem.NAME_TAKEN, "The name '" + name + "' is taken in " + where + ": its "
                    + attribute.getKey() + " is '" + there + "', not '"
                    + attribute.getValue() + "'.");
            }
        }
    }
}
