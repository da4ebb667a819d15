package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What docs/iishost.md believes about IIS, and what iishost can be told to believe instead. */
@Tag("iishost-switch")
class BeliefsTest
{
    private static final Pattern SWITCH = Pattern.compile("`(--[a-z-]+)[ `]");

    @Test
    void everyBeliefHasANumberOfItsOwnAndASwitch() throws IOException
    {
        List<String> wrong = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (String row : Beliefs.rows())
        {
            if (!row.matches("\\| B\\d\\d \\| [^|]+ \\| [^|]+ \\| [^|]*`--[^|]+ \\|") || !numbers.add(row.substring(2, 5)))
            {
                wrong.add(row);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(numbers.size() >= 44, "only " + numbers.size() + " beliefs were found");
    }

    @Test
    void theDocumentNamesWhatCanBeBelievedInstead() throws IOException
    {
        for (String choice : Beliefs.choices())
        {
            String number = choice.substring(0, 3);
            assertEquals(Set.of(number), Beliefs.reversedBy(List.of(choice)));
        }
        IisHostResult result = run("--beliefs");
        assertEquals(0, result.exitCode(), result.standardError());
        assertEquals(String.join("\n", Beliefs.choices()),
            result.standardOutput().lines().sorted().collect(Collectors.joining("\n")));
    }

    @Test
    void everySwitchOfABeliefIsThere() throws IOException
    {
        String help = run("--help").standardOutput();
        Set<String> missing = Beliefs.rows().stream().flatMap(row -> SWITCH.matcher(row).results())
            .map((MatchResult match) -> match.group(1)).filter(name -> !help.contains(name))
            .collect(Collectors.toSet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void whatCannotBeBelievedIsRefused()
    {
        assertRefused("--belief B19=sometimes: there is no such choice; expected was one of B19=before-end "
            + "B19=after-post-end", "B19=sometimes");
        assertRefused("--belief B99: there is no such choice; expected was one of B01=", "B99");
        assertRefused("--belief B19=after-post-end: B19=before-end was given, too", "B19=before-end",
            "B19=after-post-end");
    }

    private static void assertRefused(String expected, String... choices)
    {
        List<String> arguments = new ArrayList<>();
        List.of(choices).forEach(choice -> arguments.addAll(List.of("--belief", choice)));
        IisHostResult result = run(arguments.toArray(String[]::new));
        assertEquals(2, result.exitCode(), result.standardError());
        assertTrue(result.standardError().startsWith(expected), result.standardError());
        assertEquals("", result.standardOutput());
    }

    private static IisHostResult run(String... arguments)
    {
        return IisHost.builder().configuration(Suite.configuration().build()).option(arguments).run();
    }
}
