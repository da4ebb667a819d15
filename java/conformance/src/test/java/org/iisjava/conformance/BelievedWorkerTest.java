package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a worker process of IIS is believed to do at its end, and with bodies that come in small pieces. */
@Tag("iishost-switch")
@ExtendWith(BelievedWorkerTest.OneLife.class)
class BelievedWorkerTest
{
    private static int ofLocation;
    private static int notMade;
    private static String filled;
    private static boolean woken;
    private static List<String> events;

    @Test
    @DependsOnBelief("B04")
    void whatIsForTheWholeServerIsRefusedInALocation()
    {
        assertEquals(2, ofLocation);
    }

    @Test
    @DependsOnBelief("B26")
    void aModuleThatCannotBeMadeFailsTheRequest()
    {
        assertEquals(500, notMade);
    }

    @Test
    @DependsOnBelief("B35")
    void whoHasAskedForItIsToldOfTheWakingUp()
    {
        assertTrue(woken);
    }

    @Test
    @DependsOnBelief("B41")
    void aReadCanFillItsBuffer()
    {
        assertEquals("3 10 defghijklm 7 true", filled);
    }

    @Test
    @DependsOnBelief("B43")
    void applicationsStopBeforeTheCachesAreCleanedUp()
    {
        int stop = events.indexOf("stop of /LM/W3SVC/1/ROOT");
        assertTrue(stop >= 0 && stop < events.indexOf("cache cleanup"), events.toString());
    }

    @Test
    @DependsOnBelief("B44")
    void theEndOfListeningIsToldOnce()
    {
        assertEquals(1, events.stream().filter(text -> text.startsWith("stop listening")).count(), events.toString());
    }

    /** Starts a server, sends a body, suspends it, wakes it up and stops it. */
    static final class OneLife implements BeforeAllCallback
    {
        @Override
        public void beforeAll(ExtensionContext context)
        {
            String[] options = BelievedServer.options(context).toArray(String[]::new);
            ofLocation = IisHost.builder().configuration(Suite.configuration()
                .location("Default Web Site", "<iisjava />").build()).option(options).run().exitCode();
            try (IisHost host = IisHost.builder().configuration(Suite.add(Suite.configuration(), "NotMade").build())
                .option(options).start())
            {
                notMade = HttpClients.get(host.uri("/file.txt")).statusCode();
            }
            ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "Services", "services/*");
            Suite.addHandler(configuration, "VersionAnswers", "versions/*");
            IisHost host = IisHost.builder().configuration(configuration.build()).option("--short-reads", "3")
                .option(options).start();
            filled = HttpClients.post(host.uri("/versions/fill"), "abcdefghijklmnopqrst").body();
            control(host, "suspend", "suspended");
            control(host, "resume", "resumed");
            IisHostResult result = host.stop(Duration.ofSeconds(60));
            assertEquals(0, result.exitCode(), result.standardError());
            events = result.events().stream().map(EventLogEntry::text).toList();
            woken = result.events().stream()
                .anyMatch(entry -> entry.source().equals("Services") && entry.text().equals("resumed"));
        }

        private static void control(IisHost host, String line, String done)
        {
            host.control(line);
            host.eventLog().await(Duration.ofSeconds(20),
                entry -> entry.source().equals("iishost") && entry.text().equals(done));
        }
    }
}
