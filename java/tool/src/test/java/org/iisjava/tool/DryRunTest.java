package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What --dry-run prints, typed at a prompt, leaves the server byte for byte as the command itself does. */
class DryRunTest
{
    private static final String SITE = "Default Web Site";

    @TempDir
    Path folder;
    private TestServer server;

    @BeforeEach
    void stockServer() throws Exception
    {
        server = new TestServer(folder);
    }

    @Test
    void ofEveryCommandOnTheWayFromInstallationToUninstallation() throws Exception
    {
        same("install");
        same("add", "Hello", "--type", "com.example.Hello", "--classpath", server.helloJar.toString(), "--site", SITE,
            "--path", "hello");
        same("enable", "Hello", "--site", "Intranet");
        same("disable", "Hello", "--site", SITE, "--app", "/shop");
        same("enable", "Hello", "--site", SITE, "--app", "/shop");
        same("remove", "Hello");
        same("add", "Hello", "--type", "com.example.Hello", "--classpath", server.helloJar.toString(), "--path", "*.j",
            "--setting", "a=b c", "--setting", "d=%e%");
        same("disable", "Hello");
        same("uninstall");
    }

    @Test
    void ofAClassPathWithAVariable() throws Exception
    {
        server.installed();
        server.environment.put("MODULES", folder.resolve("modules").toString());
        same("add", "Hello", "--type", "com.example.Hello", "--classpath", "%MODULES%\\hello.jar");
        assertTrue(server.configText().contains("classPath=\"%MODULES%\\hello.jar\""), server.configText());
        same("remove", "Hello");
    }

    @Test
    void ofAnUninstallationWithSettings() throws Exception
    {
        server.installed();
        server.addHello("--site", SITE, "--path", "hello");
        server.editConfig("<iisjava>", "<iisjava logDirectory=\"D:\\logs\\\" javaHome=\"%JDK%\\17\">\n"
            + "            <jvmOptions>\n                <add value=\"-Xmx1g\" />\n"
            + "                <add value=\"-Da=50%\" />\n            </jvmOptions>");
        same("uninstall");
    }

    @Test
    void ofAnInstallationThatSwitchesImages() throws Exception
    {
        server.installed().addHello();
        server.editConfig(server.home.resolve("iisjava.dll").toString(),
            "C:\\Program Files\\iisjava\\0.0.9\\iisjava.dll");
        server.editConfig("overrideModeDefault=\"Deny\" allowDefinition=\"AppHostOnly\" />\n        </sectionGroup>\n"
            + "    </configSections>",
            "overrideModeDefault=\"Allow\" />\n        </sectionGroup>\n    </configSections>");
        same("install");
    }

    @Test
    void aPercentSignAndATrailingBackslashAreWrittenSoThatThePromptKeepsThem()
    {
        assertEquals("%windir%\\appcmd.exe set /a:b \"/x:\"^%\"A\"^%\"\\y\" \"/z:c d\\\\\" \"/q:C:\\\\\"^%\"A\"^%\"\"",
            CommandText.of(List.of("%windir%\\appcmd.exe", "set", "/a:b", "/x:%A%\\y", "/z:c d\\", "/q:C:\\%A%")));
    }

    /** The server as the command leaves it, whose commands did the same. */
    private void same(String... arguments) throws Exception
    {
        deleteBackups();
        String config = server.configText();
        byte[] schema = schema();
        Map<String, String> registry = new TreeMap<>(server.programs.registry);
        String[] dry = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        dry[arguments.length] = "--dry-run";
        List<String> commands = server.succeed(dry).out().lines().toList();
        assertEquals(config, server.configText());

        server.succeed(arguments);
        String changed = server.configText();
        byte[] changedSchema = schema();
        Map<String, String> changedRegistry = new TreeMap<>(server.programs.registry);
        assertNotEquals(config, changed);

        Files.writeString(server.config, config);
        restoreSchema(schema);
        server.programs.registry.clear();
        server.programs.registry.putAll(registry);
        CommandPrompt prompt = new CommandPrompt(server);
        for (String command : commands)
        {
            Output output = prompt.type(command);
            assertEquals(0, output.exitCode(), command + "\n" + output.text());
        }
        assertEquals(changed, server.configText(), String.join("\n", commands));
        assertEquals(new String(changedSchema), new String(schema()));
        assertEquals(changedRegistry, server.programs.registry);
    }

    /** The oldest would be deleted twice. */
    private void deleteBackups() throws Exception
    {
        Path backups = folder.resolve("Windows/System32/inetsrv/backup");
        try (Stream<Path> files = Files.exists(backups) ? Files.walk(backups) : Stream.empty())
        {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private byte[] schema() throws Exception
    {
        return Files.exists(server.schemaOfServer()) ? Files.readAllBytes(server.schemaOfServer()) : new byte[0];
    }

    private void restoreSchema(byte[] content) throws Exception
    {
        Files.deleteIfExists(server.schemaOfServer());
        if (content.length > 0)
        {
            Files.write(server.schemaOfServer(), content);
        }
    }
}
