package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Objects written in Java that IIS and other modules use, and providers that are given bytes. */
@Tag("iishost-switch")
class OwnObjectsTest
{
    private static IisHost host;

    @BeforeAll
    static void start()
    {
        host = IisHost.builder().configuration(Suite.addHandler(Suite.configuration(), "OwnObjects", "own/*").build())
            .start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    private static String body(String path, String... headers)
    {
        HttpResponse<String> response = HttpClients.get(host.uri(path), headers);
        assertEquals(200, response.statusCode(), () -> response.body() + host.eventLog().entries());
        return response.body();
    }

    @Test
    void aUserWrittenInJavaAuthenticatesTheRequest()
    {
        assertEquals("anna|Conformance|true|true|done|anna|Conformance|0", body("/own/user", "X-Own-User", "anna"));
        for (int i = 0; i < 50; i++)
        {
            assertTrue(body("/own/user", "X-Own-User", "user" + i).startsWith("user" + i + "|Conformance|true"));
        }
    }

    @Test
    void usersEndWithTheirRequests()
    {
        for (int i = 0; i < 200; i++)
        {
            body("/own/user", "X-Own-User", "user" + i);
        }
        int alive = Integer.parseInt(body("/own/alive"));
        assertTrue(alive < 10, "of 200 users " + alive + " are still there");
    }

    @Test
    void aUserThatHasNoNameIsRefusedBeforeTheServerIsReached()
    {
        assertEquals(500, HttpClients.get(host.uri("/own/user"), "X-Own-User", "null").statusCode());
        host.eventLog().await(Duration.ofSeconds(10), entry -> entry.text().contains("getUserName answered null"));
    }

    @Test
    void aHandlerMappingWrittenInJavaIsUsed()
    {
        assertEquals("Written in Java true OwnObjects", body("/own/mapped"));
    }

    @Test
    void aCacheWrittenInJavaKeepsItsObjects()
    {
        assertEquals("null true ++ null null", body("/own/cache"));
    }

    @Test
    void namedContextsAreFoundByTheirNames()
    {
        assertEquals("true null HResultException: INamedContextContainer::SetNamedContext failed", body("/own/named"));
    }

    @Test
    void whatIsReadCanBeReplaced()
    {
        assertEquals("some text", HttpClients.post(host.uri("/own/body"), "some text").body());
        assertEquals("SOME TEXT", HttpClients.post(host.uri("/own/body"), "some text", "X-Replace", "heap").body());
        assertEquals("SOME TEXT", HttpClients.post(host.uri("/own/body"), "some text", "X-Replace", "direct").body());
    }

    @Test
    void aSendIsGivenFlags()
    {
        HttpResponse<String> response = HttpClients.get(host.uri("/own/mapped"), "X-Disconnect", "yes");
        assertEquals("0 1", response.headers().firstValue("X-Flags").orElse("none"));
        assertEquals("close", response.headers().firstValue("Connection").orElse("none"));
    }

    @Test
    void whatIsLoggedCanBeReplaced()
    {
        body("/own/cache", "X-Log-As", "somebody else");
        assertTrue(host.log().contains(" somebody else GET /own/cache/logged "), host.log());
    }
}
