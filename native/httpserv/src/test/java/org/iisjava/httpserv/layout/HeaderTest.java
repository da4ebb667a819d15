package org.iisjava.httpserv.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HeaderTest
{
    private static final Pattern INCLUDE = Pattern.compile("#include <httpserv/(\\w+\\.h)>");

    static List<Path> headers() throws IOException
    {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("httpserv.include"), "httpserv")))
        {
            return files.sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyHeaderCompilesAlone() throws IOException
    {
        List<Path> headers = headers();
        assertTrue(headers.size() > 50, "the headers were not found");
        return Compiler.required().stream().flatMap(compiler -> headers.stream().map(header ->
        {
            String name = header.getFileName().toString();
            String source = "#include <httpserv/" + name + ">\n#include <httpserv/" + name + ">\n";
            return DynamicTest.dynamicTest(compiler + " " + name, () -> compiler.compile(name, source, "-fsyntax-only"));
        }));
    }

    @Test
    void httpservIncludesEveryOtherHeader() throws IOException
    {
        String all = Files.readString(Path.of(System.getProperty("httpserv.include"), "httpserv", "httpserv.h"));
        TreeSet<String> included = INCLUDE.matcher(all).results().map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> present = headers().stream().map(header -> header.getFileName().toString())
            .collect(Collectors.toCollection(TreeSet::new));
        present.removeAll(List.of("httpserv.h", "Types.h", "WindowsTypes.h", "http.h"));
        assertEquals(present, included);
    }
}
