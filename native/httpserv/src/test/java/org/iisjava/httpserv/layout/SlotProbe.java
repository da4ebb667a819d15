package org.iisjava.httpserv.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * C++ source made from the table: for each interface a class that overrides every method with the documented types, so
 * that a compiler refuses a declaration that differs, and shows in the vtable of the class which method took which slot.
 */
final class SlotProbe
{
    private final List<Slot> table;

    SlotProbe(List<Slot> table)
    {
        this.table = table;
    }

    static String className(String interfaceName)
    {
        return "Probe_" + interfaceName;
    }

    /** The function that has the parameters of a slot, by which their canonical spelling is learned. */
    static String parametersName(Slot slot)
    {
        return "Parameters_" + slot.interfaceName() + "_" + slot.index();
    }

    /** The slots of an interface from the first of its first base on. */
    List<Slot> slotsOf(String interfaceName)
    {
        List<Slot> own = table.stream().filter(slot -> slot.interfaceName().equals(interfaceName)).toList();
        String base = own.isEmpty() ? "" : own.get(0).base();
        List<Slot> all = new ArrayList<>(base.isEmpty() ? List.of() : slotsOf(base));
        all.addAll(own);
        return all;
    }

    List<String> interfaces()
    {
        return table.stream().map(Slot::interfaceName).distinct().toList();
    }

    String source()
    {
        StringBuilder source = new StringBuilder("#include <httpserv/httpserv.h>\n");
        interfaces().forEach(name -> source.append(probeOf(name)));
        table.stream().filter(slot -> !slot.isDestructor()).forEach(slot -> source.append("void ")
            .append(parametersName(slot)).append('(').append(parameters(slot)).append(") {}\n"));
        return source.toString();
    }

    private String probeOf(String interfaceName)
    {
        List<Slot> slots = slotsOf(interfaceName);
        String name = className(interfaceName);
        String overrides = slots.stream().filter(slot -> !slot.isDestructor()).map(this::override)
            .collect(Collectors.joining());
        return "struct " + name + " final : " + interfaceName + "\n{\n" + overrides + "};\n" + iidAssertion(slots)
            + interfaceName + "& Get_" + interfaceName + "() { static " + name + " probe; return probe; }\n";
    }

    private String override(Slot slot)
    {
        boolean isVoid = slot.returns().equals("VOID");
        return "    " + slot.returns() + " " + slot.declaredName(table) + "(" + parameters(slot) + ")"
            + (slot.isConst() ? " const" : "") + " override " + (isVoid ? "{}" : "{ return {}; }") + "\n";
    }

    private static String parameters(Slot slot)
    {
        return IntStream.range(0, slot.parameterTypes().size()).mapToObj(i -> slot.parameterTypes().get(i))
            .map(type -> type.replaceFirst("\\[\\d+]$", "*")).collect(Collectors.joining(", "));
    }

    private static String iidAssertion(List<Slot> slots)
    {
        Slot slot = slots.get(slots.size() - 1);
        if (slot.iid().isEmpty())
        {
            return "";
        }
        String[] parts = slot.iid().split("-");
        String bytes = parts[3] + parts[4];
        String iid = slot.interfaceName() + "::Iid";
        StringBuilder condition = new StringBuilder();
        condition.append(iid).append(".Data1 == 0x").append(parts[0]);
        condition.append(" && ").append(iid).append(".Data2 == 0x").append(parts[1]);
        condition.append(" && ").append(iid).append(".Data3 == 0x").append(parts[2]);
        for (int i = 0; i < 8; i++)
        {
            condition.append(" && ").append(iid).append(".Data4[").append(i).append("] == 0x")
                .append(bytes, 2 * i, 2 * i + 2);
        }
        return "static_assert(" + condition + ", \"IID of " + slot.interfaceName() + "\");\n";
    }
}
