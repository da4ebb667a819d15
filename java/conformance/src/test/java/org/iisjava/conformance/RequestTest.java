package org.iisjava.conformance;

import static org.iisjava.conformance.MembersServer.body;
import static org.iisjava.conformance.MembersServer.host;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MembersServer.class)
class RequestTest
{
    @Test
    void headersAreFoundByIdAndByNameInAnyCase()
    {
        assertEquals("agent", body("/request/byId", "User-Agent", "agent"));
        assertEquals("agent", body("/request/knownByName", "User-Agent", "agent"));
        assertEquals("value", body("/request/byName", "X-TEST", "value"));
    }

    @Test
    void absentHeadersAreNull()
    {
        assertEquals("null null", body("/request/absent"));
    }

    @Test
    void anEmptyHeaderIsNotNull() throws IOException
    {
        assertEquals("", raw("/request/byName", "X-Test:"));
    }

    @Test
    void headersAreIso88591() throws IOException
    {
        assertEquals("\u00e4\u00ff", raw("/request/byName", "X-Test: \u00e4\u00ff"));
    }

    @Test
    void aLongHeaderComesWhole()
    {
        assertEquals("12000", body("/request/length", "X-Test", "x".repeat(12_000)));
    }

    @Test
    void repeatedHeadersAreJoinedByCommas() throws IOException
    {
        assertEquals("1,2,3", raw("/request/byName", "X-Test: 1", "X-Test: 2", "X-Test: 3").replace(", ", ","));
    }

    @Test
    void headersAreSetAppendedAndDeletedByIdAndByName()
    {
        assertEquals("one,two|three|by id|by=name|\u00e4\u00ff|null|null", body("/request/set").replace(", ", ","));
    }

    @Test
    void whatWouldForgeAHeaderIsRefused()
    {
        String[] outcomes = body("/request/refused").split("\n");
        assertEquals(7, outcomes.length);
        for (String outcome : outcomes)
        {
            assertTrue(outcome.startsWith("IllegalArgumentException: "), outcome);
        }
    }

    @Test
    void aHeaderOfMoreThan64KilobytesIsRefused()
    {
        String outcome = body("/request/tooLong");
        assertTrue(outcome.startsWith("IllegalArgumentException: ") || outcome.contains("0x8007000D"), outcome);
    }

    @Test
    void theMethodIsReadAndSet()
    {
        assertEquals("POST PATCH", HttpClients.post(host().uri("/request/method"), "").body());
        HttpRequest patch = HttpClients.request(host().uri("/request/method"))
            .method("PROPFIND", HttpRequest.BodyPublishers.noBody()).build();
        assertEquals("PROPFIND PATCH", HttpClients.send(patch).body());
    }

    @Test
    void bothAddressesOfTheConnectionAreKnown()
    {
        String text = body("/request/addresses");
        assertTrue(text.matches("/127\\.0\\.0\\.1:\\d+ /127\\.0\\.0\\.1:" + host().port()), text);
    }

    @Test
    void versionSiteAndBodyAreKnownAndThereIsNoCertificate() throws IOException
    {
        assertEquals("HTTP/1.1 1 0 false null null", body("/request/others"));
        try (RawConnection connection = new RawConnection(host()))
        {
            connection.send("GET /request/others HTTP/1.0\r\nHost: localhost\r\n\r\n");
            assertEquals("HTTP/1.0 1 0 false null null", connection.read().text());
        }
    }

    @Test
    void theRawStructureHasTheFieldsOfTheRequest() throws IOException
    {
        String origin = "localhost:" + host().port();
        assertEquals(String.join("\n", "HttpVerbGET", "null", "/request/raw?a=%20b", "http://" + origin
            + "/request/raw?a=%20b", origin, "/request/raw", "?a=%20b", "HTTP/1.1", "true", "true", "null", "[]"),
            rawFor(origin, "GET", "/request/raw?a=%20b"));
        assertEquals(String.join("\n", "HttpVerbUnknown", "PATCH", "/request/raw", "http://" + origin + "/request/raw",
            origin, "/request/raw", "null", "HTTP/1.1", "true", "true", "null", "[]"),
            rawFor(origin, "PATCH", "/request/raw"));
    }

    @Test
    void theRawStructureHasKnownAndUnknownHeaders() throws IOException
    {
        assertEquals("agent|null|value", raw("/request/rawHeaders", "User-Agent: agent", "X-Test: value"));
    }

    private static String rawFor(String origin, String verb, String target) throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            connection.send(verb + " " + target + " HTTP/1.1\r\nHost: " + origin + "\r\nContent-Length: 0\r\n\r\n");
            return connection.read().text();
        }
    }

    private static String raw(String path, String... headers) throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            return connection.get(path, headers).read().text();
        }
    }
}
