package org.iisjava.tool;

import java.util.Arrays;

/** A handler mapping: which requests go to which modules. */
record Handler(String name, String path, String verb, String modules)
{
    static Handler of(Node node)
    {
        return new Handler(node.get("name"), node.get("path"), node.get("verb"), node.get("modules"));
    }

    boolean uses(String module)
    {
        return Arrays.stream(modules.split(",")).anyMatch(name -> name.strip().equals(module));
    }
}
