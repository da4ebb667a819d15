package org.iisjava.tool;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The single changes of the configuration, each one appcmd command with the command that undoes it. All are written to
 * applicationHost.config, so that no web.config is touched and locked sections do not matter.
 */
final class Changes
{
    private final Appcmd appcmd;

    Changes(Appcmd appcmd)
    {
        this.appcmd = appcmd;
    }

    /** An entry of a section's list; {@code list} is the element that holds it, "" when the section does itself. */
    Step add(String what, String path, String section, String list, Map<String, String> entry)
    {
        return add(what, path, section, list, new Node("add", entry, List.of()));
    }

    /** As above, with the lists that the entry has itself. */
    Step add(String what, String path, String section, String list, Node entry)
    {
        return new Step(what, set(path, section, additions(list, "", entry)),
            delete(path, section, list, entry.get("name")));
    }

    /** As {@link #add}, before the other entries of the same place. */
    Step addFirst(String what, String path, String section, Map<String, String> entry)
    {
        return new Step(what, set(path, section, additions("", "@start,", new Node("add", entry, List.of()))),
            delete(path, section, "", entry.get("name")));
    }

    /** {@code position} is the entry's index in its list, "" for the last: undone, it stands where it stood. */
    Step remove(String what, String path, String section, String list, Node entry, String position)
    {
        return new Step(what, delete(path, section, list, entry.get("name")),
            isDeep(entry) ? new OnlyByBackup(what) : set(path, section, additions(list, position, entry)));
    }

    /** Whether it has more than lists of entries without lists. */
    private static boolean isDeep(Node entry)
    {
        return entry.children().stream().anyMatch(list -> !list.attributes().isEmpty() || list.children().stream()
            .anyMatch(inner -> !inner.name().equals("add") || !inner.children().isEmpty()));
    }

    Step change(String what, String section, String name, String attribute, String from, String to)
    {
        return new Step(what, assign(section, name, attribute, to), assign(section, name, attribute, from));
    }

    /** Takes the settings of the whole section away; each attribute and list is set again by the way back. */
    Step clear(String what, String section, Node content)
    {
        List<String> arguments = new ArrayList<>(List.of("clear", "config", "-section:" + section, "/commit:apphost"));
        List<String> back = new ArrayList<>(List.of("set", "config", "-section:" + section));
        content.attributes().forEach((name, value) -> back.add("/" + name + ":" + value));
        content.children().forEach(list -> list.children("add").forEach(entry ->
            back.add("/+" + list.name() + ".[" + attributes(entry.attributes()) + "]")));
        back.add("/commit:apphost");
        boolean nested = content.children().stream().flatMap(list -> list.children().stream())
            .anyMatch(entry -> !entry.children().isEmpty());
        return new Step(what, appcmd.action(arguments), nested ? new OnlyByBackup(what) : appcmd.action(back));
    }

    /** Ends that a place takes an inherited entry away, where it says nothing else about the list. */
    Step inherit(String what, String path, String section, String name)
    {
        return new Step(what, appcmd.action(List.of("clear", "config", path, "-section:" + section, "/commit:apphost")),
            delete(path, section, "", name));
    }

    private static List<String> additions(String list, String position, Node entry)
    {
        List<String> changes = new ArrayList<>();
        changes.add("/+" + prefix(list) + "[" + position + attributes(entry.attributes()) + "]");
        String key = prefix(list) + "[" + attributes(Map.of("name", entry.get("name"))) + "].";
        entry.children().forEach(inner -> inner.children().forEach(child ->
            changes.add("/+" + key + inner.name() + ".[" + attributes(child.attributes()) + "]")));
        return changes;
    }

    private Action delete(String path, String section, String list, String name)
    {
        return set(path, section, List.of("/-" + prefix(list) + "[" + attributes(Map.of("name", name)) + "]"));
    }

    private Action assign(String section, String name, String attribute, String value)
    {
        return set("", section, List.of("/[" + attributes(Map.of("name", name)) + "]." + attribute + ":" + value));
    }

    private Action set(String path, String section, List<String> changes)
    {
        List<String> arguments = new ArrayList<>(List.of("set", "config"));
        if (!path.isEmpty())
        {
            arguments.add(path);
        }
        arguments.add("-section:" + section);
        arguments.addAll(changes);
        arguments.add("/commit:apphost");
        return appcmd.action(arguments);
    }

    private static String prefix(String list)
    {
        return list.isEmpty() ? "" : list + ".";
    }

    private static String attributes(Map<String, String> entry)
    {
        return entry.entrySet().stream().map(e -> e.getKey() + "='" + e.getValue() + "'")
            .collect(Collectors.joining(","));
    }

    /** The attributes of an entry in the order in which they are written. */
    static Map<String, String> entry(String... namesAndValues)
    {
        Map<String, String> entry = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2)
        {
            entry.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return entry;
    }

    /** The way back of a step that took away more than one command can write again: the backup is restored instead. */
    record OnlyByBackup(String what) implements Action
    {
        @Override
        public String commandLine()
        {
            return "appcmd restore backup";
        }

        @Override
        public void run() throws ToolException
        {
            throw new ToolException(Problem.APPCMD_FAILED, "'" + what + "' is undone only by the backup.");
        }
    }
}
