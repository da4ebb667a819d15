package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules that cannot start, each in an application of its own, beside one that can. */
@Tag("iishost-switch")
class StartupFailuresTest
{
    /** Before that no Java runs that could log. */
    private static final int FIRST_OF_JAVA = 20;

    @TempDir
    private static Path folder;

    private static String configuration;
    private static IisHost host;
    private static IisHost seenFromAfar;

    @BeforeAll
    static void start() throws IOException
    {
        configuration = configuration().build();
        host = IisHost.builder().configuration(configuration).start();
        seenFromAfar = IisHost.builder().configuration(configuration).option("--remote-address", "192.0.2.1").start();
    }

    @AfterAll
    static void stop()
    {
        try (IisHost one = host; IisHost other = seenFromAfar)
        {
            assertTrue(one.isAlive() && other.isAlive());
        }
    }

    @ParameterizedTest
    @CsvSource({"NoEntry, 9, NoEntry", "NoType, 10, type", "NoClassPath, 10, classPath", "MissingJar, 20, missing.jar",
        "NoSuchClass, 21, NoSuchClass", "Unlinkable, 21, Unlinkable", "NotAModule, 22, RegisterModule",
        "NotPublic, 23, public", "NeedsArguments, 23, constructor",
        "ThrowsInConstructor, 24, thrown by the constructor",
        "ThrowsInInitializer, 24, thrown by the initializer", "ThrowsInRegister, 25, thrown by registerModule"})
    void aModuleThatCannotStartIsReportedOnceAndAnswers500WithTheReasonToLocalClients(String name, int id,
        String reason)
    {
        String number = String.format("IISJ%04d", id);
        for (int i = 0; i < 3; i++)
        {
            HttpResponse<String> answer = HttpClients.get(host.uri("/" + name + "/anything"));
            assertEquals(500, answer.statusCode());
            assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/plain"));
            assertTrue(answer.body().contains(number) && answer.body().contains(reason), answer.body());
            assertTrue(answer.body().contains("Remedy: "), answer.body());
        }
        List<EventLogEntry> entries =
            host.eventLog().entries(entry -> entry.id() == id && entry.text().contains("'" + name + "'"));
        assertEquals(1, entries.size(), host.eventLog().entries().toString());
        EventLogEntry entry = entries.get(0);
        assertEquals("iisjava", entry.source());
        assertEquals("Error", entry.type());
        assertTrue(entry.text().startsWith(number + ": ") && entry.text().contains(reason), entry.text());
        assertTrue(entry.text().contains("Remedy: "), entry.text());
        assertEquals(id >= FIRST_OF_JAVA, host.moduleLog().lines().stream().anyMatch(line -> line.contains(
            "] [" + name + "] [-] [-] iisjava: " + number + ": Module '" + name + "': ")), host.moduleLog().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NoEntry", "NoSuchClass", "ThrowsInRegister"})
    void otherClientsAreToldTheNumberOnly(String name)
    {
        HttpResponse<String> answer = HttpClients.get(seenFromAfar.uri("/" + name + "/anything"));
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().matches("(?s).*IISJ00\\d\\d.*"), answer.body());
        assertFalse(answer.body().contains(name), answer.body());
        assertFalse(answer.body().contains("Remedy"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/good", "/index.html"})
    void theOtherModulesAndTheWorkerLiveOn(String path)
    {
        assertEquals(200, HttpClients.get(host.uri(path)).statusCode());
        assertEquals(200, HttpClients.get(seenFromAfar.uri(path)).statusCode());
    }

    private static ConfigurationBuilder configuration() throws IOException
    {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Good", SourceModules.answering("Good", "\"good\""));
        sources.put("NotAModule", "public class NotAModule { }");
        sources.put("NotPublic", "class NotPublic implements RegisterModule {" + registering("") + "}");
        sources.put("NeedsArguments",
            "public class NeedsArguments implements RegisterModule { public NeedsArguments(int i) { }"
            + registering("") + "}");
        sources.put("ThrowsInConstructor", "public class ThrowsInConstructor implements RegisterModule {"
            + " public ThrowsInConstructor() { throw new IllegalStateException(\"thrown by the constructor\"); }"
            + registering("") + "}");
        sources.put("ThrowsInInitializer", "public class ThrowsInInitializer implements RegisterModule {"
            + " static int i = fail();"
            + " static int fail() { throw new IllegalStateException(\"thrown by the initializer\"); }"
            + registering("") + "}");
        sources.put("ThrowsInRegister", "public class ThrowsInRegister implements RegisterModule {"
            + registering("throw new IllegalStateException(\"thrown by registerModule\");") + "}");
        sources.put("Unlinkable", "public class Unlinkable extends Base implements RegisterModule {" + registering("")
            + "}");
        sources.put("Base", "public class Base { }");
        Path classes = SourceModules.compile(folder, "classes", sources);
        Files.delete(classes.resolve("Base.class"));

        ConfigurationBuilder builder = Suite.configuration();
        String path = builder.joined(classes);
        builder.javaModule("Good", "Good", classes).handler("Good", "good", "Good");
        entry(builder, "NoType", "", path);
        entry(builder, "NoClassPath", "Good", "");
        entry(builder, "MissingJar", "Good", builder.joined(folder.resolve("missing.jar")));
        entry(builder, "NoSuchClass", "org.example.NoSuchClass", path);
        application(builder, "NoEntry");
        for (String name : List.of("Unlinkable", "NotAModule", "NotPublic", "NeedsArguments", "ThrowsInConstructor",
            "ThrowsInInitializer", "ThrowsInRegister"))
        {
            entry(builder, name, name, path);
        }
        return builder;
    }

    private static void entry(ConfigurationBuilder builder, String name, String type, String classPath)
    {
        application(builder, name);
        builder.javaEntry(name, type, classPath);
    }

    private static void application(ConfigurationBuilder builder, String name)
    {
        builder.globalModule(name, ConfigurationBuilder.IMAGE).application("/" + name, Suite.site())
            .location("Default Web Site/" + name, "<modules><add name=\"" + name + "\" /></modules>");
    }

    private static String registering(String body)
    {
        return " public void registerModule(int version, IHttpModuleRegistrationInfo info, IHttpServer server) {"
            + body + "}";
    }
}
