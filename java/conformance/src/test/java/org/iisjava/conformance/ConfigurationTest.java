package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** IIS's configuration, read by a module: IHttpServer::GetAdminManager and what it leads to. */
@Tag("iishost-switch")
class ConfigurationTest
{
    private static final String SCHEMA = """
        <configSchema>
          <sectionSchema name="conformance/own">
            <attribute name="text" type="string" defaultValue="by default" />
            <attribute name="expanded" type="string" defaultValue="%CONFORMANCE_WORD%" expanded="true" />
            <attribute name="enabled" type="bool" defaultValue="false" />
            <attribute name="kind" type="enum" defaultValue="second">
              <enum name="first" value="1" />
              <enum name="second" value="2" />
            </attribute>
            <attribute name="size" type="uint" defaultValue="4294967295" />
            <attribute name="least" type="int64" defaultValue="-5000000000" />
            <attribute name="time" type="timeSpan" defaultValue="00:00:01" />
            <element name="box">
              <attribute name="text" type="string" defaultValue="in the box" />
            </element>
          </sectionSchema>
        </configSchema>
        """;

    @TempDir
    private static Path folder;
    private static IisHost host;

    @BeforeAll
    static void start() throws IOException
    {
        Files.writeString(folder.resolve("own_schema.xml"), SCHEMA);
        Path application = Files.createDirectory(folder.resolve("application"));
        Files.writeString(application.resolve("web.config"), """
            <configuration>
              <conformance>
                <own text="of the application" enabled="true" lockAttributes="text"><box text="of the box" /></own>
              </conformance>
              <system.webServer>
                <handlers>
                  <add name="More" path="more" verb="*" modules="ConfigurationAnswers" resourceType="Unspecified" />
                </handlers>
              </system.webServer>
            </configuration>
            """);
        Files.writeString(Files.createDirectory(application.resolve("wrong")).resolve("web.config"), """
            <configuration>
              <conformance>
                <own
                    size="minus one">
                </own>
              </conformance>
            </configuration>
            """);
        Files.writeString(Files.createDirectory(application.resolve("locked")).resolve("web.config"),
            "<configuration><conformance><own text=\"again\" /></conformance></configuration>");
        ConfigurationBuilder configuration =
            Suite.addHandler(Suite.configuration(), "ConfigurationAnswers", "configuration/*");
        configuration.application("/application", application);
        host = IisHost.builder().configuration(configuration.build())
            .option("--schema", configuration.joined(folder.resolve("own_schema.xml")))
            .environment("CONFORMANCE_WORD", "expanded").start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    @Test
    void aModuleReadsACollectionWhileItRegistersAndKeepsIt()
    {
        assertTrue(lines("/configuration/early").contains("add ConfigurationAnswers"));
        assertEquals("read", body("/configuration/often"));
    }

    @Test
    void anApplicationHasWhatItsWebConfigAdds()
    {
        List<String> server = lines("/configuration/handlers");
        List<String> application = lines("/application/configuration/handlers");
        assertTrue(application.containsAll(server), application.toString());
        assertTrue(application.contains("add More"), application.toString());
        assertTrue(!server.contains("add More"), server.toString());
    }

    @Test
    void everyTypeOfAnAttributeHasItsJavaType()
    {
        assertEquals(List.of("conformance/own", "text String by default by default",
            "expanded String expanded expanded", "enabled Boolean false false", "kind Integer 2 second",
            "size Long 4294967295 4294967295", "least Long -5000000000 -5000000000", "time Long 10000000 00:00:01",
            "box in the box"), lines("/configuration/own"));
    }

    @Test
    void aSectionOfAModulesOwnIsMergedForTheUrl()
    {
        List<String> own = lines("/application/configuration/own");
        assertTrue(own.containsAll(List.of("text String of the application of the application",
            "enabled Boolean true true", "box of the box")), own.toString());
    }

    @Test
    void whatTheSchemaHasNotGotIsNull()
    {
        assertEquals("null null null", body("/configuration/nothing"));
    }

    @Test
    void wrongArgumentsAreRefusedAndUnknownSectionsAndPathsSayTheirCode()
    {
        List<String> outcomes = lines("/configuration/wrong");
        assertEquals("NullPointerException: sectionName is null", outcomes.get(0));
        assertTrue(outcomes.get(1).startsWith("IllegalArgumentException: sectionPath"), outcomes.get(1));
        assertTrue(outcomes.get(2).startsWith("HResultException: IAppHostAdminManager::GetAdminSection failed: 0x8007"),
            outcomes.get(2));
        assertTrue(outcomes.get(3).contains("ERROR_FILE_NOT_FOUND"), outcomes.get(3));
        assertTrue(outcomes.get(4).startsWith("IndexOutOfBoundsException: index: -1"), outcomes.get(4));
        assertTrue(outcomes.get(5).startsWith("IndexOutOfBoundsException: index: "), outcomes.get(5));
        assertEquals("NullPointerException: subName is null", outcomes.get(6));
        assertEquals("NullPointerException: metadataType is null", outcomes.get(7));
        assertEquals("IllegalArgumentException: metadataType is empty", outcomes.get(8));
    }

    @Test
    void whatIsWrongInAFileIsToldWithItsPlace()
    {
        List<String> lines = lines("/configuration/place", "X-Folder", "/application/wrong");
        assertEquals(List.of("8007000d", "4"), lines.subList(0, 2));
        assertTrue(lines.get(2).replace('\\', '/').endsWith("/application/wrong/web.config"), lines.get(2));
        assertEquals(List.of("MACHINE/WEBROOT/APPHOST/Default Web Site/application/wrong", "<own",
            "size=\"minus one\">", "</own>"), lines.subList(3, 7));
        assertTrue(lines.get(7).startsWith("the attribute 'size' of <own> is 'minus one'; expected "), lines.get(7));
        assertEquals(lines.get(2) + ":4: " + lines.get(7), lines.get(8));
    }

    @Test
    void whatIsLockedIsToldWithItsCode()
    {
        List<String> lines = lines("/configuration/place", "X-Folder", "/application/locked");
        assertEquals("80070021", lines.get(0));
        assertTrue(lines.get(7).startsWith("the attribute 'text' of <own> cannot be used here"), lines.get(7));
    }

    @Test
    void aStatusTakesAndAnswersWhatIsWrongInAFile()
    {
        assertEquals("null 4 true null IllegalArgumentException: exception: an object that was got from IIS was "
            + "expected", body("/configuration/status"));
    }

    @Test
    void withoutAConfigurationSystemThereIsNoManager()
    {
        ConfigurationBuilder configuration =
            Suite.addHandler(Suite.configuration(), "ConfigurationAnswers", "configuration/*");
        try (IisHost refusing =
            IisHost.builder().configuration(configuration.build()).option("--refuse-admin-manager").start())
        {
            assertEquals("false", HttpClients.get(refusing.uri("/configuration/manager")).body());
        }
        assertEquals("true", body("/configuration/manager"));
    }

    private static List<String> lines(String path, String... headers)
    {
        return List.of(body(path, headers).split("\n"));
    }

    private static String body(String path, String... headers)
    {
        var answer = HttpClients.get(host.uri(path), headers);
        assertEquals(200, answer.statusCode(), () -> answer.body() + host.eventLog().entries());
        return answer.body();
    }
}
