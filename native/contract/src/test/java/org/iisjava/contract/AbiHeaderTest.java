package org.iisjava.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** abi.h stands alone, in C as in C++. */
class AbiHeaderTest
{
    private static final List<String> WARNINGS = List.of("-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only");

    @TestFactory
    Stream<DynamicTest> abiCompilesAsCAndAsCPlusPlus()
    {
        List<DynamicTest> tests = new ArrayList<>();
        for (Library library : Library.required())
        {
            String prefix = library == Library.WINDOWS ? "x86_64-w64-mingw32-" : "";
            String packageName = library == Library.WINDOWS ? "g++-mingw-w64-x86-64-posix" : "g++";
            tests.add(test(packageName, prefix + "gcc", "-std=c99", "-x", "c"));
            tests.add(test(packageName, prefix + "g++", "-std=c++17", "-x", "c++"));
        }
        return tests.stream();
    }

    private static DynamicTest test(String packageName, String... compiler)
    {
        List<String> command = new ArrayList<>(List.of(compiler));
        command.addAll(WARNINGS);
        command.add(Contract.header().toString());
        return DynamicTest.dynamicTest(String.join(" ", compiler), () -> Program.run(packageName, command));
    }
}
