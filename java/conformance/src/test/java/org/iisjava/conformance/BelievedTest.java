package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisServer;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What IIS is believed to do while it serves requests, one belief a test. */
@ExtendWith(BelievedServer.class)
class BelievedTest
{
    private static final String SENT = "onSendResponse";
    /** What of every request is heard by somebody. */
    private static final List<String> END = List.of("HIGH-1.onPostEndRequest", "LOW.onSendResponse");
    private static final List<String> WHOLE_END =
        List.of("LOW.onPostEndRequest", "LOW.onSendResponse", "HIGH-1.onSendResponse", "HIGH-2.onSendResponse");

    private final String trail = UUID.randomUUID().toString();
    private IisServer server;

    @BeforeEach
    void use(IisServer given)
    {
        server = given;
    }

    @Test
    @DependsOnBelief("B01")
    void theVersionIsTenOnLaterServers()
    {
        assertEquals("10", answer("version"));
    }

    @Test
    @DependsOnBelief("B02")
    void theConfigurationCanBeReadWhileAModuleRegisters()
    {
        assertEquals("true", answer("adminManager"));
    }

    @Test
    @DependsOnBelief("B03")
    void anInstanceIsMadeForItsFirstNotificationOnly()
    {
        answer("nothing");
        assertEquals(0, answer("made").lines().count());
    }

    @Test
    @DependsOnBelief("B06")
    void aPostNotificationHasThePriorityOfItsNotification()
    {
        assertEquals(List.of("HIGH-1", "HIGH-2", "LOW"), whoHeard("onPostAuthorizeRequest", request("nothing")));
    }

    @Test
    @DependsOnBelief("B07")
    void finishInLogRequestSkipsNothing()
    {
        assertEquals(List.of("HIGH-1", "HIGH-2", "LOW"),
            whoHeard("onLogRequest", request("nothing", "X-Do", "HIGH-1.onLogRequest finish")));
    }

    @Test
    @DependsOnBelief("B08")
    void finishInSendResponseEndsThatNotificationAndThenTheRequest()
    {
        List<String> heard = request("flushed", "X-Do", "LOW.onSendResponse finish");
        assertEquals("LOW", whoHeard(SENT, heard.subList(0, heard.indexOf("HIGH-1.onLogRequest"))).get(0));
        assertFalse(heard.contains("HIGH-1.onReleaseRequestState"), heard.toString());
    }

    @Test
    @DependsOnBelief("B09")
    void equalsAreToldOfASendInTheOrderOfTheList()
    {
        request("nothing");
        assertEquals(List.of("LOW", "HIGH-1", "HIGH-2"), whoHeard(SENT, heard(WHOLE_END)));
    }

    @Test
    @DependsOnBelief("B10")
    void aUserEndsTheAuthentication()
    {
        assertEquals(List.of("HIGH-1"),
            whoHeard("onAuthenticateRequest", request("nothing", "X-Do", "HIGH-1.onAuthenticateRequest user")));
    }

    @Test
    @DependsOnBelief("B11")
    void whoPendsInSendResponseIsWaitedFor()
    {
        request("nothing", "X-Do", "LOW.onSendResponse post");
        List<String> heard = heard(WHOLE_END).stream().map(entry -> entry.replaceAll(" on .*", "")).toList();
        assertTrue(heard.contains("completed"), heard.toString());
        assertTrue(heard.indexOf("completed") < heard.indexOf("HIGH-1.onSendResponse"), heard.toString());
    }

    @Test
    @DependsOnBelief("B19")
    void theFinalSendComesBetweenEndRequestAndItsPostForm()
    {
        request("nothing");
        List<String> heard = heard(WHOLE_END);
        assertTrue(heard.indexOf("LOW.onEndRequest") < heard.indexOf("LOW.onSendResponse"), heard.toString());
        assertTrue(heard.indexOf("HIGH-2.onSendResponse") < heard.indexOf("HIGH-1.onPostEndRequest"), heard.toString());
    }

    @Test
    @DependsOnBelief("B20")
    void everybodyHearsThatTheHandlersHaveRun()
    {
        assertEquals(List.of("HIGH-1", "HIGH-2", "LOW"), whoHeard("onPostExecuteRequestHandler", request("nothing")));
    }

    @Test
    @DependsOnBelief("B21")
    void aCompletionRoutineGetsNoErrorTheBytesAndItsContext()
    {
        String name = "B21." + System.nanoTime();
        HttpClients.post(server.uri("/completing/cell"), "body", new CompletionCell("later", false,
            "onExecuteRequestHandler", "postCompletionWithRoutine", "RQ_NOTIFICATION_CONTINUE").headers(name));
        String record = HttpClients.get(server.uri("/completing/record"), "X-Cells", name).body();
        assertTrue(record.contains("\nroutine true 0 321\n"), record);
    }

