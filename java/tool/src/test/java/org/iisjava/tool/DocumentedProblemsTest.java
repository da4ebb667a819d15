package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/errors.md, which also makes the texts of the event log, says of each problem what the tool says. */
class DocumentedProblemsTest
{
    @Test
    void everyProblemIsDocumentedWithItsSeverityAndRemedy() throws Exception
    {
        List<String> documented;
        try (Stream<String> lines = Files.lines(StandIn.ROOT.resolve("docs/errors.md")))
        {
            documented = lines.filter(line -> line.startsWith("| IISJ01")).map(DocumentedProblemsTest::withoutMeaning)
                .toList();
        }
        List<String> expected = Stream.of(Problem.values())
            .map(problem -> problem.number() + " | " + problem.severity.name().toLowerCase(Locale.ROOT) + " | "
                + problem.remedy)
            .toList();
        assertEquals(expected, documented);
    }

    private static String withoutMeaning(String row)
    {
        String[] cells = row.substring(2, row.length() - 2).split(" \\| ");
        return cells[0] + " | " + cells[1] + " | " + cells[3];
    }
}
