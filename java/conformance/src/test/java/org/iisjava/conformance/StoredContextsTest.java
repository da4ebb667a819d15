package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Stored contexts of every container are cleaned up once, when their owner ends. */
@Tag("iishost-switch")
class StoredContextsTest
{
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Set<String> OF_THE_REQUEST = Set.of("dispensed", "file", "monitor", "named", "request");
    private static final Set<String> OF_THE_PROCESS = Set.of("application", "metadata", "site", "url");

    @Test
    void everyContainerEndsWithItsOwnerAndOnce() throws IOException
    {
        String configuration = Suite.addHandler(Suite.configuration(), "StoredContexts", "stored/*").build();
        try (IisHost host = IisHost.builder().configuration(configuration).start())
        {
            try (RawConnection connection = new RawConnection(host))
            {
                assertEquals("stored", connection.get("/stored/everywhere").read().text());
                host.eventLog().await(LIMIT, OF_THE_REQUEST.size(), StoredContextsTest::isEnd);
                assertEquals(OF_THE_REQUEST, new TreeSet<>(ended(host.eventLog().entries())));
            }
            host.eventLog().await(LIMIT, OF_THE_REQUEST.size() + 2, StoredContextsTest::isEnd);
            Set<String> soFar = new TreeSet<>(OF_THE_REQUEST);
            soFar.add("connection");
            assertEquals(soFar, new TreeSet<>(ended(host.eventLog().entries())));
            IisHostResult result = host.stop(Duration.ofSeconds(60));
            assertEquals(0, result.exitCode());
            List<String> all = new ArrayList<>(soFar);
            all.addAll(OF_THE_PROCESS);
            Collections.sort(all);
            assertEquals(all, ended(result.events()));
        }
    }

    private static boolean isEnd(EventLogEntry entry)
    {
        return entry.text().startsWith("cleanup of ") || entry.text().startsWith("disconnect of ");
    }

    /** The owners of what was cleaned up, each as often as that happened. */
    private static List<String> ended(List<EventLogEntry> events)
    {
        return events.stream().filter(entry -> entry.text().startsWith("cleanup of "))
            .map(entry -> entry.text().split(" ")[2]).sorted().toList();
    }
}