    @Test
    @DependsOnBelief("B22")
    void readsAreNumberedOneAndWritesTwo()
    {
        String read = HttpClients.post(server.uri("/callback/read"), "hello").body();
        String written = HttpClients.post(server.uri("/callback/write"), "hello").body();
        assertTrue(read.startsWith("5,0,1,"), read);
        assertTrue(written.startsWith("written first,8,2 "), written);
    }

    @Test
    @DependsOnBelief("B24")
    void howMuchIsLeftOfAChunkedBodyIsNotKnown() throws IOException
    {
        try (RawConnection connection = new RawConnection(server))
        {
            connection.send("POST /body/remaining HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "4\r\nbody\r\n0\r\n\r\n");
            String left = connection.read().text();
            assertTrue(left.startsWith("4294967295 "), left);
        }
    }

    @Test
    @DependsOnBelief("B25")
    void anAddedValueIsJoinedWithAComma()
    {
        List<String> values = HttpClients.get(server.uri("/response/headers")).headers().allValues("X-One");
        assertEquals(1, values.size(), values.toString());
    }

    @Test
    @DependsOnBelief("B27")
    void aUserEndsWithItsRequest()
    {
        for (int i = 0; i < 30; i++)
        {
            request("nothing", "X-Do", "HIGH-1.onAuthenticateRequest user");
        }
        int alive = Integer.parseInt(answer("alive"));
        assertTrue(alive < 10, "of 30 users " + alive + " are still there");
    }

    @Test
    @DependsOnBelief("B29")
    void aTraceEventReachesAllWhenOneHasSubscribed()
    {
        List<String> heard = request("traced");
        assertEquals(List.of("LOW traced", "HIGH-1 traced", "HIGH-2 traced"),
            heard.stream().filter(entry -> entry.endsWith(" traced")).toList());
    }

    @Test
    @DependsOnBelief("B31")
    void everyModuleSeesTheLogData()
    {
        assertTrue(request("nothing", "X-Do", "LOW.onSendResponse log").contains("data true"));
    }

    @Test
    @DependsOnBelief("B36")
    void withoutTlsThereIsNoChannelBindingToken()
    {
        HttpResponse<String> answer = HttpClients.get(server.uri("/versions/channelBinding"));
        assertEquals("200 null", answer.statusCode() + " " + answer.body());
    }

    @Test
    @DependsOnBelief("B37")
    void trailersAreSentAfterTheBody() throws IOException
    {
        try (RawConnection connection = new RawConnection(server))
        {
            assertEquals("chunked", connection.get("/versions/trailers").readHead().header("transfer-encoding"));
            connection.readChunk();
            assertTrue(connection.readTrailers().containsKey("x-sum"));
        }
    }

    @Test
    @DependsOnBelief("B38")
    void aPushThatCannotBeMadeSucceeds()
    {
        assertEquals("done done", HttpClients.get(server.uri("/versions/push")).body());
    }

    @Test
    @DependsOnBelief("B39")
    void goAwayClosesTheConnection() throws IOException
    {
        try (RawConnection connection = new RawConnection(server))
        {
            assertEquals("close", connection.get("/versions/goAway").read().header("connection"));
        }
    }

    @Test
    @DependsOnBelief("B40")
    void theStatusOfACallbackCounts()
    {
        HttpClients.post(server.uri("/callback/finish"), "hello", "X-Trail", trail);
        List<String> heard = heard(END);
        assertFalse(heard.contains("LOW.onReleaseRequestState"), heard.toString());
    }

    /** Elsewhere there is always a handler. */
    @Test
    @Tag("iishost-switch")
    @DependsOnBelief("B42")
    void aUrlWithoutAHandlerIsRefusedWithItsSubStatus()
    {
        HttpClients.get(server.uri("/nobody/here"), "X-Trail", trail, "X-Do", "LOW.onLogRequest status");
        List<String> heard = heard(END);
        assertTrue(heard.contains("status 404.4"), heard.toString());
    }

    /** That of a pool whose configuration says nothing else. */
    @Test
    @DependsOnBelief("B55")
    void theIdleTimeoutOfThePoolIsToldInSeconds()
    {
        assertEquals("1200", answer("idleTimeout"));
    }

    private String answer(String name)
    {
        return HttpClients.get(server.uri("/believing/" + name)).body();
    }

    /** What was heard of a request. */
    private List<String> request(String name, String... headers)
    {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "X-Trail";
        all[1] = trail;
        HttpClients.get(server.uri("/believing/" + name), all);
        return heard(END);
    }

    /** The answer may have come before the request has ended. */
    private List<String> heard(List<String> awaited)
    {
        long end = System.nanoTime() + 20_000_000_000L;
        List<String> heard = List.of();
        while (System.nanoTime() < end && !heard.containsAll(awaited))
        {
            heard = List.of(HttpClients.get(server.uri("/believing/trail"), "X-Read", trail).body().split("\n"));
        }
        return heard;
    }

    private static List<String> whoHeard(String notification, List<String> heard)
    {
        return heard.stream().filter(entry -> entry.endsWith("." + notification))
            .map(entry -> entry.substring(0, entry.indexOf('.'))).toList();
    }
}
