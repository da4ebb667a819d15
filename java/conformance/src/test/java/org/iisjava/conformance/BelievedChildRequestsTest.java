package org.iisjava.conformance;

import static org.iisjava.httpserv.httpserv.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What IIS is believed to do with child requests, one belief a test. */
@ExtendWith(BelievedServer.class)
class BelievedChildRequestsTest
{
    private final String trail = UUID.randomUUID().toString();
    private IisServer server;

    @BeforeEach
    void use(IisServer given)
    {
        server = given;
    }

    @Test
    @DependsOnBelief("B12")
    void aParentShowsWhatItsChildHasSent()
    {
        assertEquals("203 child", answer("parent", 0));
        List<String> heard = heard("status of the parent");
        assertTrue(heard.contains("status of the parent 203"), heard.toString());
    }

    @Test
    @DependsOnBelief("B13")
    void whatAParentHasWrittenComesBeforeTheBodyOfItsChild()
    {
        assertEquals("200 parent,child", answer("parent", EXECUTE_FLAG_NO_HEADERS, "X-Before", "parent,"));
    }

    @Test
    @DependsOnBelief("B14")
    void aBufferedResponseGoesToTheParentWithItsHead()
    {
        assertEquals("203 child", answer("parent", EXECUTE_FLAG_BUFFER_RESPONSE));
    }

    @Test
    @DependsOnBelief("B15")
    void aChildEndsBeforeItsParentGoesOn()
    {
        answer("parent", 0);
        List<String> heard = heard("end of the parent");
        assertTrue(heard.contains("end of the child"), heard.toString());
        assertTrue(heard.indexOf("end of the child") < heard.indexOf("completion"), heard.toString());
    }

    @Test
    @DependsOnBelief("B16")
    void aCloneWithoutFlagsAsksForTheRoot()
    {
        assertEquals("200 GET /", answer("bare", 0));
    }

    private String answer(String name, int flags, String... headers)
    {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "X-Family";
        all[1] = trail;
        all[2] = "X-Flags";
        all[3] = Integer.toString(flags);
        HttpResponse<String> answer = HttpClients.get(server.uri("/family/" + name), all);
        return answer.statusCode() + " " + answer.body();
    }

    /** The answer may have come before the request has ended. */
    private List<String> heard(String awaited)
    {
        long end = System.nanoTime() + 20_000_000_000L;
        List<String> heard;
        do
        {
            heard = HttpClients.get(server.uri("/believing/trail"), "X-Read", trail).body().lines().toList();
        }
        while (System.nanoTime() < end && heard.stream().noneMatch(entry -> entry.startsWith(awaited)));
        return heard;
    }
}
