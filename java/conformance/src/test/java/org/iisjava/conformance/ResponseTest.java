package org.iisjava.conformance;

import static org.iisjava.conformance.MembersServer.body;
import static org.iisjava.conformance.MembersServer.get;
import static org.iisjava.conformance.MembersServer.host;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.RawConnection;
import org.iisjava.testkit.RawResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MembersServer.class)
class ResponseTest
{
    @Test
    void aResponseMayHaveMoreThanFourGigabytes() throws IOException, InterruptedException
    {
        HttpResponse<InputStream> response = HttpClients.client().send(
            HttpClients.request(host().uri("/response/huge")).build(), HttpResponse.BodyHandlers.ofInputStream());
        long received = 0;
        byte[] buffer = new byte[1 << 20];
        try (InputStream body = response.body())
        {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer))
            {
                received += count;
            }
        }
        assertEquals(260L << 24, received);
    }

    @Test
    void theStatusIsReadAndSetWithEverythingThatBelongsToIt() throws IOException
    {
        RawResponse answer = raw("/response/status");
        assertEquals(418, answer.status());
        assertEquals("I'm a teapot", answer.reason());
        assertEquals("200 418 7 I'm a teapot 80070005 true", answer.text());
    }

    @Test
    @DependsOnBelief("B25")
    void headersAreSetAppendedAndDeletedByIdAndByName() throws IOException
    {
        RawResponse answer = raw("/response/headers");
        assertEquals("1,2|\"e\"|A|null|null", answer.text().replace(", ", ","));
        assertEquals("1,2", String.join(",", answer.headers().get("x-one")).replace(", ", ","));
        assertEquals(List.of("\u00e4"), answer.headers().get("x-two"));
        assertEquals("\"e\"", answer.header("etag"));
        assertEquals("A", answer.header("vary"));
        assertEquals("ours", answer.header("server"));
        assertFalse(answer.headers().containsKey("x-gone"));
        assertFalse(answer.headers().containsKey("age"));
    }

    @Test
    @DependsOnBelief("B25")
    void cookiesAreNotJoined()
    {
        assertEquals(List.of("a=1", "b=2; Path=/"), get("/response/cookies").headers().allValues("Set-Cookie"));
    }

    @Test
    void whatWouldForgeAHeaderIsRefused()
    {
        String[] outcomes = body("/response/refused").split("\n");
        assertEquals(8, outcomes.length);
        for (String outcome : outcomes)
        {
            assertTrue(outcome.startsWith("IllegalArgumentException: "), outcome);
        }
    }

    @Test
    void aHeaderOfMoreThan64KilobytesIsRefused()
    {
        String outcome = body("/response/tooLong");
        assertTrue(outcome.startsWith("IllegalArgumentException: ") || outcome.contains("0x8007000D"), outcome);
    }

    @Test
    void aHeaderThatGrowsBeyondThatIsRefusedByTheServer()
    {
        assertEquals("HResultException: IHttpResponse::SetHeader failed: 0x8007000D "
            + "(HRESULT_FROM_WIN32(ERROR_INVALID_DATA))", body("/response/growsTooLong"));
    }

    @Test
    void aLongHeaderReachesTheClientAndIsReadBackWhole()
    {
        HttpResponse<String> answer = get("/response/long");
        assertEquals(20_000, answer.headers().firstValue("X-Long").orElseThrow().length());
        assertEquals("20000", answer.body());
    }

    @Test
    void clearDropsBodyHeadersAndStatus()
    {
        HttpResponse<String> answer = get("/response/clear");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("X-One").isEmpty());
        assertEquals("200 null", answer.body());
    }

    @Test
    void clearHeadersLeavesBodyAndStatus()
    {
        HttpResponse<String> answer = get("/response/clearHeaders");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.headers().firstValue("X-One").isEmpty());
        assertEquals("kept 404 null", answer.body());
    }

    @Test
    void suppressedHeadersAreKnownToBeSuppressed() throws Exception
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            connection.get("/response/suppress");
            var entry = host().eventLog().await(java.time.Duration.ofSeconds(10), e -> e.source().equals("Suppress"));
            assertEquals("false true", entry.text());
        }
    }

    @Tag("iishost-switch")
    @Test
    void suppressedHeadersAreReadAndNotSent() throws IOException
    {
        RawResponse answer = raw("/response/suppress");
        assertEquals("false true still read", answer.text());
        assertFalse(answer.headers().containsKey("x-hidden"));
        assertFalse(answer.headers().containsKey("content-type"));
    }

    @Test
    void theKernelCacheCanBeDisabled()
    {
        assertEquals("false", body("/response/kernelCache"));
    }

    @Test
    void theErrorDescriptionIsAnyTextAndEscapedOnlyWhenAsked()
    {
        assertEquals("null <\u20ac> &lt;b&gt;", body("/response/errorDescription"));
    }

    @Test
    void theRawStructureHasStatusHeadersAndChunks()
    {
        HttpResponse<String> answer = get("/response/raw");
        assertEquals("12345201 Created \"e\" true 1 12345 []", answer.body());
    }

    @Test
    void theConnectionEndsAfterTheResponseWhenThatIsAskedFor() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            RawResponse answer = connection.get("/response/disconnect").read();
            assertEquals("the last", answer.text());
            assertEquals("close", answer.header("connection").toLowerCase(java.util.Locale.ROOT));
            assertTrue(connection.isClosedByServer());
        }
    }

    @Test
    void aConnectionThatIsResetOrClosedEndsWithoutAResponse() throws IOException
    {
        for (String path : List.of("/response/reset", "/response/close"))
        {
            try (RawConnection connection = new RawConnection(host()))
            {
                connection.get(path);
                assertTrue(connection.isClosedByServer(), path);
            }
        }
        assertEquals("false", body("/response/kernelCache"));
    }

    @Test
    void aRedirectDropsTheBodyAndNamesAnAbsoluteLocation()
    {
        String origin = "http://127.0.0.1:" + host().port();
        assertRedirect(302, origin + "/elsewhere?x=1", get("/response/redirect"));
        assertRedirect(302, origin + "/elsewhere?a=b", get("/response/redirectWithParameters?a=b"));
        assertRedirect(301, "http://example.org/", get("/response/redirectPermanently"));
        assertRedirect(200, origin + "/elsewhere?a=b", get("/response/redirectAsItIs?a=b"));
    }

    @Test
    void aRelativeRedirectIsMadeAbsolute()
    {
        HttpResponse<String> answer = get("/response/redirectRelative");
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(location.startsWith("http://127.0.0.1:" + host().port() + "/") && location.endsWith("elsewhere"),
            location);
    }

    @Test
    void moreChunksThanAResponseHoldsAreRefused()
    {
        String outcome = body("/response/tooMany");
        assertTrue(outcome.contains("0x80070216"), outcome);
    }

    private static void assertRedirect(int status, String location, HttpResponse<String> answer)
    {
        assertEquals(status, answer.statusCode());
        assertEquals(location, answer.headers().firstValue("Location").orElseThrow());
        assertFalse(answer.body().contains("dropped"), answer.body());
    }

    private static RawResponse raw(String path) throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            return connection.get(path).read();
        }
    }
}
