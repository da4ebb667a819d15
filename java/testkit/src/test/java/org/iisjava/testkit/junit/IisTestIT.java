package org.iisjava.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URI;
import java.time.Duration;
import org.iisjava.testkit.EventLog;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisServer;
import org.iisjava.testkit.modules.Modules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The annotation, used as its users do. */
@IisTest(module = Modules.Working.class, name = "W", path = "work/*", site = "src/test/site", jvmOptions = "-Xmx64m")
class IisTestIT
{
    private static IisServer first;

    @BeforeAll
    static void remember(IisServer server)
    {
        first = server;
    }

    @Test
    void everyParameterIsOfTheSameServer(IisServer server, IisHost host, URI base, EventLog eventLog)
    {
        assertSame(first, server);
        assertSame(first, host);
        assertEquals(server.uri("/"), base);
        assertSame(server.eventLog(), eventLog);
    }

    @Test
    void theModuleAnswersAndReports(IisServer server, EventLog eventLog)
    {
        String worker = HttpClients.get(server.uri("/work/1")).body();
        assertNotEquals(Long.toString(ProcessHandle.current().pid()), worker);
        eventLog.await(Duration.ofSeconds(10), entry -> entry.text().equals("I am " + worker));
    }

    @Test
    void filesOfTheSiteAreServed(IisServer server)
    {
        assertEquals("a page\n", HttpClients.get(server.uri("/page.txt")).body());
    }

    @Nested
    class Inner
    {
        @Test
        void nestedClassesUseTheServerAroundThem(IisServer server)
        {
            assertSame(first, server);
        }
    }
}
