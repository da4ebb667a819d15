package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What IIS is believed to do when it preloads an application, one belief a test. */
@Tag("iishost-switch")
@ExtendWith(BelievedOptions.class)
class BelievedPreloadTest
{
    private static final String AWAITED = "sent /made/awaited 200";

    private static List<String> onDemand;
    private static List<String> alwaysRunning;

    @BeforeAll
    static void preload(String[] options)
    {
        String configuration = Suite.addHandler(Suite.configuration(), "Preloading", "made/*").build()
            .replace("<application path=\"/\"", "<application path=\"/\" preloadEnabled=\"true\"");
        try (IisHost host = start(configuration, options))
        {
            onDemand = notes(host);
        }
        try (IisHost host = start(configuration.replace("<add name=\"DefaultAppPool\" />",
            "<add name=\"DefaultAppPool\" startMode=\"AlwaysRunning\" />"), options))
        {
            Await.await(host, Duration.ofSeconds(30), () -> notes(host).contains(AWAITED));
            alwaysRunning = notes(host);
        }
    }

    private static IisHost start(String configuration, String... options)
    {
        return IisHost.builder().configuration(configuration).option(options).start();
    }

    private static List<String> notes(IisHost host)
    {
        return HttpClients.get(host.uri("/made/notes")).body().lines().toList();
    }

    @Test
    @DependsOnBelief("B51")
    void anApplicationIsPreloadedWhateverStartsItsPool()
    {
        assertTrue(onDemand.contains("preloaded"), onDemand.toString());
    }

    @Test
    @DependsOnBelief("B52")
    void aRequestThatIsMadeUpSaysSo()
    {
        assertTrue(alwaysRunning.contains("made GET null / null null 1"), alwaysRunning.toString());
    }

    @Test
    @DependsOnBelief("B53")
    void nobodyIsAuthenticatedInARequestThatIsMadeUp()
    {
        assertEquals(List.of("/made/notes authenticates"),
            alwaysRunning.stream().filter(note -> note.endsWith(" authenticates")).distinct().toList());
    }

    @Test
    @DependsOnBelief("B54")
    void whoExecutesARequestWaitsForItsEnd()
    {
        assertTrue(alwaysRunning.indexOf(AWAITED) < alwaysRunning.indexOf("awaited has returned"),
            alwaysRunning.toString());
    }
}
