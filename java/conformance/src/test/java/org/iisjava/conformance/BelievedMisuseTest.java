package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What IIS is believed to do where modules do not keep its rules. Real IIS may end then, and is not asked. */
@Tag("iishost-switch")
@ExtendWith(BelievedMisuseTest.OneLife.class)
class BelievedMisuseTest
{
    private static final String FORGETFUL = "forgetful";
    private static final String LEAVING = "leaving";

    private static String late;
    private static List<String> ofForgetful;
    private static List<String> ofLeaving;

    @Test
    @DependsOnBelief("B05")
    void aRegistrationThatComesLateIsRefused()
    {
        assertEquals("0x8000FFFF", late);
    }

    @Test
    @DependsOnBelief("B17")
    void aCloneThatWasForgottenEndsWithItsRequest()
    {
        assertTrue(ofForgetful.contains("cleaned up"), ofForgetful.toString());
    }

    @Test
    @DependsOnBelief("B18")
    void aResponseEndsAfterTheChildThatTheParentHasLeft()
    {
        assertTrue(ofLeaving.contains("slow"), ofLeaving.toString());
    }

    /** Starts a server, has rules broken and stops it. */
    static final class OneLife implements BeforeAllCallback
    {
        @Override
        public void beforeAll(ExtensionContext context) throws IOException
        {
            CppModules modules = CppModules.ofThisPlatform().findFirst().orElseThrow();
            ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "BelievingChildren",
                "family/*");
            modules.addTo(configuration, "Breaker");
            IisHost host = IisHost.builder().configuration(configuration.build())
                .option(BelievedServer.options(context).toArray(String[]::new)).start();
            late = modules.body(host, "/break/late");
            try (RawConnection connection = new RawConnection(host))
            {
                connection.get("/" + modules.folder() + "/break/leave", "X-Family: " + LEAVING).read();
                // By another connection: this one waits for the end of the request.
                ofLeaving = trail(host, LEAVING);
            }
            HttpClients.get(host.uri("/family/forgetful"), "X-Family", FORGETFUL);
            ofForgetful = awaitCleanup(host);
            IisHostResult result = host.stop(Duration.ofSeconds(60));
            assertEquals(0, result.exitCode(), result.standardError());
        }

        /** The request ends after its answer, but not long after. */
        private static List<String> awaitCleanup(IisHost host)
        {
            long end = System.nanoTime() + 3_000_000_000L;
            List<String> heard;
            do
            {
                heard = trail(host, FORGETFUL);
            }
            while (System.nanoTime() < end && !heard.contains("cleaned up"));
            return heard;
        }

        private static List<String> trail(IisHost host, String name)
        {
            return HttpClients.get(host.uri("/family/trail"), "X-Family", name).body().lines().toList();
        }
    }
}
