package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modules that take longer to start than startupTimeLimit allows, beside one that does not. */
@Tag("iishost-switch")
class StartupTimeTest
{
    /** Enough for the start of the JVM, which is slow under Wine and under sanitizers. */
    private static final String LIMIT = Platform.current() == Platform.LINUX ? "00:00:10" : "00:00:30";

    @TempDir
    private static Path folder;

    private static IisHost host;

    @BeforeAll
    static void start() throws IOException
    {
        String registering = " public void registerModule(int version, IHttpModuleRegistrationInfo info,"
            + " IHttpServer server) throws Exception {";
        String factory = "info.setRequestNotifications(allocator -> new CHttpModule() { }, RQ_BEGIN_REQUEST, 0);";
        Path classes = SourceModules.compile(folder, "classes", Map.of(
            "Hangs", "public class Hangs implements RegisterModule {" + registering + factory + " waitForEver(); }"
            + " static void waitForEver() throws Exception { new java.util.concurrent.CountDownLatch(1).await(); } }",
            "HangsInInitializer", "public class HangsInInitializer implements RegisterModule {"
            + " static { waitForEver(); }"
            + " static void waitForEver() { while (true) { java.util.concurrent.locks.LockSupport.park(); } }" + registering + factory + "} }",
            "Late", "public class Late implements RegisterModule {" + registering + factory
            + " Thread.sleep(6000); String outcome = \"no exception\";"
            + " try { info.setPriorityForRequestNotification(RQ_BEGIN_REQUEST, PRIORITY_ALIAS_LAST); }"
            + " catch (IllegalStateException e) { outcome = e.getMessage(); }"
            + " org.iisjava.EventLog.of(\"Late\").information(outcome); } }",
            "Good", SourceModules.answering("Good", "\"good\"")));
        ConfigurationBuilder configuration = Suite.configuration().section("startupTimeLimit", LIMIT);
        for (String name : List.of("Hangs", "HangsInInitializer", "Late", "Good"))
        {
            configuration.globalModule(name, ConfigurationBuilder.IMAGE)
                .javaEntry(name, name, configuration.joined(classes)).application("/" + name, Suite.site())
                .location("Default Web Site/" + name, "<modules><add name=\"" + name + "\" /></modules>"
                    + "<handlers><add name=\"" + name + "\" path=\"good\" verb=\"*\" modules=\"" + name
                    + "\" resourceType=\"Unspecified\" requireAccess=\"None\" /></handlers>");
        }
        host = IisHost.builder().configuration(configuration.build()).start();
    }

    @AfterAll
    static void stop()
    {
        try (IisHost stopped = host)
        {
            assertTrue(stopped.isAlive());
        }
    }

    @ParameterizedTest
    @CsvSource({"Hangs, registerModule took longer, Hangs.waitForEver",
        "HangsInInitializer, The loading of class HangsInInitializer took longer, HangsInInitializer.<clinit>",
        "Late, registerModule took longer, Late.registerModule"})
    void aModuleThatDoesNotStartInTimeAnswers500WithItsStack(String name, String what, String where)
    {
        for (int i = 0; i < 2; i++)
        {
            HttpResponse<String> answer = HttpClients.get(host.uri("/" + name + "/index.html"));
            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().startsWith("IISJ0011: Module '" + name + "': " + what), answer.body());
            assertTrue(answer.body().contains("startupTimeLimit") && answer.body().contains("Remedy: "), answer.body());
            assertTrue(answer.body().contains(where), answer.body());
        }
        List<EventLogEntry> events =
            host.eventLog().entries(entry -> entry.id() == 11 && entry.text().contains("'" + name + "'"));
        assertEquals(1, events.size(), events.toString());
        assertEquals("Error", events.get(0).type());
    }

    @Test
    void whatFinishesLateMeetsAnEndedObjectAndChangesNothing()
    {
        EventLogEntry late = host.eventLog().await(Duration.ofSeconds(60), entry -> entry.source().equals("Late"));
        assertTrue(late.text().contains("was used after the call it was given to had returned"), late.text());
        assertEquals(500, HttpClients.get(host.uri("/Late/index.html")).statusCode());
    }

    @Test
    void aJvmThatDoesNotStartInTimeFailsEveryModule() throws IOException
    {
        Path classes = SourceModules.compile(folder, "loader", Map.of("Waiting", """
            public class Waiting extends ClassLoader
            {
                public Waiting(ClassLoader parent) throws InterruptedException
                {
                    super(parent);
                    Thread.sleep(Long.MAX_VALUE);
                }
            }
            """));
        ConfigurationBuilder configuration = Suite.addHandler(Suite.addHandler(Suite.configuration(), "BodyAnswers",
            "body/*"), "Completing", "completing/*").section("startupTimeLimit", "00:00:04");
        configuration.jvmOption("-Xbootclasspath/a:" + configuration.joined(classes))
            .jvmOption("-Djava.system.class.loader=Waiting");
        try (IisHost stuck = IisHost.builder().configuration(configuration.build()).start())
        {
            HttpResponse<String> answer = HttpClients.get(stuck.uri("/body/echo"));
            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().startsWith("IISJ0011: The creation of the JVM took longer"), answer.body());
            assertEquals(2, stuck.eventLog().entries(entry -> entry.id() == 11).size());
        }
    }

    @Test
    void otherModulesStart()
    {
        assertEquals("good", HttpClients.get(host.uri("/Good/good")).body());
        assertEquals(200, HttpClients.get(host.uri("/index.html")).statusCode());
    }
}
