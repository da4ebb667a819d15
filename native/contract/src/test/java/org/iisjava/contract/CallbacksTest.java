package org.iisjava.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The functions that Java writes into iisjava_Callbacks are those of the struct, in its order, with its types. */
class CallbacksTest
{
    private static final Pattern TABLE =
        Pattern.compile("Callback\\[\\] ALL =\\s*\\{(.*?)\\n    \\};", Pattern.DOTALL);
    /** An entry begins with its interface; entries that share one name themselves in a literal. */
    private static final Pattern ENTRY = Pattern.compile("^        \\((On\\w+)\\)((?:(?!^        \\(On).)*)",
        Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\"(On\\w+)\"");

    private record Entry(String name, String interfaceName)
    {
    }

    private static List<Entry> table() throws IOException
    {
        Path file = Path.of(System.getProperty("iisjava.root"),
            "java/runtime/src/main/java/org/iisjava/runtime/Callbacks.java");
        Matcher table = TABLE.matcher(Files.readString(file));
        assertTrue(table.find(), "Callbacks.java has no table ALL");
        List<Entry> entries = new ArrayList<>();
        Matcher entry = ENTRY.matcher(table.group(1));
        while (entry.find())
        {
            Matcher name = NAME.matcher(entry.group(2));
            entries.add(new Entry(name.find() ? name.group(1) : entry.group(1), entry.group(1)));
        }
        return entries;
    }

    @Test
    void javaWritesTheCallbacksInTheOrderOfTheStruct() throws IOException
    {
        List<String> declared = Contract.read().callbacks().stream().map(Contract.Function::name).toList();
        assertTrue(declared.size() >= 11, "only " + declared + " were found in abi.h");
        assertEquals(declared, table().stream().map(Entry::name).toList());
    }

    @Test
    void javaTakesTheParametersOfTheStruct() throws IOException, ClassNotFoundException
    {
        List<List<String>> types = new ArrayList<>();
        for (Entry entry : table())
        {
            Method invoke = Class.forName("org.iisjava.runtime.Callbacks$" + entry.interfaceName(), false,
                getClass().getClassLoader()).getDeclaredMethods()[0];
            assertEquals(void.class, invoke.getReturnType(), entry.name());
            types.add(Arrays.stream(invoke.getParameterTypes()).map(Class::getSimpleName).toList());
        }
        assertEquals(Contract.read().callbacks().stream().map(Contract.Function::parameterTypes).toList(), types);
    }
}
