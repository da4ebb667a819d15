package org.iisjava.httpserv.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The structures of http.h have the sizes and offsets that http.sys and IIS use, said by each compiler itself. */
class StructureTest
{
    private static final int STRUCTURES = 23;

    private static List<String> readTable() throws IOException
    {
        try (InputStream table = StructureTest.class.getResourceAsStream("/http-structures.txt"))
        {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#")).toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFieldIsWhereHttpSysPutsIt() throws IOException
    {
        StringBuilder source = new StringBuilder("#include <httpserv/http.h>\n#include <stddef.h>\n");
        // HTTP_REQUEST_V2 derives from its first version, for which offsetof is only conditionally supported.
        source.append("#pragma GCC diagnostic ignored \"-Winvalid-offsetof\"\n");
        readTable().forEach(line -> source.append(assertions(line)));
        return Compiler.required().stream().map(compiler -> DynamicTest.dynamicTest(compiler.toString(),
            () -> compiler.compile("structures", source.toString(), "-fsyntax-only")));
    }

    @Test
    void theTableIsWhole() throws IOException
    {
        assertEquals(STRUCTURES, readTable().size());
    }

    /** A line is: name, size, then for each field its name, offset and size, such as Verb@36:4. */
    private static String assertions(String line)
    {
        String[] words = line.split(" ");
        StringBuilder source = new StringBuilder();
        source.append("static_assert(sizeof(").append(words[0]).append(") == ").append(words[1]).append(", \"size of ")
            .append(words[0]).append("\");\n");
        for (int i = 2; i < words.length; i++)
        {
            String[] field = words[i].split("[@:]");
            String member = words[0] + ", " + field[0];
            source.append("static_assert(offsetof(").append(member).append(") == ").append(field[1])
                .append(" && sizeof(").append(words[0]).append("::").append(field[0]).append(") == ").append(field[2])
                .append(", \"").append(words[0]).append(' ').append(words[i]).append("\");\n");
        }
        return source.toString();
    }
}
