package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.Platform;

/** Looks for what requests leave in a server that has the module Leaking: objects and native memory. */
final class LeakMeter
{
    private static final int ROUNDS = 10;
    /** Of one class of the runtime: what threads and the last requests hold. */
    private static final int MOST_OBJECTS = 100;
    /** What the JVM itself has allocated for others; its compilers, its collector and its symbols come and go. */
    private static final Set<String> TRACKED = Set.of("Thread", "Internal", "Other", "Module");
    private static final int MOST_KILOBYTES = 1024;
    private static final Pattern CATEGORY =
        Pattern.compile("-\\s+(\\w+(?: \\w+)*) \\(reserved=\\d+KB, committed=(\\d+)KB\\)");

    /** Sends a number of requests. */
    @FunctionalInterface
    interface Requests
    {
        void send(int count) throws Exception;
    }

    private final IisHost host;

    LeakMeter(IisHost host)
    {
        this.host = host;
    }

    /** The JVM's options that make what the process allocates beside the heap visible. */
    static ConfigurationBuilder configure(ConfigurationBuilder configuration)
    {
        List.of("-Xms96m", "-Xmx96m", "-Xmn48m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-XX:NativeMemoryTracking=summary").forEach(configuration::jvmOption);
        return Suite.addHandler(configuration, "Leaking", "leak/*");
    }

    /**
     * After a warm-up the median of several rounds leaves less than the given number of bytes for each of its requests,
     * and all of them no objects. Elsewhere than on Linux only the warm-up, a shorter one, is sent.
     */
    void assertNothingIsLeft(int warmUp, int count, int mostBytes, Requests requests) throws Exception
    {
        boolean measured = Platform.current() == Platform.LINUX;
        requests.send(measured ? warmUp : warmUp / 4);
        if (measured)
        {
            Map<String, Long> objects = objects();
            Map<String, Long> tracked = tracked();
            List<Long> growth = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++)
            {
                long before = nativeMemory();
                requests.send(count / ROUNDS);
                growth.add(nativeMemory() - before);
            }
            Map<String, Long> trackedAfter = tracked();
            System.out.println("bytes in each of " + ROUNDS + " rounds of " + count / ROUNDS + " requests: " + growth
                + "; native memory in KB: " + tracked + ", then " + trackedAfter);
            long median = growth.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
            assertTrue(median < (long) mostBytes * count / ROUNDS, () -> "bytes in each round: " + growth);
            assertEquals(Map.of(), more(tracked, trackedAfter, MOST_KILOBYTES));
            assertEquals(Map.of(), more(objects, objects(), MOST_OBJECTS));
        }
        assertEquals("0", HttpClients.get(host.uri("/leak/alive")).body());
    }

    /** What is in memory and in no file. The Java heap is a constant part of it. */
    private long nativeMemory() throws Exception
    {
        String line = Files.readAllLines(Path.of("/proc/" + host.processId() + "/status")).stream()
            .filter(each -> each.startsWith("RssAnon:")).findFirst().orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }

    /** How many there are of each class of the runtime; a second collection gets what the first has had cleaned. */
    private Map<String, Long> objects() throws InterruptedException
    {
        HttpClients.get(host.uri("/leak/objects"));
        Thread.sleep(500);
        Map<String, Long> objects = new TreeMap<>();
        HttpClients.get(host.uri("/leak/objects")).body().lines().map(line -> line.trim().split("\\s+"))
            .filter(parts -> parts.length > 3 && parts[3].startsWith("org.iisjava."))
            .forEach(parts -> objects.put(parts[3], Long.parseLong(parts[1])));
        assertTrue(objects.size() > 10, objects::toString);
        return objects;
    }

    private Map<String, Long> tracked()
    {
        Map<String, Long> kilobytes = new TreeMap<>();
        String summary = HttpClients.get(host.uri("/leak/native")).body();
        CATEGORY.matcher(summary).results().filter(match -> TRACKED.contains(match.group(1)))
            .forEach(match -> kilobytes.put(match.group(1), Long.parseLong(match.group(2))));
        assertEquals(TRACKED, kilobytes.keySet(), summary);
        return kilobytes;
    }

    private static Map<String, String> more(Map<String, Long> before, Map<String, Long> after, int most)
    {
        Map<String, String> more = new TreeMap<>();
        after.forEach((name, count) ->
        {
            long first = before.getOrDefault(name, 0L);
            if (count - first > most)
            {
                more.put(name, first + " became " + count);
            }
        });
        return more;
    }
}
