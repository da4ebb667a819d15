package org.iisjava.conformance;

import static org.iisjava.httpserv.httpserv.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Child requests and custom notifications of Java modules. */
@Tag("iishost-switch")
class ChildRequestTest
{
    private static IisHost host;

    @BeforeAll
    static void start()
    {
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "OwnObjects", "own/*");
        Suite.addHandler(configuration, "Clones", "clones/*");
        Suite.addHandler(configuration, "BelievingChildren", "family/*");
        host = IisHost.builder().configuration(Suite.addHandler(configuration, "Children", "children/*").build())
            .start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    private static HttpResponse<String> get(String path, String... headers)
    {
        HttpResponse<String> response = HttpClients.get(host.uri(path), headers);
        assertEquals(200, response.statusCode(), () -> response.body() + host.eventLog().entries());
        return response;
    }

    @Test
    @DependsOnBelief("B14")
    void aChildRequestRunsThePipelineOfItsUrl()
    {
        HttpResponse<String> response = get("/children/parent", "X-Child", "/own/mapped");
        assertEquals("Written in Java true OwnObjects|true true|IllegalStateException|IllegalStateException",
            response.body());
        assertEquals("/children/parent /children/parent 32", response.headers().firstValue("X-Child-Of").orElse("none"));
        assertEquals("inherited", response.headers().firstValue("X-Inherited").orElse("none"));
    }

    @Test
    void aChildRequestMayHaveAUserOfItsOwn()
    {
        String body = get("/children/parent", "X-Child", "/own/user", "X-Child-User", "child").body();
        assertEquals("child|Children|false|false", body.substring(0, body.indexOf("|", body.indexOf("false|") + 6)));
    }

    @Test
    void childrenOfChildrenAreExecutedToTheDocumentedDepth()
    {
        String deep = get("/children/parent", "X-Child", "/children/parent", "X-Depth", "10").body();
        assertTrue(deep.startsWith("bottom|"), deep);
        String tooDeep = get("/children/parent", "X-Child", "/children/parent", "X-Depth", "11").body();
        assertTrue(tooDeep.contains("0x800703E9"), tooDeep);
    }

    @Test
    void aRequestThatItsChildAnswersIsLoggedOnceAsItWasAsked()
    {
        assertEquals(203, HttpClients.get(host.uri("/family/parent?asked"), "X-Family", "log", "X-Flags", "0").statusCode());
        get("/children/parent", "X-Child", "/own/mapped");
        assertEquals(List.of("GET /family/parent asked 203 0 0"), host.log().lines()
            .filter(line -> line.contains(" request: ") && line.contains("/family/"))
            .map(line -> line.substring(line.indexOf("GET "))).toList());
    }

    @Test
    void everyInstanceIsDisposedOf()
    {
        get("/children/parent", "X-Child", "/own/mapped");
        host.eventLog().await(Duration.ofSeconds(10), entry -> entry.text().equals("disposed of true true"));
    }

    @Test
    void whatIsNoChildIsRefused()
    {
        assertEquals("HResultException: IHttpContext::ExecuteRequest failed|IllegalStateException|IllegalStateException|"
            + "NullPointerException", get("/children/parent", "X-Refuse", "yes").body());
    }

    @Test
    @DependsOnBelief("B16")
    void aCloneHasWhatItsFlagsSayInEveryCombination()
    {
        String[] clones = HttpClients.post(host.uri("/clones/flags"), "body", "X-Kept", "kept", "If-None-Match", "*",
            "Translate", "f").body().split("\n");
        assertEquals(128, clones.length);
        for (int flags = 0; flags < clones.length; flags++)
        {
            boolean basics = (flags & CLONE_FLAG_BASICS) != 0;
            boolean headers = (flags & CLONE_FLAG_HEADERS) != 0;
            String expected = (basics ? "POST /clones/flags" : "GET /") + " " + (headers ? "kept" : "null") + " "
                + (headers && (flags & CLONE_FLAG_NO_PRECONDITION) == 0 ? "*" : "null") + " "
                + (headers && (flags & CLONE_FLAG_NO_DAV) == 0 ? "f" : "null") + " "
                + ((flags & CLONE_FLAG_ENTITY) != 0 ? 4 : 0) + " "
                + ((flags & CLONE_FLAG_SERVER_VARIABLE) != 0 ? "own" : "null")
                + ((flags & CLONE_FLAG_USER_CACHE_VARY_BY) != 0 ? " X-Vary" : "");
            assertEquals(expected, clones[flags], "flags " + flags);
        }
        String unknown = get("/clones/unknown").body();
        assertTrue(unknown.contains("0x80070057"), unknown);
    }

    @Test
    void clonesAreReleasedBeforeWhatTheyWereMadeOf()
    {
        String[] outcomes = get("/clones/order").body().split("\n");
        assertTrue(outcomes[0].contains("0x80070057"), outcomes[0]);
        assertEquals(List.of("done", "done", "IllegalStateException", "IllegalStateException"),
            List.of(outcomes).subList(1, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "pend"})
    void aCustomNotificationReachesTheModulesOfTheRequest(String how)
    {
        String expected = how.equals("now") ? "Children.now" : "Children.pend completed";
        assertEquals(expected, get("/children/parent", "X-Custom", how).body());
    }
}
