package org.iisjava.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The table of docs/iishost.md that says what is believed about IIS. */
final class Beliefs
{
    private static final Path DOCUMENT = Path.of("../../docs/iishost.md").toAbsolutePath();

    private Beliefs()
    {
    }

    /** Its rows: number, matter, choice, switch. */
    static List<String> rows() throws IOException
    {
        return Files.readAllLines(DOCUMENT).stream().dropWhile(line -> !line.startsWith("| | matter | choice |"))
            .takeWhile(line -> line.startsWith("|")).skip(2).toList();
    }
}
