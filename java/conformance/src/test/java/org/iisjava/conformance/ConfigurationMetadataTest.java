package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What GetMetadata tells of sections, elements and attributes: what is locked, and what no file sets. */
@Tag("iishost-switch")
class ConfigurationMetadataTest
{
    private static final String SCHEMA = """
        <configSchema>
          <sectionSchema name="conformance/own">
            <attribute name="text" type="string" />
            <attribute name="enabled" type="bool" defaultValue="false" />
            <element name="box">
              <attribute name="text" type="string" />
            </element>
          </sectionSchema>
          <sectionSchema name="conformance/declared">
            <attribute name="text" type="string" />
          </sectionSchema>
          <sectionSchema name="conformance/located">
            <attribute name="text" type="string" />
          </sectionSchema>
        </configSchema>
        """;
    private static final String DECLARATIONS = """
        <sectionGroup name="conformance">
          <section name="declared" overrideModeDefault="Deny" />
          <section name="located" />
        </sectionGroup>
        </configSections>
        """;
    private static final String LOCATION = """
        <location path="Default Web Site/application" overrideMode="Deny">
          <conformance><located text="for the application" /></conformance>
        </location>
        </configuration>
        """;
    private static final String SERVER = "";
    private static final String SITE = "/Default Web Site";
    private static final String APPLICATION = SITE + "/application";
    private static final String BELOW = APPLICATION + "/below";

    @TempDir
    private static Path folder;
    private static IisHost host;

    @BeforeAll
    static void start() throws IOException
    {
        Files.writeString(folder.resolve("own_schema.xml"), SCHEMA);
        Path application = Files.createDirectory(folder.resolve("application"));
        Files.createDirectory(application.resolve("below"));
        Files.writeString(application.resolve("web.config"), """
            <configuration>
              <conformance>
                <own text="of the application" lockAttributes="text" lockElements="box" />
              </conformance>
            </configuration>
            """);
        ConfigurationBuilder configuration =
            Suite.addHandler(Suite.configuration(), "ConfigurationAnswers", "configuration/*");
        configuration.application("/application", application);
        host = IisHost.builder().configuration(configuration.build().replace("</configSections>", DECLARATIONS)
            .replace("</configuration>", LOCATION))
            .option("--schema", configuration.joined(folder.resolve("own_schema.xml"))).start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    @Test
    void aSectionIsLockedByItsDeclarationOrByALocation()
    {
        assertEquals("Boolean false", metadata("declared", SERVER, "isLocked"));
        assertEquals("Boolean true", metadata("declared", SITE, "isLocked"));
        assertEquals("Boolean true", metadata("declared", SITE, "isLocked", "X-Attribute", "text"));
        assertEquals("String Inherit", metadata("declared", SERVER, "overrideMode"));
        assertEquals("String Deny", metadata("declared", SERVER, "effectiveOverrideMode"));
        assertEquals("Boolean false", metadata("located", SITE, "isLocked"));
        assertEquals("String Allow", metadata("located", SITE, "effectiveOverrideMode"));
        assertEquals("Boolean true", metadata("located", APPLICATION, "isLocked"));
        assertEquals("String Deny", metadata("located", APPLICATION, "overrideMode"));
        assertEquals("Boolean true", metadata("located", BELOW, "isLocked"));
        assertEquals("String Inherit", metadata("located", BELOW, "overrideMode"));
        assertEquals("String Deny", metadata("located", BELOW, "effectiveOverrideMode"));
    }

    @Test
    void attributesAndElementsAreLockedForTheFilesBelow()
    {
        assertEquals("Boolean false", metadata("own", BELOW, "isLocked"));
        assertEquals("Boolean true", metadata("own", BELOW, "isLocked", "X-Attribute", "text"));
        assertEquals("Boolean false", metadata("own", BELOW, "isLocked", "X-Attribute", "enabled"));
        assertEquals("Boolean true", metadata("own", BELOW, "isLocked", "X-Element", "box"));
        assertEquals("Boolean false", metadata("own", SITE, "isLocked", "X-Attribute", "text"));
    }

    @Test
    void whetherAFileSetsAnAttributeIsTold()
    {
        assertEquals("Boolean false", metadata("own", APPLICATION, "isDefaultValue", "X-Attribute", "text"));
        assertEquals("Boolean true", metadata("own", APPLICATION, "isDefaultValue", "X-Attribute", "enabled"));
    }

    @Test
    void unknownMetadataAreRefusedWithTheirCode()
    {
        assertEquals("80070032", metadata("own", SITE, "isUnknown"));
        assertEquals("80070032", metadata("own", SITE, "isUnknown", "X-Attribute", "text"));
        assertEquals("80070032", metadata("own", SITE, "overrideMode", "X-Element", "box"));
    }

    private static String metadata(String section, String folder, String type, String... of)
    {
        List<String> headers = new ArrayList<>(List.of("X-Section", "conformance/" + section, "X-Metadata", type,
            "X-Folder", folder));
        headers.addAll(List.of(of));
        var answer = HttpClients.get(host.uri("/configuration/metadata"), headers.toArray(String[]::new));
        assertEquals(200, answer.statusCode(), () -> answer.body() + host.eventLog().entries());
        return answer.body();
    }
}
