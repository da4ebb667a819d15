package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That no way of being wrong is forgotten: bad-input.md names for each its numbers and the tests that show it. */
class BadInputTest
{
    private static final Pattern NUMBER = Pattern.compile("IISJ\\d{4}");
    private static final Pattern TEST = Pattern.compile("`([^`]+) ([^` ]+)`");

    @Test
    void everyWayOfBeingWrongHasANumberWithARemedyAndATest() throws IOException
    {
        String documented = Files.readString(StandIn.ROOT.resolve("docs/errors.md"));
        List<String> wrong = new ArrayList<>();
        for (String row : rows())
        {
            List<String> numbers = NUMBER.matcher(row).results().map(match -> match.group()).toList();
            numbers.stream().filter(number -> !documented.contains("\n| " + number + " |"))
                .forEach(number -> wrong.add(row + ": " + number + " is not documented"));
            List<String[]> tests = TEST.matcher(row).results().map(m -> new String[] {m.group(1), m.group(2)}).toList();
            if (numbers.isEmpty() || tests.isEmpty())
            {
                wrong.add(row + ": has no number or no test");
            }
            for (String[] test : tests)
            {
                Path file = StandIn.ROOT.resolve(test[0]);
                if (!Files.exists(file) || !Files.readString(file).contains(test[1] + "("))
                {
                    wrong.add(row + ": there is no " + test[1] + " in " + test[0]);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyProblemOfTheToolIsShownByATest() throws IOException
    {
        Set<String> shown = new TreeSet<>();
        try (Stream<Path> files = Files.list(StandIn.ROOT.resolve("java/tool/src/test/java/org/iisjava/tool")))
        {
            for (Path file : files.toList())
            {
                NUMBER.matcher(Files.readString(file)).results().forEach(match -> shown.add(match.group()));
            }
        }
        Set<String> missing = Stream.of(Problem.values()).map(Problem::number).filter(number -> !shown.contains(number))
            .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    private static List<String> rows() throws IOException
    {
        List<String> rows = Files.readAllLines(Path.of("src/test/resources/bad-input.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| What")).toList();
        assertTrue(rows.size() > 20, rows.toString());
        return rows;
    }
}
