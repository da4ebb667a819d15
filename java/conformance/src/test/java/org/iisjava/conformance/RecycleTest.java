package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers that take the place of others, and applications that begin anew, because somebody asks for it. */
@Tag("iishost-switch")
class RecycleTest
{
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private static IisHost host;
    private static int workers = 1;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start()
    {
        host = server();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    @Test
    void aModuleRecyclesTheWorkerProcessOnce()
    {
        int before = events("is recycled: conformance asks").size();
        String worker = body("/changes/process");
        awaitNext();
        assertNotEquals(worker, body("/changes/worker"));
        assertEquals(before + 1, events("is recycled: conformance asks").size());
        assertEquals(0, events("is recycled: and again").size());
        assertEquals(1, host.standardOutput().split("listening on", -1).length - 1, host.standardOutput());
        String log = host.log();
        assertTrue(log.lastIndexOf("stopping modules") < log.lastIndexOf("listening on port"), log);
    }

    @Test
    void anAdministratorRecyclesTheWorkerProcess()
    {
        String worker = body("/changes/worker");
        host.control("recycle");
        host.eventLog().await(LIMIT, entry -> entry.id() == 5079);
        awaitNext();
        assertNotEquals(worker, body("/changes/worker"));
    }

    @Test
    void aWorkerThatIsUnhealthyIsReplaced()
    {
        String worker = body("/changes/unhealthy");
        host.eventLog().await(LIMIT, entry -> entry.id() == 2299 && entry.text().contains("conformance feels bad"));
        awaitNext();
        assertNotEquals(worker, body("/changes/worker"));
    }

    @Test
    void requestsInFlightEndInTheirWorkerAndNewOnesReachTheNext() throws Exception
    {
        Path file = folder.resolve("go");
        CompletableFuture<HttpResponse<String>> waiting = CompletableFuture.supplyAsync(
            () -> HttpClients.get(host.uri("/changes/wait"), "X-File", host.platform().path(file)));
        await(() -> Files.exists(Path.of(file + ".waiting")));
        int stops = events("stop listening, drains: true").size();
        String worker = body("/changes/process");
        host.eventLog().await(LIMIT, stops + 1, entry -> entry.text().equals("stop listening, drains: true"));
        CompletableFuture<HttpResponse<String>> next = CompletableFuture.supplyAsync(RecycleTest::whenever);
        Files.createFile(file);
        assertEquals(worker, waiting.get(LIMIT.toSeconds(), TimeUnit.SECONDS).body());
        awaitNext();
        assertEquals(200, next.get(LIMIT.toSeconds(), TimeUnit.SECONDS).statusCode());
        assertNotEquals(worker, next.get().body());
    }

    @Test
    void aModuleRecyclesAnApplication()
    {
        String worker = body("/changes/worker");
        int before = List.of(body("/changes/heard").split("\n")).size();
        assertEquals("asked", body("/changes/application"));
        await(() ->
        {
            List<String> heard = List.of(body("/changes/heard").split("\n"));
            return heard.subList(before, heard.size())
                .containsAll(List.of("stop /LM/W3SVC/1/ROOT", "start /LM/W3SVC/1/ROOT"));
        });
        assertEquals(worker, body("/changes/worker"));
    }

    @Test
    void theEndOfListeningIsToldTwiceOrNever()
    {
        IisHost twice = server("--belief", "B44=twice");
        HttpClients.get(twice.uri("/changes/process"));
        twice.awaitWorker(2, LIMIT);
        assertEquals(List.of("drains: true", "drains: true", "drains: false", "drains: false"), told(twice));
        assertEquals(List.of(), told(server("--belief", "B44=never")));
    }

    private static List<String> told(IisHost server)
    {
        IisHostResult result = server.stop(LIMIT);
        assertEquals(0, result.exitCode(), result.standardError());
        return result.events().stream().map(EventLogEntry::text).filter(text -> text.startsWith("stop listening"))
            .map(text -> text.replace("stop listening, ", "")).toList();
    }

    private static IisHost server(String... options)
    {
        return IisHost.builder().configuration(Suite.addHandler(Suite.configuration(), "Changes", "changes/*").build())
            .option(options).start();
    }

    /** Where a listening socket cannot be handed on, connections are refused until the next worker listens. */
    private static HttpResponse<String> whenever()
    {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true)
        {
            try
            {
                return HttpClients.get(host.uri("/changes/worker"), "X-New", "yes");
            }
            catch (UncheckedIOException e)
            {
                boolean handedOn = !host.platform().usesWine() && System.getProperty("os.name").equals("Linux");
                if (handedOn || System.nanoTime() > end)
                {
                    throw e;
                }
            }
        }
    }

    private static void awaitNext()
    {
        host.awaitWorker(++workers, LIMIT);
    }

    private static List<EventLogEntry> events(String end)
    {
        return host.eventLog().entries(entry -> entry.text().endsWith(end));
    }

    private static String body(String path)
    {
        HttpResponse<String> answer = HttpClients.get(host.uri(path));
        assertEquals(200, answer.statusCode(), () -> answer.body() + host.eventLog().entries());
        return answer.body();
    }

    private static void await(BooleanSupplier condition)
    {
        Await.await(host, LIMIT, condition);
    }
}
