package org.iisjava.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Shows the modules of iisjava, with what IIS knows of each. */
@Command(name = "list", mixinStandardHelpOptions = true,
    description = "Lists the modules: class, class path, image, where each is enabled, and its handlers.",
    footerHeading = "%nExamples:%n", footer = {"  iisjava list", "  iisjava list --json"})
final class ListCommand extends ServerCommand
{
    @Override
    public Integer call() throws ToolException
    {
        Session session = session();
        session.requireServer();
        List<Map<String, Object>> modules = new ArrayList<>();
        for (String name : session.server.javaModuleNames())
        {
            modules.add(describe(session.server, name));
        }
        if (options.json)
        {
            out().println(Json.write(Map.of("modules", modules)));
        }
        else if (modules.isEmpty())
        {
            out().println("There are no modules. 'iisjava help add' tells how to add one.");
        }
        else
        {
            modules.forEach(this::print);
        }
        return 0;
    }

    private static Map<String, Object> describe(Server server, String name) throws ToolException
    {
        Optional<Node> entry = server.javaModule(name);
        Optional<Node> image = server.entry("", Server.GLOBAL_MODULES, name);
        Map<String, Object> module = new LinkedHashMap<>();
        module.put("name", name);
        module.put("type", entry.map(e -> e.get("type")).orElse(""));
        module.put("classPath", entry.map(e -> e.get("classPath")).orElse(""));
        module.put("enabled", entry.map(Server::isOn).orElse(true));
        module.put("settings", entry.map(Server::settings).orElse(Map.of()));
        module.put("image", image.map(e -> e.get("image")).orElse(""));
        module.put("preCondition", image.map(e -> e.get("preCondition")).orElse(""));
        module.put("enabledIn", server.placed(Server.MODULES, e -> e.get("name").equals(name)).stream()
            .map(placed -> Server.placeName(placed.path())).toList());
        List<Map<String, String>> handlers = new ArrayList<>();
        for (Server.Placed placed : server.placed(Server.HANDLERS, e -> Handler.of(e).uses(name)))
        {
            handlers.add(Changes.entry("name", placed.entry().get("name"), "path", placed.entry().get("path"),
                "verb", placed.entry().get("verb"), "in", Server.placeName(placed.path())));
        }
        module.put("handlers", handlers);
        return module;
    }

    private void print(Map<String, Object> module)
    {
        out().println(module.get("name"));
        line("class", module.get("type"));
        line("class path", module.get("classPath"));
        ((Map<?, ?>)module.get("settings")).forEach((name, value) -> line("setting", name + " = " + value));
        line("switched", module.get("enabled").equals(true) ? "" : "off: it registers for nothing");
        line("image", module.get("image"));
        line("only for", module.get("preCondition"));
        List<?> places = (List<?>)module.get("enabledIn");
        line("enabled in", places.isEmpty() ? "no place"
            : String.join(", ", places.stream().map(Object::toString).toList()));
        for (Object handler : (List<?>)module.get("handlers"))
        {
            Map<?, ?> values = (Map<?, ?>)handler;
            line("handler", values.get("name") + ": " + values.get("verb") + " " + values.get("path") + " in "
                + values.get("in"));
        }
    }

    private void line(String label, Object value)
    {
        if (!value.toString().isEmpty())
        {
            out().printf("  %-11s %s%n", label, value);
        }
    }
}
