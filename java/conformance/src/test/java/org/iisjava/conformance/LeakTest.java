package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.Platform;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many requests that use what has an end of its own leave nothing: no objects of the module, none of the runtime, no
 * native memory. How many is the property {@code iisjava.leak.requests}.
 */
@Tag("iishost-switch")
class LeakTest
{
    private static final int CONNECTIONS = 4;
    private static final int ROUNDS = 10;
    private static final int WARM_UP = 8_000;
    private static final int FEW = 2_000;
    private static final int REQUESTS = Integer.getInteger("iisjava.leak.requests", 20_000);
    /** Per request, of the median round: what a compiler or an allocator takes at once is not in it. */
    private static final int MOST_BYTES = 32;
    /** Of one class of the runtime: what threads and the last requests hold. */
    private static final int MOST_OBJECTS = 100;

    @Test
    void manyRequestsLeaveNothingBehind() throws Exception
    {
        boolean measured = Platform.current() == Platform.LINUX;
        String configuration = Suite.addHandler(new ConfigurationBuilder(Suite.site()), "Leaking",
            "leak/*").jvmOption("-Xms96m").jvmOption("-Xmx96m").jvmOption("-Xmn48m")
            .jvmOption("-XX:+AlwaysPreTouch").jvmOption("-XX:+UseSerialGC").jvmOption("-XX:TieredStopAtLevel=1")
                .build();
        try (IisHost host = IisHost.builder().configuration(configuration).option("--threads", "4").start())
        {
            run(host, measured ? WARM_UP : FEW);
            if (measured)
            {
                Map<String, Long> objects = objects(host);
                List<Long> growth = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++)
                {
                    long before = nativeMemory(host);
                    run(host, REQUESTS / ROUNDS);
                    growth.add(nativeMemory(host) - before);
                }
                long median = growth.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
                assertTrue(median < (long) MOST_BYTES * REQUESTS / ROUNDS, () -> "bytes in each round: " + growth);
                assertEquals(Map.of(), more(objects, objects(host)));
            }
            assertEquals("0", HttpClients.get(host.uri("/leak/alive")).body());
            assertEquals(List.of(), host.eventLog().entries(entry -> entry.type().equals("Error")));
        }
    }

    private static void run(IisHost host, int requests) throws Exception
    {
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<Void>> done = new ArrayList<>();
        for (int client = 0; client < CONNECTIONS; client++)
        {
            done.add(clients.submit(() ->
            {
                try (RawConnection connection = new RawConnection(host))
                {
                    for (int i = 0; i < requests / CONNECTIONS; i++)
                    {
                        assertEquals("by reference child of berta|Leaking",
                            connection.get("/leak/work").read().text());
                    }
                }
                return null;
            }));
        }
        for (Future<Void> each : done)
        {
            each.get(300, TimeUnit.SECONDS);
        }
        clients.shutdown();
    }

    /** What is in memory and in no file. The Java heap is a constant part of it. */
    private static long nativeMemory(IisHost host) throws Exception
    {
        String line = Files.readAllLines(Path.of("/proc/" + host.processId() + "/status")).stream()
            .filter(each -> each.startsWith("RssAnon:")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }

    /** How many there are of each class of the runtime; a second collection gets what the first has had cleaned. */
    private static Map<String, Long> objects(IisHost host) throws InterruptedException
    {
        HttpClients.get(host.uri("/leak/objects"));
        Thread.sleep(500);
        Map<String, Long> objects = new TreeMap<>();
        HttpClients.get(host.uri("/leak/objects")).body().lines().map(line -> line.trim().split("\\s+"))
            .filter(parts -> parts.length > 3 && parts[3].startsWith("org.iisjava.runtime."))
            .forEach(parts -> objects.put(parts[3], Long.parseLong(parts[1])));
        assertTrue(objects.size() > 10, objects::toString);
        return objects;
    }

    private static Map<String, String> more(Map<String, Long> before, Map<String, Long> after)
    {
        Map<String, String> more = new TreeMap<>();
        after.forEach((name, count) ->
        {
            long first = before.getOrDefault(name, 0L);
            if (count - first > MOST_OBJECTS)
            {
                more.put(name, first + " became " + count);
            }
        });
        return more;
    }
}
