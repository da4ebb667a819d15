package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** completeness.md: every behaviour, code and trap that is known has a test, or a reason for having none. */
class CompletenessTest
{
    private static final Path ROOT = Path.of(System.getProperty("iisjava.root"));
    private static final Map<String, String> SOURCES = sources();
    private static final Pattern ROW = Pattern.compile("\\| ([MHT]\\d\\d) \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern JAVA = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern CPP = Pattern.compile("`(\\w+\\.cpp): ([^`]+)`");

    @Test
    void everyRowIsThere() throws IOException
    {
        List<String> expected = Stream.of(numbered("M", 32), numbered("H", 19), numbered("T", 40))
            .flatMap(numbers -> numbers).toList();
        assertEquals(expected, rows().map(row -> row.group(1)).toList());
    }

    @Test
    void everyTestThatIsNamedExistsAndEveryRowHasOneOrAReason() throws IOException
    {
        List<String> wrong = new ArrayList<>();
        for (Matcher row : rows().toList())
        {
            List<String> missing = Stream.concat(
                JAVA.matcher(row.group(2)).results().filter(test -> !isInJava(test.group(1), test.group(2))),
                CPP.matcher(row.group(2)).results().filter(test -> !isInCpp(test.group(1), test.group(2))))
                .map(test -> test.group()).toList();
            boolean isShown = row.group(2).startsWith("`") || row.group(2).matches("not (in|from|provoked).{20,}");
            if (!isShown || !missing.isEmpty())
            {
                wrong.add(row.group(1) + " " + missing);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Stream<String> numbered(String letter, int count)
    {
        return IntStream.rangeClosed(1, count).mapToObj(number -> String.format("%s%02d", letter, number));
    }

    private static Stream<Matcher> rows() throws IOException
    {
        try (InputStream resource = CompletenessTest.class.getResourceAsStream("/completeness.md"))
        {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> line.matches("\\| [A-Z]\\d.*")).map(ROW::matcher).toList().stream()
                .peek(row ->
                {
                    if (!row.matches())
                    {
                        throw new AssertionError("completeness.md: this is no row: " + row);
                    }
                });
        }
    }

    private static boolean isInJava(String type, String name)
    {
        Pattern test =
            Pattern.compile("@(?:Parameterized)?Test\\b[^;{}]*(?:\\{[^{}]*\\}\\)[^;{}]*)?\\bvoid " + name + "\\(");
        return test.matcher(SOURCES.getOrDefault(type + ".java", "")).find();
    }

    private static boolean isInCpp(String file, String name)
    {
        return SOURCES.getOrDefault(file, "").contains("TEST_CASE(\"" + name + "\")");
    }

    /** Those of tests by the names of their files. */
    private static Map<String, String> sources()
    {
        Map<String, String> sources = new HashMap<>();
        for (String folder : List.of("java/conformance", "java/runtime", "native/host", "native/module"))
        {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder).resolve("src/test")))
            {
                for (Path file : files.filter(each -> each.toString().matches(".*Test\\.(java|cpp)")).toList())
                {
                    sources.merge(file.getFileName().toString(), Files.readString(file), String::concat);
                }
            }
            catch (IOException e)
            {
                throw new UncheckedIOException(e);
            }
        }
        return sources;
    }
}
