package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the documents lead somewhere: links, their headings, and the numbers that they mention. */
class DocumentsTest
{
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern NUMBER = Pattern.compile("IISJ\\d{4}");

    @Test
    void everyLinkLeadsToAFileAndAHeading() throws IOException
    {
        List<String> broken = new ArrayList<>();
        for (Path document : documents())
        {
            for (MatchResult link : LINK.matcher(prose(document)).results().toList())
            {
                if (link.group(1).contains(":"))
                {
                    continue;
                }
                Path target = link.group(1).isEmpty() ? document
                    : document.resolveSibling(link.group(1)).normalize();
                boolean heading = link.group(2) == null || Files.isRegularFile(target)
                    && anchors(target).contains(link.group(2));
                if (!Files.exists(target) || !heading)
                {
                    broken.add(StandIn.ROOT.relativize(document) + ": " + link.group());
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void everyNumberThatIsMentionedIsExplained() throws IOException
    {
        Set<String> explained = Pattern.compile("(?m)^\\| (IISJ\\d{4}) \\|")
            .matcher(Files.readString(StandIn.ROOT.resolve("docs/errors.md"))).results().map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
        List<String> unexplained = new ArrayList<>();
        for (Path document : documents())
        {
            NUMBER.matcher(Files.readString(document)).results().map(MatchResult::group)
                .filter(number -> !explained.contains(number))
                .forEach(number -> unexplained.add(document.getFileName() + ": " + number));
        }
        assertEquals(List.of(), unexplained);
    }

    @Test
    void readmeLeadsToEveryDocument() throws IOException
    {
        String readme = Files.readString(StandIn.ROOT.resolve("README.md"));
        try (Stream<Path> files = Files.list(StandIn.ROOT.resolve("docs")))
        {
            List<String> missing = files.map(file -> "docs/" + file.getFileName()).filter(name -> name.endsWith(".md"))
                .filter(name -> !readme.contains("](" + name)).sorted().toList();
            assertEquals(List.of(), missing);
        }
    }

    private static List<Path> documents() throws IOException
    {
        List<Path> documents = new ArrayList<>();
        for (String folder : List.of("", "docs", "docs/adr", "installer"))
        {
            try (Stream<Path> files = Files.list(StandIn.ROOT.resolve(folder)))
            {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        try (Stream<Path> samples = Files.list(StandIn.ROOT.resolve("samples")))
        {
            samples.map(sample -> sample.resolve("README.md")).filter(Files::exists).forEach(documents::add);
        }
        assertTrue(documents.size() > 20, documents.toString());
        return documents;
    }

    private static String prose(Path document) throws IOException
    {
        return FENCED.matcher(Files.readString(document)).replaceAll("").replaceAll("`[^`\n]*`", "");
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path document) throws IOException
    {
        return HEADING.matcher(FENCED.matcher(Files.readString(document)).replaceAll("")).results()
            .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-')).collect(Collectors.toSet());
    }
}
