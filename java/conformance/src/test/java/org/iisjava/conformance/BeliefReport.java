package org.iisjava.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What a run says about the beliefs: a line for each, in a file and on standard output when the run ends. The file is
 * target/belief-reports/beliefs-1.txt unless the property {@code iisjava.beliefs.report} names another, as each of the
 * processes does in which classes run side by side. Any thread.
 */
final class BeliefReport implements ExtensionContext.Store.CloseableResource
{
    static final String FILE = "iisjava.beliefs.report";

    /** By file, because a build may run tests more than once: failed ones again. */
    private static final Map<Path, Map<String, List<String>>> REFUTATIONS = new ConcurrentHashMap<>();

    private final Path file;
    private final Map<String, List<String>> refutations;

    private BeliefReport(Path file)
    {
        this.file = file;
        refutations = REFUTATIONS.computeIfAbsent(file, path -> new HashMap<>());
    }

    static BeliefReport of(ExtensionContext context)
    {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(BeliefReport.class)).getOrComputeIfAbsent(
            "report", key -> new BeliefReport(Path.of(context.getConfigurationParameter(FILE)
                .orElse("target/belief-reports/beliefs-1.txt"))), BeliefReport.class);
    }

    void confirmed(String belief)
    {
        synchronized (refutations)
        {
            refutations.computeIfAbsent(belief, key -> new ArrayList<>());
        }
    }

    void refuted(String belief, String test, String seen)
    {
        synchronized (refutations)
        {
            refutations.computeIfAbsent(belief, key -> new ArrayList<>())
                .add(test + ": " + String.valueOf(seen).replaceAll("\\s+", " ").replaceAll("(.{300}).*", "$1…"));
        }
    }

    @Override
    public void close()
    {
        List<String> lines = new ArrayList<>();
        try
        {
            synchronized (refutations)
            {
                Beliefs.all().forEach((belief, statement) -> lines.add(belief + " "
                    + verdict(refutations.get(belief), statement)));
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines);
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
        System.out.println("What this run says about IIS (" + file + "):");
        lines.stream().filter(line -> !line.contains(" not judged: ")).forEach(System.out::println);
    }

    private static String verdict(List<String> refutations, String statement)
    {
        if (refutations == null)
        {
            return "not judged: " + statement;
        }
        return (refutations.isEmpty() ? "confirmed: " + statement
            : "refuted: " + statement + "; seen was " + String.join("; ", refutations));
    }
}
