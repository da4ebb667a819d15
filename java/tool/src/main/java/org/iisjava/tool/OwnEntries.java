package org.iisjava.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a site or an application says itself about a list, in a location of applicationHost.config: appcmd shows only
 * the outcome, in which an entry that is taken away cannot be seen. Made by a command, from the file as it is then.
 */
final class OwnEntries
{
    private final Optional<Node> root;

    OwnEntries(Path configuration)
    {
        root = InstallCommand.find(configuration, "configuration");
    }

    /** Whether the place takes an inherited entry away. */
    boolean takesAway(String path, String section, String name)
    {
        return of(path, section).stream().anyMatch(child -> child.name().equals("remove") && isNamed(child, name));
    }

    boolean adds(String path, String section, String name)
    {
        return of(path, section).stream().anyMatch(child -> child.name().equals("add") && isNamed(child, name));
    }

    /** Whether the place says nothing about other entries, so that it can be cleared. */
    boolean sayNothingElse(String path, String section, String name)
    {
        return of(path, section).stream().allMatch(child -> isNamed(child, name)) && list(path, section)
            .map(node -> node.attributes().isEmpty()).orElse(true);
    }

    private static boolean isNamed(Node entry, String name)
    {
        return entry.get("name").equalsIgnoreCase(name);
    }

    private List<Node> of(String path, String section)
    {
        return list(path, section).map(Node::children).orElse(List.of());
    }

    private Optional<Node> list(String path, String section)
    {
        String[] names = section.split("/");
        return root.stream().flatMap(node -> node.children("location").stream())
            .filter(location -> location.get("path").equalsIgnoreCase(path))
            .flatMap(location -> location.children(names[0]).stream())
            .flatMap(group -> group.children(names[1]).stream()).findFirst();
    }
}
