package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The output cache and the kernel cache do what the policy of a response says, and nothing without one. */
@Tag("iishost-switch")
class ResponseCacheTest
{
    @TempDir
    private static Path site;

    private static IisHost host;

    @BeforeAll
    static void start() throws IOException
    {
        Files.createDirectories(site.resolve("cached"));
        host = IisHost.builder().configuration(configuration()).start();
    }

    private static String configuration()
    {
        ConfigurationBuilder configuration = new ConfigurationBuilder(site).jvmOption("-Xmx256m")
            .globalModule("HttpCacheModule", "%windir%\\System32\\inetsrv\\cachhttp.dll").module("HttpCacheModule")
            .application("/off", site).location("Default Web Site/off",
                "<caching enabled=\"false\" enableKernelCache=\"false\" />");
        return Suite.addHandler(configuration, "Cached", "cached/*").build();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    private static String get(String path, String... headers)
    {
        return HttpClients.get(host.uri(path), headers).body();
    }

    private static void assertCached(String path, String... headers)
    {
        assertEquals(get(path, headers), get(path, headers));
    }

    private static void assertNotCached(String path, String... headers)
    {
        assertNotEquals(get(path, headers), get(path, headers));
    }

    @Test
    void withoutAPolicyNothingIsCached()
    {
        assertNotCached("/cached/nothing");
    }

    @ParameterizedTest
    @CsvSource({"user, true", "kernel, false", "flushed, false"})
    void aCachedResponseIsTheSameButForWhatModulesAddToIt(String words, String isCached)
    {
        HttpResponse<String> first = HttpClients.get(host.uri("/cached/same," + words));
        HttpResponse<String> second = HttpClients.get(host.uri("/cached/same," + words));
        assertEquals(200, second.statusCode());
        assertTrue(first.body().endsWith(" \u20ac"), first.body());
        assertEquals(first.body(), second.body());
        assertEquals("false", first.headers().firstValue("X-Cached").orElse("none"));
        assertEquals(isCached, second.headers().firstValue("X-Cached").orElse("none"));
        assertEquals(first.headers().firstValue("Content-Type"), second.headers().firstValue("Content-Type"));
        assertEquals(first.headers().map().keySet(), second.headers().map().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"user,disable", "user,own", "user,cookie", "user,expired", "user,missing", "user,large",
        "kernel,disableKernel", "kernel,header", "kernel,query", "kernel,expired", "kernel,missing", "kernel,large"})
    void whatThePolicyOrTheResponseForbidsIsNotCached(String words)
    {
        assertNotCached("/cached/" + words);
    }

    @Test
    void theOutputCacheVariesByWhatThePolicySays()
    {
        assertCached("/cached/user,header", "X-Kind", "a");
        assertNotEquals(get("/cached/user,header", "X-Kind", "a"), get("/cached/user,header", "X-Kind", "b"));
        assertNotEquals(get("/cached/user,header", "X-Kind", "a"), get("/cached/user,header"));
        assertCached("/cached/user,query?page=1");
        assertEquals(get("/cached/user,query?page=1"), get("/cached/user,query?other&PAGE=1"));
        assertNotEquals(get("/cached/user,query?page=1"), get("/cached/user,query?page=2"));
        assertNotEquals(get("/cached/user,all?a&b"), get("/cached/user,all?b&a"));
        assertEquals(get("/cached/user,plain?a"), get("/cached/user,plain?b"));
        assertCached("/cached/user,value", "X-Value", "a");
        assertNotEquals(get("/cached/user,value", "X-Value", "a"), get("/cached/user,value", "X-Value", "b"));
    }

    @Test
    void theOutputCacheIsLeftAloneWhereAModuleSaysSoInTime()
    {
        String kept = get("/cached/user,forced");
        assertNotEquals(kept, get("/cached/user,forced", "X-Disable", "1"));
        assertEquals(kept, get("/cached/user,forced"));
        String forced = get("/cached/user,forced", "X-Force", "1");
        assertNotEquals(kept, forced);
        assertEquals(forced, get("/cached/user,forced"));
    }

    @Test
    void aResponseThatIsKeptUntilItsFileChangesIsMadeAnewThen() throws IOException
    {
        Path file = Files.writeString(site.resolve("cached/file.txt"), "of a handler");
        assertCached("/cached/file.txt");
        String before = get("/cached/file.txt");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(1000)));
        assertNotEquals(before, get("/cached/file.txt"));
        assertCached("/cached/file.txt");
    }

    @Test
    void otherMethodsAreNotAnsweredFromTheCaches()
    {
        for (String path : new String[] {"/cached/user,post", "/cached/kernel,post"})
        {
            String kept = get(path);
            assertNotEquals(kept, HttpClients.post(host.uri(path), "").body());
            HttpRequest head = HttpClients.request(host.uri(path)).method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
            assertEquals("", HttpClients.send(head).body());
            assertEquals(kept, get(path));
        }
    }

    @Test
    void theKernelCacheAnswersBeforeAnyModule()
    {
        String kept = get("/cached/kernel,first");
        assertEquals(kept, get("/cached/kernel,first", "X-Disable", "1", "X-Force", "1"));
        assertTrue(host.log().contains("GET /cached/kernel,first is answered from the kernel cache"), host.log());
        assertNotEquals(kept, get("/cached/kernel,first?query"));
        assertNotEquals(kept, get("/cached/kernel,first", "Authorization", "Basic YTpi"));
    }

    @Test
    void theKernelCacheIsFlushedByUrl()
    {
        String kept = get("/cached/kernel,flush");
        get("/cached/nothing", "X-Flush", host.uri("/cached/kernel,other").toString());
        assertEquals(kept, get("/cached/kernel,flush"));
        get("/cached/nothing", "X-Flush", host.uri("/cached/kernel,flush").toString());
        String again = get("/cached/kernel,flush");
        assertNotEquals(kept, again);
        get("/cached/nothing", "X-Flush", "/cached/kernel,flush");
        assertNotEquals(again, get("/cached/kernel,flush"));
    }

    @Test
    void theConfigurationOfAnApplicationSwitchesItsCachesOff()
    {
        assertNotCached("/off/cached/user");
        assertNotCached("/off/cached/kernel");
    }
}
