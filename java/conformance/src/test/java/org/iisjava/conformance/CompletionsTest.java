package org.iisjava.conformance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation that completes, in every notification of requests and child requests, with every timing: it completes
 * once, at its instance, and the request goes on once.
 */
@Tag("iishost-switch")
class CompletionsTest
{
    private static final Map<String, IisHost> HOSTS = new HashMap<>();

    private static ExecutorService clients;

    @BeforeAll
    static void start()
    {
        clients = Executors.newFixedThreadPool(4);
        for (String timing : CompletionCell.TIMINGS)
        {
            HOSTS.put(timing, host("--completions", timing));
        }
    }

    @AfterAll
    static void stop()
    {
        clients.shutdown();
        List<String> bugs =
            HOSTS.values().stream().flatMap(host -> host.log().lines()).filter(line -> line.contains("MODULE BUG"))
                .toList();
        HOSTS.values().forEach(IisHost::close);
        assertEquals(List.of(), bugs);
    }

    /** A server with the modules of the cells. */
    static IisHost host(String... options)
    {
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "Completing", "completing/*");
        Suite.addHandler(configuration, "CompletingPartner", "partner/*");
        IisHostBuilder builder = IisHost.builder().configuration(configuration.build());
        for (int i = 0; i < options.length; i += 2)
        {
            builder.option(options[i], options[i + 1]);
        }
        return builder.start();
    }

    static List<Arguments> places()
    {
        List<Arguments> all = new ArrayList<>();
        for (String timing : CompletionCell.TIMINGS)
        {
            for (String request : List.of("root request", "child request"))
            {
                CompletionCell.places().forEach(place -> all.add(Arguments.of(timing, request, place)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("places")
    void everyOperationCompletesOnceAndItsRequestGoesOnOnce(String timing, String request, String place)
        throws Exception
    {
        List<CompletionCell> cells = CompletionCell.all().stream().filter(cell -> cell.timing().equals(timing)
            && cell.child() == request.startsWith("child") && cell.place().equals(place) && cell.excluded() == null)
            .toList();
        assertEquals("", CompletionRun.differences(HOSTS.get(timing), cells, clients));
    }

    @Test
    void everyCombinationIsRunOrLeftOutForAReason()
    {
        Map<String, Long> counts = CompletionCell.all().stream()
            .collect(groupingBy(cell -> cell.excluded() == null ? "run" : cell.excluded(), counting()));
        assertEquals(3 * 2 * 28 * 17 * 2, CompletionCell.all().size());
        assertEquals(Map.of("run", 5532L, "the response has been sent", 72L,
            "a send is under way, and what is written goes with it", 72L,
            "which notification an operation in full duplex belongs to is known for stages only", 36L), counts);
    }
}
