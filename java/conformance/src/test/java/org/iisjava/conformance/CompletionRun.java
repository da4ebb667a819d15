package org.iisjava.conformance;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;

/** Sends a request for each of some cells, and compares the answers and what the module has seen. */
final class CompletionRun
{
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final IisHost host;
    private final CompletionCell cell;
    private final String name = Integer.toString(NAMES.incrementAndGet());

    private CompletionRun(IisHost host, CompletionCell cell)
    {
        this.host = host;
        this.cell = cell;
    }

    /** Answers what was not as it should be. */
    static String differences(IisHost host, List<CompletionCell> cells, ExecutorService clients) throws Exception
    {
        List<CompletionRun> runs = cells.stream().map(cell -> new CompletionRun(host, cell)).toList();
        List<Future<String>> answers = new ArrayList<>();
        for (CompletionRun run : runs)
        {
            Callable<String> exchange = run::send;
            answers.add(clients.submit(exchange));
        }
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++)
        {
            String expected = "200 " + cells.get(i).body();
            String actual = answers.get(i).get();
            runs.get(i).compare(expected.equals(actual), expected, actual, differences);
        }
        String[] records = records(host, runs);
        for (int i = 0; i < runs.size(); i++)
        {
            CompletionCell cell = cells.get(i);
            runs.get(i).compare(cell.isSeen(records[i]), String.join("\n", cell.lines()), records[i], differences);
        }
        return String.join("\n\n", differences);
    }

    private String send()
    {
        HttpResponse<String> answer = HttpClients
            .post(host.uri(cell.child() ? "/partner/parent" : "/completing/cell"), "body", cell.headers(name));
        return answer.statusCode() + " " + answer.body();
    }

    private void compare(boolean same, String expected, String actual, List<String> differences)
    {
        if (!same)
        {
            differences.add(cell + "\nexpected: " + expected.replace("\n", " | ") + "\nbut was:  "
                + actual.replace("\n", " | "));
        }
    }

    /** The answer may be there before the module instance has ended. */
    private static String[] records(IisHost host, List<CompletionRun> runs) throws InterruptedException
    {
        String[] records = new String[runs.size()];
        Arrays.fill(records, "");
        for (int attempt = 0; attempt < 600; attempt++)
        {
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < records.length; i++)
            {
                if (!records[i].endsWith("disposed"))
                {
                    open.add(i);
                }
            }
            if (open.isEmpty())
            {
                break;
            }
            Thread.sleep(attempt == 0 ? 0 : 50);
            String names = String.join(",", open.stream().map(i -> runs.get(i).name).toList());
            String[] taken = HttpClients.get(host.uri("/completing/record"), "X-Cells", names).body().split("\n\n");
            for (int i = 0; i < open.size(); i++)
            {
                records[open.get(i)] = taken[i];
            }
        }
        return records;
    }
}
