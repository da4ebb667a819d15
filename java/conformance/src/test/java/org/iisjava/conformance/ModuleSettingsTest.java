package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostBuilder;
import org.iisjava.testkit.IisHostResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The entry of a module: its settings, read in both ways, and whether it is enabled. */
@Tag("iishost-switch")
class ModuleSettingsTest
{
    private static final String SOURCE = """
        public class Greeter extends CHttpModule implements RegisterModule
        {
            private static String text;

            public void registerModule(int version, IHttpModuleRegistrationInfo info, IHttpServer server)
            {
                org.iisjava.ModuleSettings settings = org.iisjava.ModuleSettings.of(info);
                settings.refuseOthersThan("greeting", "times", "place");
                text = (settings.getString("GREETING", "hi") + " ").repeat(settings.getInt("times", 1, 9, 1)).trim()
                    + settings.find("place").map(place -> " in " + place).orElse("");
                info.setRequestNotifications(allocator -> new Greeter(), RQ_EXECUTE_REQUEST_HANDLER, 0);
            }

            public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context,
                                                                       IHttpEventProvider provider)
            {
                context.getResponse().writeEntityChunks(text);
                return RQ_NOTIFICATION_FINISH_REQUEST;
            }
        }
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aModuleReadsItsSettings(boolean fromFile) throws IOException
    {
        String text = "\u00E4 <&> \uD83D\uDE00";
        Map<String, String> settings = Map.of("Greeting", text, "times", "2", "place", "%IISJAVA_TEST_PLACE%");
        IisHostBuilder builder = builder(configuration(true, settings)).environment("IISJAVA_TEST_PLACE", "a place");
        try (IisHost host = reading(builder, fromFile).start())
        {
            assertEquals(text + " " + text + " in a place", HttpClients.get(host.uri("/greet")).body());
        }
    }

    @Test
    void aModuleWithoutSettingsHasItsOwnDefaults() throws IOException
    {
        try (IisHost host = builder(configuration(true, Map.of())).start())
        {
            assertEquals("hi", HttpClients.get(host.uri("/greet")).body());
        }
    }

    @ParameterizedTest
    @CsvSource({"times, 10, the setting 'times' is '10'; a whole number from 1 to 9 was expected.",
        "tiems, 2, 'the setting ''tiems'' is unknown; known are greeting, times, place.'"})
    void aSettingThatTheModuleRefusesHasItsNumber(String name, String value, String reason) throws IOException
    {
        try (IisHost host = builder(configuration(true, Map.of(name, value))).start())
        {
            String body = HttpClients.get(host.uri("/greet")).body();
            assertTrue(body.startsWith("IISJ0014: Module 'Greeter': " + reason + "\nRemedy: "), body);
            assertEquals(1, host.eventLog().entries(entry -> entry.id() == 14).size());
        }
    }

    @Test
    void requestsGoPastADisabledModuleAndAnEventSaysSo() throws IOException
    {
        ConfigurationBuilder configuration = Suite.configuration().globalModule("Off", ConfigurationBuilder.IMAGE)
            .module("Off").javaEntry("Off", "", "", false, Map.of());
        try (IisHost host = builder(configuration).start())
        {
            assertEquals(200, HttpClients.get(host.uri("/index.html")).statusCode());
            List<EventLogEntry> events = host.eventLog().entries(entry -> entry.source().equals("iisjava"));
            assertEquals(1, events.size(), events.toString());
            assertEquals(13, events.get(0).id());
            assertEquals("Information", events.get(0).type());
            assertTrue(events.get(0).text().startsWith("IISJ0013: Module 'Off' is disabled"), events.toString());
        }
    }

    @Test
    void aDisabledModuleLeavesOthersAlone() throws IOException
    {
        ConfigurationBuilder configuration = configuration(true, Map.of())
            .globalModule("Off", ConfigurationBuilder.IMAGE).module("Off").javaEntry("Off", "No", "no.jar", false,
                Map.of());
        try (IisHost host = builder(configuration).start())
        {
            assertEquals("hi", HttpClients.get(host.uri("/greet")).body());
        }
    }

    @Test
    void aSiteCannotNameAClassPathOrAnOptionOfTheJvm() throws IOException
    {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("web.config"), "<configuration>\n<system.webServer>\n<iisjava><jvmOptions>"
            + "<add value=\"-Downer=site\" /></jvmOptions></iisjava></system.webServer></configuration>");
        ConfigurationBuilder configuration = configuration(true, Map.of()).application("/other", site);
        IisHostResult refused = builder(configuration).run();
        assertEquals(2, refused.exitCode(), refused.standardError());
        assertTrue(refused.standardError().contains("web.config:3: the section 'system.webServer/iisjava' stands"),
            refused.standardError());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSectionOfASiteIsNotReadEvenWhereItIsNotLocked(boolean fromFile) throws IOException
    {
        String entry = "<iisjava><modules><clear /><add name=\"Greeter\" type=\"Other\" classPath=\"other.jar\" />"
            + "</modules></iisjava>";
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("web.config"),
            "<configuration><system.webServer>" + entry + "</system.webServer></configuration>");
        String unlocked = configuration(true, Map.of()).application("/other", site)
            .location("Default Web Site", entry).build()
            .replace(" overrideModeDefault=\"Deny\" allowDefinition=\"AppHostOnly\"", "");
        try (IisHost host = reading(IisHost.builder().configuration(unlocked), fromFile).start())
        {
            assertEquals("hi", HttpClients.get(host.uri("/greet")).body());
        }
    }

    @ParameterizedTest
    @CsvSource({"logFileCount, 101, a number from 1 to 100", "logFileSizeMB, 0, a number from 1 to 1024",
        "logLevel, verbose, 'off, error, warning, info, debug, trace'",
        "startupTimeLimit, 02:00:00, a time span from 00:00:01 to 01:00:00"})
    void aValueOutsideItsRangeIsRefusedByTheServerWithItsLine(String name, String value, String expected)
        throws IOException
    {
        String text = configuration(true, Map.of()).section(name, value).build();
        int line = (int) text.substring(0, text.indexOf(" " + name + "=")).chars().filter(c -> c == '\n').count() + 1;
        IisHostResult refused = IisHost.builder().configuration(text).run();
        assertEquals(2, refused.exitCode(), refused.standardError());
        assertTrue(refused.standardError().contains(":" + line + ": the attribute '" + name + "'")
            && refused.standardError().contains(expected), refused.standardError());
    }

    private ConfigurationBuilder configuration(boolean enabled, Map<String, String> settings) throws IOException
    {
        Path classes = SourceModules.compile(folder, "classes", Map.of("Greeter", SOURCE));
        ConfigurationBuilder configuration = Suite.configuration();
        return configuration.globalModule("Greeter", ConfigurationBuilder.IMAGE).module("Greeter")
            .javaEntry("Greeter", "Greeter", configuration.joined(classes), enabled, new TreeMap<>(settings))
            .handler("Greeter", "greet", "Greeter");
    }

    private static IisHostBuilder reading(IisHostBuilder builder, boolean fromFile)
    {
        return fromFile ? builder.option("--refuse-admin-manager") : builder;
    }

    private static IisHostBuilder builder(ConfigurationBuilder configuration)
    {
        return IisHost.builder().configuration(configuration.build());
    }
}
