package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.EventLogEntry;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.iisjava.testkit.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What iishost says of a configuration that it cannot use. */
@Tag("iishost-switch")
class HostConfigurationTest
{
    @TempDir
    private Path folder;

    @Test
    void aMissingFileIsNamed()
    {
        Path missing = folder.resolve("missing.config");
        IisHostResult result = IisHost.builder().configuration(missing).run();
        assertEquals(2, result.exitCode(), result.standardError());
        assertTrue(result.standardError().contains(Platform.current().path(missing)), result.standardError());
        assertEquals("", result.standardOutput());
    }

    @Test
    void malformedXmlIsNamedWithItsLine()
    {
        assertRefused("<configuration>\n  <system.webServer>\n  </system.oops>\n</configuration>\n", 3, "");
        assertRefused("<configuration>\n  <system.webServer attribute>\n", 2, "");
        assertRefused("", 1, "");
    }

    @Test
    void anUnknownSectionElementOrAttributeIsNamedWithItsLine()
    {
        assertRefused("<configuration>\n<system.webServer>\n<nonsense />\n</system.webServer>\n</configuration>", 3,
            "nonsense");
        String text = Suite.configuration().build();
        assertRefused(text.replace("<jvmOptions>", "\n<jvmOption>").replace("</jvmOptions>", "</jvmOption>"),
            lineOf(text, "<jvmOptions>") + 1, "jvmOption");
        assertRefused(text.replace("<site name=", "<site nmae="), lineOf(text, "<site name="), "nmae");
    }

    @Test
    @DependsOnBelief("B42")
    void aMappingToAModuleThatIsNotActiveAnswers500()
    {
        try (IisHost host =
            IisHost.builder().configuration(Suite.configuration().handler("Bad", "bad", "Missing").build()).start())
        {
            assertEquals(500, HttpClients.get(host.uri("/bad")).statusCode());
            assertEquals(200, HttpClients.get(host.uri("/index.html")).statusCode());
        }
    }

    @Test
    void aPortInUseIsNamed() throws IOException
    {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")))
        {
            IisHostResult result =
                IisHost.builder().configuration(Suite.configuration().build()).port(taken.getLocalPort()).run();
            assertEquals(1, result.exitCode(), result.standardError());
            assertTrue(result.standardError().contains(Integer.toString(taken.getLocalPort())), result.standardError());
        }
    }

    @Test
    void anImageThatIsMissingIsReportedAsByIis()
    {
        ConfigurationBuilder missing = Suite.configuration();
        missing.globalModule("Broken", missing.joined(folder) + "\\iisjava.dll").module("Broken");
        assertDoesNotLoad(run(missing.build()), 2280);
    }

    @Test
    void anImageThatIsNoLibraryIsReportedAsByIis() throws IOException
    {        ConfigurationBuilder noLibrary = Suite.configuration();
        Path text = Files.writeString(folder.resolve("text.dll"), "This is no library");
        noLibrary.globalModule("Broken", noLibrary.joined(text)).module("Broken");
        // Windows' loader says of it what it says of a library for another processor
        assertDoesNotLoad(run(noLibrary.build()), Platform.current() == Platform.WINDOWS ? 2282 : 2280);
    }

    @Test
    void anImageWithoutRegisterModuleIsReportedAsByIis()
    {
        ConfigurationBuilder configuration = Suite.configuration();
        String library = Platform.current() == Platform.WINDOWS ? "jnidispatch.dll" : "libjnidispatch.so";
        configuration.globalModule("Broken", configuration.joined(Product.home().resolve("lib").resolve(library)))
            .module("Broken");
        assertDoesNotLoad(run(configuration.build()), 2295);
    }

    @Test
    void aPreconditionThatDoesNotHoldKeepsTheImageFromBeingLoaded()
    {
        String text = Suite.configuration().globalModule("Other", "%IISJAVA%\\no\\such.dll").build()
            .replace("bitness64", "bitness32");
        try (IisHost host = IisHost.builder().configuration(text).start())
        {
            assertEquals(200, HttpClients.get(host.uri("/index.html")).statusCode());
        }
    }

    @Test
    void anUnknownArgumentIsNamed()
    {
        IisHostResult result =
            IisHost.builder().configuration(Suite.configuration().build()).option("--no-such-switch").run();
        assertEquals(2, result.exitCode(), result.standardError());
        assertTrue(result.standardError().contains("--no-such-switch"), result.standardError());
    }

    private static void assertDoesNotLoad(IisHostResult result, int id)
    {
        assertEquals(1, result.exitCode(), result.standardError());
        assertTrue(result.standardError().contains(Integer.toString(id)), result.standardError());
        assertEquals("", result.standardOutput());
        List<EventLogEntry> events = result.events().stream().filter(entry -> entry.id() == id).toList();
        assertEquals(1, events.size(), result.events().toString());
        assertEquals(EventLogEntry.IIS, events.get(0).source());
        assertEquals("Error", events.get(0).type());
    }

    private static void assertRefused(String text, int line, String what)
    {
        IisHostResult result = run(text);
        assertEquals(2, result.exitCode(), result.standardError());
        assertTrue(result.standardError().contains("applicationHost.config:" + line + ": "), result.standardError());
        assertTrue(result.standardError().contains(what), result.standardError());
        assertEquals("", result.standardOutput());
    }

    private static int lineOf(String text, String part)
    {
        return (int) text.substring(0, text.indexOf(part)).chars().filter(c -> c == '\n').count() + 1;
    }

    private static IisHostResult run(String text)
    {
        return IisHost.builder().configuration(text).run();
    }
}
