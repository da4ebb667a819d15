package org.iisjava.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of docs/iishost.md that says what is believed about IIS. */
final class Beliefs
{
    private static final Path DOCUMENT = Path.of(System.getProperty("iisjava.root"), "docs/iishost.md");

    private static final Pattern CHOICE = Pattern.compile("`--belief (B\\d\\d=[a-z0-9-]+)`");

    private Beliefs()
    {
    }

    /** Its rows: number, matter, choice, switch. */
    static List<String> rows() throws IOException
    {
        return Files.readAllLines(DOCUMENT).stream().dropWhile(line -> !line.startsWith("| | matter | choice |"))
            .takeWhile(line -> line.startsWith("|")).skip(2).toList();
    }

    /** By number, in words. */
    static Map<String, String> all() throws IOException
    {
        Map<String, String> all = new TreeMap<>();
        for (String row : rows())
        {
            String[] cells = row.split(" \\| ?");
            all.put(cells[0].substring(2), cells[1] + ": " + cells[2]);
        }
        return all;
    }

    /** What --belief takes. */
    static Set<String> choices() throws IOException
    {
        return rows().stream().flatMap(row -> CHOICE.matcher(row).results()).map(result -> result.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The numbers of the beliefs whose choice these words of a command line reverse. */
    static Set<String> reversedBy(List<String> commandLine) throws IOException
    {
        return rows().stream().filter(row -> commandLine.stream()
            .anyMatch(word -> word.matches("B\\d\\d=.*|--(?!belief).*") && row.contains(word + "`")))
            .map(row -> row.substring(2, 5)).collect(Collectors.toCollection(TreeSet::new));
    }
}
