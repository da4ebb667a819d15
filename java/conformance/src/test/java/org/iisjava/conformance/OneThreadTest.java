package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with one thread, which waits in nested notifications and for child requests. */
@Tag("iishost-switch")
class OneThreadTest
{
    private static final int CLIENTS = 12;

    @ParameterizedTest
    @ValueSource(strings = {"later", "early", "inline"})
    void whatPendsInsideOfAnotherNotificationCompletesAndThreadsThatAreTooManyLeaveTheJvm(String timing)
        throws Exception
    {
        List<CompletionCell> cells = CompletionCell.all().stream().filter(cell -> cell.timing().equals(timing)
            && CompletionCell.NESTED.contains(cell.place()) && cell.excluded() == null).toList();
        assertTrue(cells.size() > 100);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (IisHost host = CompletionsTest.host("--completions", timing, "--threads", "1",
            "--thread-idle-time", "2"))
        {
            assertEquals("", CompletionRun.differences(host, cells, clients));
            int threads = threads(host);
            for (int i = 0; i < 20 && threads > 2; i++)
            {
                Thread.sleep(2500); // a request wakes a thread, which begins to be idle again
                threads = threads(host);
            }
            assertTrue(threads <= 2, threads + " threads of the server are still known to Java");
        }
        finally
        {
            clients.shutdown();
        }
    }

    private static int threads(IisHost host)
    {
        return Integer.parseInt(HttpClients.get(host.uri("/completing/threads"), "X-Threads", "iis-").body());
    }
}
