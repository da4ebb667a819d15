package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
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

    @ParameterizedTest
    @ValueSource(strings = {"now", "pend"})
    void aCustomNotificationReachesTheModulesOfTheRequest(String how)
    {
        String expected = how.equals("now") ? "Children.now" : "Children.pend completed";
        assertEquals(expected, get("/children/parent", "X-Custom", how).body());
    }
}
