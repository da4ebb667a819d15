package org.iisjava.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The server's configuration as it is now, read through appcmd when it is first asked for. Made by a command, and gone
 * with it: it does not see changes.
 */
final class Server
{
    static final String GLOBAL_MODULES = "system.webServer/globalModules";
    static final String MODULES = "system.webServer/modules";
    static final String HANDLERS = "system.webServer/handlers";
    static final String IISJAVA = "system.webServer/iisjava";
    static final String POOLS = "system.applicationHost/applicationPools";

    private final Appcmd appcmd;
    private final Map<String, Node> sections = new HashMap<>();
    private List<Application> applications;
    private Boolean installed;

    Server(Appcmd appcmd)
    {
        this.appcmd = appcmd;
    }

    /** Whether IIS knows the section of iisjava. */
    boolean installed() throws ToolException
    {
        if (installed == null)
        {
            installed = appcmd.knows(IISJAVA);
        }
        return installed;
    }

    /** A section as it holds at a path; "" is the server. */
    Node section(String path, String name) throws ToolException
    {
        String key = path + '|' + name;
        Node node = sections.get(key);
        if (node == null)
        {
            node = appcmd.section(path, name);
            sections.put(key, node);
        }
        return node;
    }

    /** An entry of a section's list by its name. */
    Optional<Node> entry(String path, String section, String name) throws ToolException
    {
        return section(path, section).children("add").stream().filter(add -> add.get("name").equalsIgnoreCase(name))
            .findFirst();
    }

    /** The entries of system.webServer/iisjava, which say the class of each module. */
    List<Node> javaModules() throws ToolException
    {
        return installed() ? section("", IISJAVA).child("modules").map(m -> m.children("add")).orElse(List.of())
            : List.of();
    }

    /** What a module reads itself, by name. */
    static Map<String, String> settings(Node javaModule)
    {
        Map<String, String> settings = new LinkedHashMap<>();
        javaModule.child("settings").map(list -> list.children("add")).orElse(List.of())
            .forEach(setting -> settings.put(setting.get("name"), setting.get("value")));
        return settings;
    }

    /** Whether a module registers for anything. */
    static boolean isOn(Node javaModule)
    {
        return !javaModule.get("enabled").equalsIgnoreCase("false");
    }

    Optional<Node> javaModule(String name) throws ToolException
    {
        return javaModules().stream().filter(add -> add.get("name").equalsIgnoreCase(name))
            .findFirst();
    }

    /** The globalModules entries whose image is an iisjava.dll, wherever it lies. */
    List<Node> javaGlobalModules() throws ToolException
    {
        return section("", GLOBAL_MODULES).children("add").stream().filter(Server::isJava).toList();
    }

    static boolean isJava(Node globalModule)
    {
        String image = globalModule.get("image").replace('\\', '/');
        return image.substring(image.lastIndexOf('/') + 1).equalsIgnoreCase("iisjava.dll");
    }

    /** Names of Java modules by any of the two entries that make one. */
    Set<String> javaModuleNames() throws ToolException
    {
        Set<String> names = new LinkedHashSet<>();
        javaGlobalModules().forEach(entry -> names.add(entry.get("name")));
        javaModules().forEach(entry -> names.add(entry.get("name")));
        return names;
    }

    List<Application> applications() throws ToolException
    {
        if (applications == null)
        {
            applications = appcmd.list("app").stream().filter(node -> node.name().equals("APP"))
                .map(node -> new Application(node.get("SITE.NAME"), node.get("path"), node.get("APPPOOL.NAME")))
                .toList();
        }
        return applications;
    }

    /** Every place where modules and handlers can differ: the server first, an application after its site. */
    List<String> paths() throws ToolException
    {
        Set<String> paths = new LinkedHashSet<>(List.of(""));
        applications().stream().map(Application::configurationPath).sorted().forEach(paths::add);
        return List.copyOf(paths);
    }

    /** The place that a place inherits from. */
    String parent(String path) throws ToolException
    {
        List<String> candidates = new ArrayList<>(paths());
        candidates.removeIf(other -> other.isEmpty() || !path.startsWith(other + "/"));
        return candidates.isEmpty() ? "" : candidates.get(candidates.size() - 1);
    }

    /** An entry at the place where it begins to hold. */
    record Placed(String path, Node entry)
    {
    }

    /** The entries of a section that match, each at the places where it begins to hold. */
    List<Placed> placed(String section, Predicate<Node> wanted) throws ToolException
    {
        List<Placed> result = new ArrayList<>();
        for (String path : paths())
        {
            for (Node entry : section(path, section).children("add"))
            {
                if (wanted.test(entry) && (path.isEmpty() || !holds(parent(path), section, entry.get("name"))))
                {
                    result.add(new Placed(path, entry));
                }
            }
        }
        return result;
    }

    /** An entry that only the server's own list can have. */
    List<Placed> placedAtServer(String section, String name) throws ToolException
    {
        return entry("", section, name).map(entry -> List.of(new Placed("", entry))).orElse(List.of());
    }

    boolean holds(String path, String section, String name) throws ToolException
    {
        return entry(path, section, name).isPresent();
    }

    /** Where an entry stands in its list, as appcmd takes it: "" for the last. */
    static String position(List<Node> list, String name)
    {
        for (int i = 0; i + 1 < list.size(); ++i)
        {
            if (list.get(i).get("name").equals(name))
            {
                return "@" + i + ",";
            }
        }
        return "";
    }

    /** Names of the pools that run as 32-bit processes. */
    Set<String> pools32Bit() throws ToolException
    {
        Node pools = section("", POOLS);
        boolean byDefault = pools.child("applicationPoolDefaults").map(Server::runs32Bit).orElse(false);
        Set<String> names = new LinkedHashSet<>();
        for (Node pool : pools.children("add"))
        {
            if (pool.attributes().containsKey("enable32BitAppOnWin64") ? runs32Bit(pool) : byDefault)
            {
                names.add(pool.get("name"));
            }
        }
        return names;
    }

    private static boolean runs32Bit(Node pool)
    {
        return pool.get("enable32BitAppOnWin64").equalsIgnoreCase("true");
    }

    /** How a place is called in texts. */
    static String placeName(String path)
    {
        return path.isEmpty() ? "the whole server" : path;
    }
}
