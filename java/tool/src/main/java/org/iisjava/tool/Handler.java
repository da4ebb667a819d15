package org.iisjava.tool;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A handler mapping: which requests go to which modules. */
record Handler(String name, String path, String verb, String modules)
{
    static Handler of(Node node)
    {
        return new Handler(node.get("name"), node.get("path"), node.get("verb"), node.get("modules"));
    }

    /** Whether every request that matches the other one matches this one too, as far as the patterns show it. */
    boolean covers(Handler other)
    {
        String literal = path.chars().mapToObj(c -> c == '*' ? ".*" : Pattern.quote(Character.toString(c)))
            .collect(Collectors.joining());
        boolean paths = Pattern.compile(literal, Pattern.CASE_INSENSITIVE).matcher(other.path).matches();
        return paths && (verb.equals("*") || verbs(verb).containsAll(verbs(other.verb)));
    }

    private static Set<String> verbs(String list)
    {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    boolean uses(String module)
    {
        return Arrays.stream(modules.split(",")).anyMatch(name -> name.strip().equals(module));
    }
}
