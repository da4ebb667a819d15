package org.iisjava.httpserv.layout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Read from the vtables in the assembly that g++ writes, demangled. */
final class ItaniumVtables implements Vtables
{
    private static final Pattern VTABLE = Pattern.compile("vtable for Probe_(\\w+):");
    private static final Pattern ENTRY = Pattern.compile("\\t\\.quad\\t(.*)");
    private static final Pattern PARAMETERS = Pattern.compile("(Parameters_\\w+)(\\(.*\\)):");
    /** The offset to the top of the object, and the type information. */
    private static final int ENTRIES_BEFORE_METHODS = 2;

    private final Map<String, List<String>> tables = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();

    ItaniumVtables(Compiler compiler, SlotProbe probe)
    {
        List<String> current = null;
        for (String line : assembly(compiler, probe).lines().toList())
        {
            Matcher vtable = VTABLE.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            Matcher function = PARAMETERS.matcher(line);
            if (vtable.matches())
            {
                current = new ArrayList<>();
                tables.put(vtable.group(1), current);
            }
            else if (current != null && entry.matches())
            {
                current.add(entry.group(1));
            }
            else
            {
                current = null;
            }
            if (function.matches())
            {
                parameters.put(function.group(1), function.group(2));
            }
        }
    }

    private static String assembly(Compiler compiler, SlotProbe probe)
    {
        Path file = Path.of("target", "probes", compiler + ".s");
        compiler.compile("slots", probe.source(), "-S", "-o", file.toString());
        try
        {
            return compiler.run(List.of("c++filt"), Path.of("target", "probes", compiler + "-demangled.s"),
                Files.readString(file));
        }
        catch (IOException e)
        {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    @Override
    public List<String> entries(String interfaceName)
    {
        List<String> entries = tables.getOrDefault(interfaceName, List.of());
        return entries.subList(Math.min(ENTRIES_BEFORE_METHODS, entries.size()), entries.size());
    }

    @Override
    public List<String> expected(Slot slot, String probeName, String declaredName)
    {
        if (slot.isDestructor())
        {
            String destructor = probeName + "::~" + probeName + "()";
            return List.of(destructor, destructor);
        }
        String canonical = parameters.getOrDefault(SlotProbe.parametersName(slot), "(?)");
        return List.of(probeName + "::" + declaredName + canonical + (slot.isConst() ? " const" : ""));
    }
}
