package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.iisjava.testkit.Platform;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker process from its start to its end. */
@Tag("iishost-switch")
class WorkerTest
{
    private static final String COUNT = "Integer.getInteger(\"conformance.count\")";

    @TempDir
    private Path folder;

    @Test
    void modulesWithOneImageAndWithACopyOfItShareTheJvmAndNothingElse() throws IOException
    {
        Path one = version("One", "first");
        Path two = version("Two", "second");
        Path three = version("Three", "third");
        Path copy = Product.copy(folder.resolve("copy"));
        ConfigurationBuilder configuration = Suite.configuration();
        configuration.javaModule("One", "One", one).handler("One", "one", "One");
        configuration.javaModule("Two", "Two", two).handler("Two", "two", "Two");
        configuration.globalModule("Three", configuration.joined(copy) + "\\iisjava.dll").module("Three")
            .javaEntry("Three", "Three", configuration.joined(three)).handler("Three", "three", "Three");
        try (IisHost host = IisHost.builder().configuration(configuration.build()).start())
        {
            assertEquals("first 3", HttpClients.get(host.uri("/one")).body());
            assertEquals("second 3", HttpClients.get(host.uri("/two")).body());
            assertEquals("third 3", HttpClients.get(host.uri("/three")).body());
        }
    }

    @Test
    void aServerThatRefusesItsConfigurationIsReadFromTheFile() throws IOException
    {
        Path one = version("One", "first");
        ConfigurationBuilder configuration = Suite.configuration().jvmOption("-Dconformance.count=10");
        configuration.javaModule("One", "One", one).handler("One", "one", "One");
        try (IisHost host =
            IisHost.builder().configuration(configuration.build()).option("--refuse-admin-manager").start())
        {
            assertEquals("first 11", HttpClients.get(host.uri("/one")).body());
        }
    }

