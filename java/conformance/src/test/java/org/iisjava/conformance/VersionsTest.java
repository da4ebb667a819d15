package org.iisjava.conformance;

import static org.iisjava.conformance.MembersServer.body;
import static org.iisjava.conformance.MembersServer.get;
import static org.iisjava.conformance.MembersServer.host;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.RawConnection;
import org.iisjava.testkit.RawResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The members that later versions of IIS added to request, response and application, and the cache policy. */
@ExtendWith(MembersServer.class)
class VersionsTest
{
    @Tag("iishost-switch")
    @ParameterizedTest
    @CsvSource({"7.0, ''", "7.5, IHttpContext2 IHttpRequest2 IHttpCachePolicy2 IHttpServer2",
        "8.0, IHttpContext2 IHttpContext3 IHttpRequest2 IHttpRequest3 IHttpResponse2 IHttpApplication2"
            + " IHttpCachePolicy2 IHttpServer2",
        "8.5, IHttpContext2 IHttpContext3 IHttpRequest2 IHttpRequest3 IHttpResponse2 IHttpApplication2"
            + " IHttpCachePolicy2 IHttpServer2",
        "10, IHttpContext2 IHttpContext3 IHttpContext4 IHttpRequest2 IHttpRequest3 IHttpResponse2 IHttpResponse3"
            + " IHttpApplication2 IHttpCachePolicy2 IHttpModuleRegistrationInfo2 IHttpServer2 IHttpServer3",
        "10.0.20348, IHttpContext2 IHttpContext3 IHttpContext4 IHttpRequest2 IHttpRequest3 IHttpRequest4 IHttpResponse2"
            + " IHttpResponse3 IHttpResponse4 IHttpApplication2 IHttpCachePolicy2 IHttpModuleRegistrationInfo2"
            + " IHttpServer2 IHttpServer3"})
    void aVersionThatIisHasNotGotIsEmpty(String version, String expected)
    {
        try (IisHost old = with("--iis-version", version))
        {
            assertEquals(expected, HttpClients.get(old.uri("/versions/versions")).body());
        }
    }

    @Tag("iishost-switch")
    @ParameterizedTest
    @CsvSource({"7.0, true false false false", "7.5, true true false false true"})
    void anOlderIisHasNoLaterContextsAndNoCompletionRoutine(String version, String expected)
    {
        try (IisHost old = IisHost.builder()
            .configuration(Suite.addHandler(Suite.configuration(), "ContextAnswers", "context/*").build())
            .option("--iis-version", version).start())
        {
            assertEquals(expected, HttpClients.get(old.uri("/context/versions")).body());
        }
    }

    @Test
    void aTypeThatIsNoVersionIsRefused()
    {
        String outcome = body("/versions/foreign");
        assertTrue(outcome.startsWith("IllegalArgumentException: version: ") && outcome.contains("Mine"), outcome);
    }

    @Tag("iishost-switch")
    @Test
    void theChannelBindingTokenIsCopiedAndNullWithoutOne()
    {
        assertEquals("null", body("/versions/channelBinding"));
        try (IisHost pretending = with("--channel-binding-token", "tls-server-end-point:abc"))
        {
            assertEquals("tls-server-end-point:abc",
                HttpClients.get(pretending.uri("/versions/channelBinding")).body());
        }
    }

    @Tag("iishost-switch")
    @Test
    void aReadCanWaitUntilTheBufferIsFull()
    {
        try (IisHost slow = with("--short-reads", "3"))
        {
            assertEquals("3 10 defghijklm 7 true",
                HttpClients.post(slow.uri("/versions/fill"), "abcdefghijklmnopqrst").body());
        }
    }

    @Tag("iishost-switch")
    @Test
    void aPushIsPromisedOrIgnored()
    {
        assertEquals("done done", body("/versions/push"));
        try (IisHost server = IisHost.builder().configuration(configuration()).start())
        {
            assertEquals(200, HttpClients.get(server.uri("/versions/push")).statusCode());
            assertTrue(server.log().contains("PushPromise GET /pushed/\u20ac is ignored"), server.log());
        }
    }

    @Tag("iishost-switch")
    @Test
    void trailersFollowTheBody() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            RawResponse head = connection.get("/versions/trailers").readHead();
            assertEquals("chunked", head.header("transfer-encoding"));
            assertEquals("2,\u00e4|null", new String(connection.readChunk(), StandardCharsets.UTF_8));
            Map<String, List<String>> trailers = connection.readTrailers();
            assertEquals(List.of("2, \u00e4"), trailers.get("x-sum"));
            assertEquals(1, trailers.size(), trailers.toString());
            assertEquals(200, connection.get("/versions/versions").read().status());
        }
    }

    @Tag("iishost-switch")
    @Test
    void aTrailerCanBeSetAfterTheHeadersAreSent() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            connection.get("/versions/trailersOfAFlushedResponse").readHead();
            assertEquals("begin ", new String(connection.readChunk(), StandardCharsets.UTF_8));
            assertEquals("end", new String(connection.readChunk(), StandardCharsets.UTF_8));
            assertEquals(Map.of("x-late", List.of("late")), connection.readTrailers());
        }
    }

    @Tag("iishost-switch")
    @Test
    void trailersThatTheConnectionCannotCarryAreNotSent() throws IOException
    {
        try (IisHost dropping = IisHost.builder().configuration(configuration()).option("--drop-trailers").start();
            RawConnection connection = new RawConnection(dropping))
        {
            RawResponse answer = connection.get("/versions/trailers").read();
            assertEquals("2,\u00e4|null", answer.text());
            assertEquals(Integer.toString(answer.body().length), answer.header("content-length"));
        }
    }

    @Test
    void whatWouldForgeAHeaderOrAListIsRefused()
    {
        String[] outcomes = body("/versions/refused").split("\n");
        assertEquals(13, outcomes.length);
        for (String outcome : outcomes)
        {
            assertTrue(outcome.startsWith("IllegalArgumentException: "), outcome);
        }
    }

    @Test
    @DependsOnBelief("B39")
    void goAwayEndsTheConnectionAfterTheResponse() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            RawResponse answer = connection.get("/versions/goAway").read();
            assertEquals("the last", answer.text());
            assertTrue(connection.isClosedByServer());
        }
    }

    @Test
    @DependsOnBelief("B39")
    void aStreamThatIsResetEndsWithoutAResponse() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            assertTrue(connection.get("/versions/resetStream").isClosedByServer());
        }
    }

    @Test
    void theCachePolicyIsReadAndChangedInPlace()
    {
        assertEquals("HttpCachePolicyNocache,0,true,false,false HttpCachePolicyTimeToLive,4000000000,Accept,Cookie,page,"
            + "\u00e4 value,false,true,true,false,true", body("/versions/cachePolicy"));
    }

    @Test
    void anApplicationCanBeWarmingUp()
    {
        assertEquals("false true false", body("/versions/warmup"));
        assertFalse(get("/versions/warmup").body().isEmpty());
    }

    private static String configuration()
    {
        return Suite.addHandler(Suite.configuration(), "VersionAnswers", "versions/*").build();
    }

    private static IisHost with(String option, String value)
    {
        return IisHost.builder().configuration(configuration()).option(option, value).start();
    }
}
