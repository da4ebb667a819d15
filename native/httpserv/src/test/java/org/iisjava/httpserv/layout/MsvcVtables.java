package org.iisjava.httpserv.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Read from the layouts that clang prints for Microsoft's ABI, types spelled as the probe spells them. */
final class MsvcVtables implements Vtables
{
    private static final Pattern HEADING = Pattern.compile("VFTable for .*'Probe_(\\w+)' \\(\\d+ entries\\)\\.");
    private static final Pattern ENTRY = Pattern.compile(" *\\d+ \\| (.*)");

    private final Map<String, List<String>> tables = new HashMap<>();

    MsvcVtables(Compiler compiler, SlotProbe probe)
    {
        String dump = compiler.compile("slots", probe.source(), "-Xclang", "-fdump-vtable-layouts", "-c", "-o",
            "target/probes/slots.obj");
        List<String> current = null;
        for (String line : dump.lines().toList())
        {
            Matcher heading = HEADING.matcher(line);
            Matcher entry = ENTRY.matcher(line);
            if (heading.matches())
            {
                current = new ArrayList<>();
                tables.put(heading.group(1), current);
            }
            else if (current != null && entry.matches())
            {
                current.add(entry.group(1));
            }
            else
            {
                current = null;
            }
        }
    }

    @Override
    public List<String> entries(String interfaceName)
    {
        List<String> entries = tables.getOrDefault(interfaceName, List.of());
        boolean startsWithType = !entries.isEmpty() && entries.get(0).endsWith(" RTTI");
        return startsWithType ? entries.subList(1, entries.size()) : entries;
    }

    @Override
    public List<String> expected(Slot slot, String probe, String declaredName)
    {
        if (slot.isDestructor())
        {
            return List.of(probe + "::~" + probe + "() [scalar deleting]");
        }
        String parameters = String.join(", ", slot.parameterTypes()).replaceAll("\\[\\d+]", " *");
        String returns = slot.returns().endsWith("*") ? slot.returns() : slot.returns() + " ";
        String text = returns + probe + "::" + declaredName + "(" + parameters + ")" + (slot.isConst() ? " const" : "");
        return List.of(text.replaceAll("\\bVOID\\b", "void"));
    }
}
