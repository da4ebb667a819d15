package org.iisjava.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** abi.h, what is exported, what Java declares and what the Java API offers are the same, member by member. */
class ContractTest
{
    private static final Contract CONTRACT = Contract.read();
    private static final Pattern MEMBER = Pattern.compile("(I[A-Z]\\w*?)_(\\w+?)(?:_ById|_A|_W)?");
    /** What every Windows has: the C library, and what the module uses of the system. */
    private static final TreeSet<String> SYSTEM_LIBRARIES =
        new TreeSet<>(List.of("ADVAPI32.DLL", "KERNEL32.DLL", "MSVCRT.DLL", "OLEAUT32.DLL", "WS2_32.DLL"));

    @Test
    void abiDeclaresEachFunctionOnce()
    {
        List<String> names = CONTRACT.functions().stream().map(Contract.Function::name).toList();
        assertTrue(names.size() > 100, "only " + names.size() + " functions were found in abi.h");
        assertEquals(names.size(), new TreeSet<>(names).size());
    }

    @Test
    void javaDeclaresTheSameFunctionsWithTheSameTypes() throws ClassNotFoundException
    {
        TreeMap<String, List<String>> declared = new TreeMap<>();
        for (Method method : Class.forName("org.iisjava.runtime.Abi", false, getClass().getClassLoader())
            .getDeclaredMethods())
        {
            if (Modifier.isNative(method.getModifiers()))
            {
                assertTrue(Modifier.isStatic(method.getModifiers()), method.getName());
                assertEquals(int.class, method.getReturnType(), method.getName());
                declared.put(method.getName(),
                    Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList());
            }
        }
        TreeMap<String, List<String>> expected = new TreeMap<>();
        CONTRACT.functions().forEach(function -> expected.put(function.name(), function.parameterTypes()));
        assertEquals(lines(expected), lines(declared));
    }

    @TestFactory
    Stream<DynamicTest> theLibraryExportsTheContractAndRegisterModuleOnly()
    {
        TreeSet<String> expected = CONTRACT.functions().stream().map(Contract.Function::name)
            .collect(Collectors.toCollection(TreeSet::new));
        expected.add("RegisterModule");
        return Library.required().stream().map(library -> DynamicTest.dynamicTest(library.name(),
            () -> assertEquals(String.join("\n", expected), String.join("\n", library.exports()))));
    }

    @TestFactory
    Stream<DynamicTest> theWindowsLibraryNeedsOnlyWhatWindowsHas()
    {
        return Library.required().stream().filter(library -> library == Library.WINDOWS)
            .map(library -> DynamicTest.dynamicTest(library.name(), () ->
            {
                TreeSet<String> imported = library.importedLibraries();
                assertTrue(imported.contains("KERNEL32.DLL"), "no imports were found: " + imported);
                imported.removeAll(SYSTEM_LIBRARIES);
                assertEquals(new TreeSet<>(), imported);
            }));
    }

    @Test
    void everyMemberHasItsNameInTheJavaApi()
    {
        List<String> missing = new ArrayList<>();
        for (Contract.Function function : CONTRACT.functions())
        {
            Matcher member = MEMBER.matcher(function.name());
            if (member.matches())
            {
                String documented = member.group(2).replaceFirst("^get_", "Get"); // a property of a COM interface
                String name = documented.substring(0, 1).toLowerCase() + documented.substring(1);
                if (!isDeclared("org.iisjava.httpserv." + member.group(1), name))
                {
                    missing.add(member.group(1) + "." + name);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private boolean isDeclared(String className, String method)
    {
        try
        {
            return Arrays.stream(Class.forName(className, false, getClass().getClassLoader()).getDeclaredMethods())
                .anyMatch(declared -> declared.getName().replace("_", "").equals(method));
        }
        catch (ClassNotFoundException e)
        {
            return false;
        }
    }

    private static String lines(TreeMap<String, List<String>> functions)
    {
        return functions.entrySet().stream().map(entry -> entry.getKey() + entry.getValue())
            .collect(Collectors.joining("\n"));
    }
}
