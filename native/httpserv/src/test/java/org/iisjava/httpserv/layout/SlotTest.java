package org.iisjava.httpserv.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SlotTest
{
    private static final List<Slot> TABLE = Slot.readTable();
    private static final SlotProbe PROBE = new SlotProbe(TABLE);
    /** What the table was made with; a row lost from it must not make the test pass. */
    private static final int ROWS = 365;
    private static final Pattern CLASS = Pattern.compile("^class (\\w+)(?: : public \\w+)?$", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicContainer> everyMethodIsInTheSlotThatIisCalls()
    {
        return Compiler.required().stream().map(compiler ->
        {
            Vtables vtables = Vtables.of(compiler, PROBE);
            return DynamicContainer.dynamicContainer(compiler.toString(), PROBE.interfaces().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> assertSlots(vtables, name))));
        });
    }

    private static void assertSlots(Vtables vtables, String interfaceName)
    {
        List<String> expected = new ArrayList<>();
        for (Slot slot : PROBE.slotsOf(interfaceName))
        {
            expected.addAll(vtables.expected(slot, SlotProbe.className(interfaceName), slot.declaredName(TABLE)));
        }
        assertEquals(String.join("\n", expected), String.join("\n", vtables.entries(interfaceName)));
    }

    @Test
    void theTableIsWhole()
    {
        assertEquals(ROWS, TABLE.size());
        for (String name : PROBE.interfaces())
        {
            List<Slot> slots = PROBE.slotsOf(name);
            assertEquals(IntStream.range(0, slots.size()).boxed().toList(), slots.stream().map(Slot::index).toList(), name);
        }
    }

    @Test
    void everyInterfaceOfTheHeadersIsInTheTable() throws IOException
    {
        TreeSet<String> declared = new TreeSet<>();
        for (Path header : HeaderTest.headers())
        {
            boolean isConfiguration = header.endsWith("ahadmin.h") || header.endsWith("WindowsTypes.h");
            CLASS.matcher(isConfiguration ? "" : Files.readString(header)).results().map(match -> match.group(1))
                .forEach(declared::add);
        }
        assertEquals(new TreeSet<>(PROBE.interfaces()), declared);
    }
}
