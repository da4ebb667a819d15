package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostBuilder;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many requests leave nothing: no objects of the module, none of the runtime, no native memory. How many is the
 * property {@code iisjava.leak.requests}; the second test, whose requests take longer, sends half of them.
 */
@Tag("iishost-switch")
class LeakTest
{
    private static final int REQUESTS = Integer.getInteger("iisjava.leak.requests", 20_000);
    private static final int CLIENTS = 4;
    /** Those that take long or write much for their own reasons. */
    private static final Set<String> LEFT_OUT = Set.of("/response/tooMany", "/response/tooLong", "/response/huge",
        "/body/big", "/services/unhealthy", "/services/recycle", "/context/longPath");
    private static final List<String> ANSWERING = List.of("RequestAnswers", "ResponseAnswers", "BodyAnswers",
        "ContextAnswers", "StoredContexts", "VersionAnswers", "Services");

    @TempDir
    private Path folder;

    /** One work of a client: the number of the request says what it is. */
    @FunctionalInterface
    private interface Work
    {
        void send(RawConnection connection, int request) throws Exception;
    }

    @Test
    void whatHasAnEndOfItsOwnLeavesNothingBehind() throws Exception
    {
        String configuration = LeakMeter.configure(new ConfigurationBuilder(Suite.site())).build();
        try (IisHost host = IisHost.builder().configuration(configuration).option("--threads", "4").start())
        {
            new LeakMeter(host).assertNothingIsLeft(8_000, REQUESTS, 32, count -> run(host, count, (connection, request) ->
                assertEquals("by reference child of berta|Leaking", connection.get("/leak/work").read().text())));
            assertEquals(List.of(), host.eventLog().entries(entry -> entry.type().equals("Error")));
        }
    }

    /** Answers that fail without the headers of their own tests are part of it: failures must not leave anything, too. */
    @Test
    void theModulesOfTheSuiteAndOfTheSamplesLeaveNothingBehind() throws Exception
    {
        ConfigurationBuilder configuration = LeakMeter.configure(new ConfigurationBuilder(Suite.site()));
        for (String module : ANSWERING)
        {
            Suite.addHandler(configuration, module, pathOf(module) + "*");
        }
        for (String module : List.of("Children", "CallingBack", "OwnObjects"))
        {
            Suite.addHandler(configuration, module, module + "/*");
        }
        List<String> targets = new ArrayList<>(List.of("/Children/parent", "/CallingBack/echo", "/OwnObjects/cache"));
        IisHostBuilder builder = IisHost.builder().option("--threads", "4");
        for (Sample sample : Sample.all())
        {
            targets.addAll(sample.addTo(configuration, folder));
            for (Path schema : sample.schemas())
            {
                builder.option("--schema", configuration.joined(schema));
            }
        }
        try (IisHost host = builder.configuration(configuration.build()).start())
        {
            for (String module : ANSWERING)
            {
                String path = "/" + pathOf(module);
                HttpClients.get(host.uri(path)).body().lines().map(name -> path + name)
                    .filter(target -> !LEFT_OUT.contains(target)).forEach(targets::add);
            }
            assertTrue(targets.size() > 100, targets::toString);
            // The allocator settles slowly under so many kinds of requests; what one of them leaves is far above it.
            new LeakMeter(host).assertNothingIsLeft(6_000, REQUESTS / 2, 512, count -> run(host, count,
                (connection, request) -> send(host, targets.get(request % targets.size()))));
        }
    }

    private static String pathOf(String module)
    {
        return module.replace("Answers", "").replace("Contexts", "").toLowerCase(java.util.Locale.ROOT) + "/";
    }

    /** Whatever comes of it: some answers end the connection. */
    private static void send(IisHost host, String target) throws InterruptedException
    {
        HttpRequest.Builder request = HttpClients.request(host.uri(target)).header("X-Child", "/file.txt")
            .header("X-User", "anna:wrong");
        try
        {
            HttpClients.client().send(request.build(), HttpResponse.BodyHandlers.discarding());
        }
        catch (IOException e)
        {
            assertTrue(host.isAlive(), e::toString);
        }
    }

    private static void run(IisHost host, int requests, Work work) throws Exception
    {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<Void>> done = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++)
        {
            int first = client;
            done.add(clients.submit(() ->
            {
                try (RawConnection connection = new RawConnection(host))
                {
                    for (int request = first; request < requests; request += CLIENTS)
                    {
                        work.send(connection, request);
                    }
                }
                return null;
            }));
        }
        for (Future<Void> each : done)
        {
            each.get(600, TimeUnit.SECONDS);
        }
        clients.shutdown();
    }
}
