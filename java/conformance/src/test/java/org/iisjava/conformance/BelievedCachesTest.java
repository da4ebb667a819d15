package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the caches of IIS are believed to do with the policy of a response, one belief a test. */
@ExtendWith(BelievedOptions.class)
class BelievedCachesTest
{
    private static IisServer server;

    @BeforeAll
    static void start(String[] options)
    {
        server = BelievedOptions.start("Cached", "cached/*", configuration -> configuration
            .globalModule("HttpCacheModule", "%windir%\\System32\\inetsrv\\cachhttp.dll").module("HttpCacheModule"), options);
    }

    @AfterAll
    static void stop()
    {
        server.close();
    }

    private static String get(String path, String... headers)
    {
        return HttpClients.get(server.uri("/cached/" + path), headers).body();
    }

    @Test
    @DependsOnBelief("B45")
    void theKernelCacheKeepsNothingThatNobodyInvalidates()
    {
        assertNotEquals(get("uninvalidated"), get("uninvalidated"));
    }

    @Test
    @DependsOnBelief("B46")
    void aConditionalRequestIsNotAnsweredFromTheKernelCache()
    {
        String kept = get("kernel,conditional");
        assertEquals(kept, get("kernel,conditional"));
        assertNotEquals(kept, get("kernel,conditional", "If-None-Match", "\"other\""));
    }

    @Test
    @DependsOnBelief("B47")
    void theOutputCacheIsForAnonymousRequestsOnly()
    {
        String kept = get("user,anonymous");
        assertEquals(kept, get("user,anonymous"));
        assertNotEquals(kept, get("user,anonymous", "X-User", "somebody"));
        assertNotEquals(get("user,known", "X-User", "somebody"), get("user,known", "X-User", "somebody"));
    }

    @Test
    @DependsOnBelief("B48")
    void oneResponseIsForAllQueries()
    {
        assertEquals(get("user,queried?a"), get("user,queried?b"));
    }

    @Test
    @DependsOnBelief("B49")
    void aForcedUpdateMakesTheResponseAnew()
    {
        String kept = get("user,forced");
        String forced = get("user,forced", "X-Force", "1");
        assertNotEquals(kept, forced);
        assertEquals(forced, get("user,forced"));
    }

    @Test
    @DependsOnBelief("B50")
    void whatAModuleSaysToBeCachedIsNotCachedByTheServer()
    {
        assertNotEquals(get("user,own"), get("user,own"));
    }
}
