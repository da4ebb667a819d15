package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What CustomErrorModule is believed to make of errors, for a client of the same machine, one belief a test. */
@ExtendWith(BelievedOptions.class)
class BelievedErrorPagesTest
{
    private static IisServer server;

    @BeforeAll
    static void start(String[] options)
    {
        server = BelievedOptions.start("Erring", "err/*", configuration -> configuration
            .globalModule("CustomErrorModule", "%windir%\\System32\\inetsrv\\custerr.dll").module("CustomErrorModule")
            .application("/custom", Suite.site().resolve("application"))
            .location("Default Web Site/custom", "<httpErrors errorMode=\"Custom\" />"), options);
    }

    @AfterAll
    static void stop()
    {
        server.close();
    }

    private static String get(String path, String... headers)
    {
        return HttpClients.get(server.uri(path), headers).body();
    }

    @Test
    @DependsOnBelief("B76")
    void aBadRequestIsAnError()
    {
        assertNotEquals("", get("/err/400.0"));
    }

    @Test
    @DependsOnBelief("B77")
    void aBodyThatIsThereIsLeftToALocalClient()
    {
        assertEquals("own", get("/err/500.0", "X-Body", "own"));
    }

    /** Elsewhere there is a page for every usual status. */
    @Test
    @Tag("iishost-switch")
    @DependsOnBelief("B78")
    void theReasonStandsForAPageThatThereIsNot()
    {
        assertEquals("For <a> reason\n", get("/custom/err/500.0", "X-Body", "own"));
    }
}
