package org.iisjava.conformance;

import static org.iisjava.conformance.MembersServer.body;
import static org.iisjava.conformance.MembersServer.get;
import static org.iisjava.conformance.MembersServer.host;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.RawConnection;
import org.iisjava.testkit.RawResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(MembersServer.class)
class HttpTest
{
    @Test
    @Tag("iishost-switch")
    void filesAndDefaultDocumentsAreServedBesideJavaModules()
    {
        assertEquals("<p>default document</p>\n", body("/"));
        assertEquals("<p>of the folder</p>\n", body("/folder/"));
        assertEquals("data\n", body("/folder/with%20space.txt"));
        assertEquals("of the application\n", body("/application/other.txt"));
        assertEquals("of the application\n", body("/virtual/other.txt"));
        HttpResponse<String> answer = get("/index.html");
        assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
        assertEquals(404, get("/missing.html").statusCode());
        assertEquals(404, get("/application/missing.html").statusCode());
    }

    @Test
    @Tag("iishost-switch")
    void aMappingIsForItsVerbsOnly()
    {
        assertEquals("body", HttpClients.post(host().uri("/verbs/echo"), "body").body());
        assertEquals(404, get("/verbs/echo").statusCode());
    }

    @Test
    void aConnectionIsKeptForMoreRequests() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            for (int i = 0; i < 10; i++)
            {
                assertEquals(200, connection.get("/context/connection").read().status());
            }
            RawResponse last = connection.get("/context/connection", "Connection: close").read();
            assertEquals(200, last.status());
            assertTrue(connection.isClosedByServer());
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException
    {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 20; i++)
        {
            requests.append("POST /body/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n").append(10 + i);
        }
        try (RawConnection connection = new RawConnection(host()))
        {
            connection.send(requests.toString());
            for (int i = 0; i < 20; i++)
            {
                assertEquals(Integer.toString(10 + i), connection.read().text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONSENSE\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/1.1\r\nHost localhost\r\n\r\n",
        "GET / HTTP/1.1\r\n: x\r\n\r\n", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"})
    @Tag("iishost-switch")
    void aMalformedRequestIsRefusedAndTheConnectionClosed(String request) throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            assertEquals(400, connection.send(request).read().status());
            assertTrue(connection.isClosedByServer());
        }
        assertEquals("<p>default document</p>\n", body("/"));
    }

    @Test
    void aHeadThatIsTooLargeIsRefusedAndTheConnectionClosed() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
            try
            {
                for (int i = 0; i < 200; i++)
                {
                    connection.send("X-" + i + ": " + "x".repeat(1000) + "\r\n");
                }
            }
            catch (IOException e)
            {
                // The server need not read on once it has seen enough.
            }
            assertEquals(431, connection.read().status());
            assertTrue(connection.isClosedByServer());
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            connection.send("POST /body/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n");
            assertEquals(413, connection.read().status());
            assertTrue(connection.isClosedByServer());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/../../../../pom.xml", "/folder/../../../../../pom.xml", "/..%2f..%2f..%2f..%2fpom.xml",
        "/%2e%2e/%2e%2e/%2e%2e/pom.xml", "/..\\..\\..\\..\\pom.xml", "/folder/..%5c..%5c..%5cpom.xml", "/%00",
        "/a%0d%0ab"})
    void aUrlThatLeavesTheSiteIsRefused(String target) throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            RawResponse answer = connection.get(target).read();
            assertTrue(List.of(400, 404).contains(answer.status()), target + " " + answer.status());
            assertFalse(answer.text().contains("iisjava-"), answer.text());
        }
    }

    @Test
    @Tag("iishost-switch")
    void aClientThatBreaksOffHarmsNobody() throws IOException
    {
        for (int i = 0; i < 20; i++)
        {
            try (RawConnection connection = new RawConnection(host()))
            {
                connection.send("POST /body/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf");
                connection.abort();
            }
            try (RawConnection connection = new RawConnection(host(), 4096))
            {
                connection.get("/body/big").readHead();
                connection.abort();
            }
        }
        assertEquals("<p>default document</p>\n", body("/"));
    }

    @Test
    @Tag("iishost-switch")
    void aHeadRequestHasNoBody() throws IOException
    {
        try (RawConnection connection = new RawConnection(host()))
        {
            connection.send("HEAD /index.html HTTP/1.1\r\nHost: localhost\r\n\r\n");
            RawResponse head = connection.readHead();
            assertEquals(200, head.status());
            assertEquals("24", head.header("content-length"));
            assertEquals(200, connection.get("/body/empty").read().status());
        }
    }
}