    @Test
    void nothingNeedsAWritableTemporaryFolder() throws IOException
    {
        Path missing = folder.resolve("missing");
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "BodyAnswers", "body/*");
        configuration.jvmOption("-Djava.io.tmpdir=" + configuration.joined(missing));
        try (IisHost host = IisHost.builder().configuration(configuration.build()).environment("TMP", missing)
            .environment("TEMP", missing).environment(Platform.current().usesWine() ? "NONE" : "TMPDIR", missing)
            .start())
        {
            assertEquals("body", HttpClients.post(host.uri("/body/echo"), "body").body());
            assertTrue(Files.notExists(missing));
        }
    }

    @Test
    void aModuleRegistersOnceAndHearsOfTheWorkersStartAndEnd() throws IOException
    {
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "Registering", "registering/*");
        IisHostResult result;
        try (IisHost host = IisHost.builder().configuration(configuration.build()).start())
        {
            String again = "HResultException: IHttpModuleRegistrationInfo::%s failed: 0x800700B7 "
                + "(HRESULT_FROM_WIN32(ERROR_ALREADY_EXISTS))";
            List<String> outcomes = List.of(HttpClients.get(host.uri("/registering/outcomes")).body().split("\n"));
            assertTrue(outcomes.get(0).endsWith(" Registering true"), outcomes.get(0));
            assertTrue(outcomes.get(1).startsWith("DefaultAppPool "), outcomes.get(1));
            assertEquals(List.of(again.formatted("SetRequestNotifications"), again.formatted("SetGlobalNotifications"),
                "done", "done"), outcomes.subList(2, 6));
            assertTrue(outcomes.get(6).matches("IllegalArgumentException|HResultException"), outcomes.get(6));

            String[] late = HttpClients.get(host.uri("/registering/late")).body().split("\n");
            assertTrue(late[0].startsWith("IllegalStateException: "), late[0]);
            assertTrue(late[1].startsWith("IllegalStateException: "), late[1]);
            assertEquals("64", late[2]);

            assertEquals("DefaultAppPool", HttpClients.get(host.uri("/registering/server"), "X-Throw", "yes").body());
            host.eventLog().await(Duration.ofSeconds(10), entry -> entry.id() == 39);
            result = host.stop(Duration.ofSeconds(60));
        }
        List<String> events = result.events().stream().filter(entry -> entry.source().equals("Registering"))
            .map(EventLogEntry::text).distinct().toList();
        assertEquals("start of /LM/W3SVC/1/ROOT", events.get(0));
        assertEquals("stop listening", events.get(1));
        assertTrue(events.containsAll(List.of("factory terminated", "global module terminated")), events.toString());
    }

    @Test
    void aServerThatStopsFinishesWhatItHasBegun() throws Exception
    {
        Path slow = SourceModules.compile(folder, "slow", Map.of(
            "Slow", SourceModules.answering("Slow", "Sleep.some()"),
            "Sleep", "class Sleep { static String some()"
                + " { java.util.concurrent.locks.LockSupport.parkNanos(1500000000L); return \"slowly\"; } }"));
        ConfigurationBuilder configuration = Suite.configuration().javaModule("Slow", "Slow", slow)
            .handler("Slow", "slow", "Slow");
        IisHost host = IisHost.builder().configuration(configuration.build()).start();
        try (RawConnection connection = new RawConnection(host))
        {
            connection.get("/slow");
            Thread.sleep(500);
            IisHostResult result = host.stop(Duration.ofSeconds(30));
            assertEquals(0, result.exitCode(), result.standardError());
            assertEquals("slowly", connection.read().text());
            assertThrows(ConnectException.class, () -> new RawConnection(host).close());
        }
    }

    @Test
    void aFactoryThatThrowsOrAnswersNullFailsItsRequestsAndNoOthers() throws IOException
    {
        Path classes = SourceModules.compile(folder, "factories", Map.of("Throws", factory("Throws",
            "throw new IllegalStateException(\"thrown by the factory\");"), "Null", factory("Null", "return null;")));
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "BodyAnswers", "body/*");
        for (String name : List.of("Throws", "Null"))
        {
            configuration.globalModule(name, ConfigurationBuilder.IMAGE)
                .javaEntry(name, name, configuration.joined(classes)).application("/" + name, Suite.site())
                .location("Default Web Site/" + name, "<modules><add name=\"" + name + "\" /></modules>");
        }
        try (IisHost host = IisHost.builder().configuration(configuration.build()).start())
        {
            assertEquals(500, HttpClients.get(host.uri("/Throws/file.txt")).statusCode());
            assertEquals(500, HttpClients.get(host.uri("/Null/file.txt")).statusCode());
            assertEquals("body", HttpClients.post(host.uri("/body/echo"), "body").body());
            List<EventLogEntry> events = host.eventLog().await(Duration.ofSeconds(10), 2, entry -> entry.id() == 34);
            assertTrue(events.get(0).text().contains("thrown by the factory"), events.get(0).text());
        }
    }

    private static String factory(String name, String body)
    {
        return "public class " + name + " implements RegisterModule, IHttpModuleFactory {"
            + " public void registerModule(int version, IHttpModuleRegistrationInfo info, IHttpServer server)"
            + " { info.setRequestNotifications(this, httpserv.RQ_BEGIN_REQUEST, 0); }"
            + " public CHttpModule getHttpModule(IModuleAllocator allocator) {" + body + " } }";
    }

    /** A module that answers the value of a class of which each module has its own, and how many modules registered. */
    private Path version(String name, String value) throws IOException
    {
        String registered = "System.setProperty(\"conformance.count\", String.valueOf(1 + Integer.getInteger("
            + "\"conformance.count\", 0)));";
        return SourceModules.compile(folder, name,
            Map.of("Version", "class Version { static String value = \"" + value + "\"; }",
            name, SourceModules.answering(name, "Version.value + ' ' + " + COUNT).replaceFirst("\\{\\s+info",
                "{ " + registered.replace("\\", "\\\\") + " info")));
    }
}
