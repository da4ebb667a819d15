package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the changing commands do to the server, done once, twice, and back. */
class ChangesTest
{
    private static final String SITE = "Default Web Site";

    @TempDir
    Path folder;
    private TestServer server;
    private String stock;

    @BeforeEach
    void stockServer() throws Exception
    {
        server = new TestServer(folder);
        stock = server.configText();
    }

    @Test
    void installMakesIisKnowTheSectionAndTheEventSource() throws Exception
    {
        TestServer.Run run = server.succeed("install");
        assertTrue(run.out().contains("iisjava was installed."), run.out());
        assertTrue(Files.exists(server.schemaOfServer()));
        assertTrue(server.configText().contains(
            "<section name=\"iisjava\" overrideModeDefault=\"Deny\" allowDefinition=\"AppHostOnly\" />"));
        assertEquals(server.home.resolve("iisjava.dll").toString(),
            server.programs.registry.get(EventSource.KEY + "|EventMessageFile"));
        assertEquals("7", server.programs.registry.get(EventSource.KEY + "|TypesSupported"));
    }

    @Test
    void installTwiceChangesNothingAndSaysSo() throws Exception
    {
        server.installed();
        String once = server.configText();
        int backups = backups();
        TestServer.Run run = server.succeed("install");
        assertTrue(run.out().contains("already installed; nothing was changed"), run.out());
        assertEquals(once, server.configText());
        assertEquals(backups, backups());
    }

    @Test
    void uninstallLeavesTheConfigurationAsItWas() throws Exception
    {
        server.installed().succeed("uninstall");
        assertEquals(stock, server.configText());
        assertFalse(Files.exists(server.schemaOfServer()));
        assertTrue(server.programs.registry.isEmpty());
        assertTrue(server.succeed("uninstall").out().contains("not installed; nothing was changed"));
    }

    @Test
    void uninstallTakesModulesAndSettingsAlong() throws Exception
    {
        server.installed();
        server.editConfig("        </modules>\n    </system.webServer>", "        </modules>\n        <iisjava "
            + "logDirectory=\"C:\\logs\">\n            <jvmOptions>\n                <add value=\"-Xmx256m\" />\n"
            + "            </jvmOptions>\n        </iisjava>\n    </system.webServer>");
        assertEquals(0, server.addHello("--site", SITE, "--path", "hello").code());
        server.succeed("uninstall");
        assertEquals(stock, server.configText());
    }

    @Test
    void addedAndRemovedTheConfigurationIsAsBefore() throws Exception
    {
        String installed = server.installed().configText();
        for (List<String> where : List.of(List.of(""), List.of("--path", "hello"), List.of("--site", SITE),
            List.of("--site", SITE, "--path", "hello"), List.of("--site", SITE, "--app", "/shop", "--path", "*.java"),
            List.of("--site", "Intranet", "--path", "hello", "--verb", "GET,HEAD")))
        {
            List<String> options = where.stream().filter(o -> !o.isEmpty()).toList();
            TestServer.Run run = server.addHello(options.toArray(String[]::new));
            assertEquals(0, run.code(), run.err());
            String added = server.configText();
            assertTrue(added.contains("<add name=\"Hello\" type=\"com.example.Hello\" classPath=\"" + server.helloJar
                + "\" />"), added);
            assertTrue(added.contains("<add name=\"Hello\" image=\"" + server.home.resolve("iisjava.dll")
                + "\" preCondition=\"bitness64\" />"), added);
            assertTrue(server.succeed("remove", "Hello").out().contains("'Hello' was removed"));
            assertEquals(installed, server.configText());
        }
    }

    @Test
    void aConfigurationWithWindowsLineEndsKeepsThem() throws Exception
    {
        Files.writeString(server.config, stock.replace("\n", "\r\n"));
        String installed = server.installed().configText();
        assertEquals(0, server.addHello("--site", "Intranet", "--path", "hello").code());
        assertFalse(server.configText().replace("\r\n", "").contains("\n"));
        server.succeed("remove", "Hello");
        assertEquals(installed, server.configText());
        server.succeed("uninstall");
        assertEquals(stock.replace("\n", "\r\n"), server.configText());
    }

    @Test
    void addTwiceChangesNothingAndSaysSo() throws Exception
    {
        server.installed().addHello("--site", SITE, "--path", "hello");
        String once = server.configText();
        TestServer.Run run = server.addHello("--site", SITE, "--path", "hello");
        assertTrue(run.out().contains("already there"), run.out());
        assertEquals(once, server.configText());
    }

    @Test
    void addOfTheSameModuleElsewhereOnlyEnablesItThere() throws Exception
    {
        server.installed().addHello("--site", SITE, "--path", "hello");
        TestServer.Run run = server.addHello("--site", "Intranet", "--path", "hello");
        assertEquals(0, run.code(), run.err());
        assertEquals(1, server.configText().split("type=\"com.example.Hello\"", -1).length - 1);
        assertTrue(server.succeed("list").out().contains("enabled in  Default Web Site, Intranet"));
    }

    @Test
    void aHandlerOfTheWholeServerComesBeforeTheOneForFiles() throws Exception
    {
        server.installed().addHello("--path", "hello");
        String config = server.configText();
        assertTrue(config.indexOf("path=\"hello\"") < config.indexOf("name=\"StaticFile\""), config);
    }

    @Test
    void removeTwiceChangesNothingAndSaysSo() throws Exception
    {
        server.installed().addHello();
        server.succeed("remove", "Hello");
        assertTrue(server.succeed("remove", "Hello").out().contains("no module 'Hello'; nothing was changed"));
    }

    @Test
    void disableInOneApplicationLeavesTheOthers() throws Exception
    {
        server.installed().addHello("--path", "hello");
        TestServer.Run run = server.succeed("disable", "Hello", "--site", SITE, "--app", "shop");
        assertTrue(run.out().contains("500.21"), run.out());
        assertTrue(server.configText().contains("<remove name=\"Hello\" />"));
        assertTrue(server.succeed("disable", "Hello", "--site", SITE, "--app", "shop").out().contains("not enabled"));
        assertTrue(server.succeed("enable", "Hello", "--site", SITE).out().contains("already enabled"));
        assertTrue(server.succeed("enable", "Hello", "--site", SITE, "--app", "shop").out().contains("was enabled"));
        assertTrue(server.succeed("list").out().contains("enabled in  the whole server\n"));
    }

    @Test
    void enabledAndDisabledInASiteTheConfigurationIsAsBefore() throws Exception
    {
        server.installed().addHello("--site", SITE);
        String before = server.configText();
        server.succeed("enable", "Hello", "--site", "Intranet");
        server.succeed("disable", "Hello", "--site", "Intranet");
        assertEquals(before, server.configText());
    }

    @Test
    void enabledAgainWhereItWasDisabledTheConfigurationIsAsBefore() throws Exception
    {
        server.installed().addHello("--path", "hello");
        String before = server.configText();
        server.succeed("disable", "Hello", "--site", SITE, "--app", "/shop");
        server.succeed("enable", "Hello", "--site", SITE, "--app", "/shop");
        assertEquals(before, server.configText());
    }

    @Test
    void aModuleThatWasDisabledInAPlaceLeavesNoTraceThere() throws Exception
    {
        String installed = server.installed().configText();
        server.addHello("--path", "hello");
        server.succeed("disable", "Hello", "--site", SITE, "--app", "/shop");
        server.succeed("remove", "Hello");
        assertEquals(installed, server.configText());
    }

    @Test
    void aPlaceThatSaysMoreKeepsWhatItSays() throws Exception
    {
        server.installed().addHello();
        server.succeed("disable", "Hello", "--site", SITE, "--app", "/shop");
        server.editConfig("<remove name=\"Hello\" />", "<remove name=\"Hello\" />\n"
            + "                <add name=\"Hello\" />\n                <add name=\"Other\" type=\"A.Other\" />");
        server.succeed("remove", "Hello");
        assertFalse(server.configText().contains("<add name=\"Hello\""), server.configText());
        assertTrue(server.configText().contains("<add name=\"Other\" type=\"A.Other\" />"), server.configText());
    }

    @Test
    void settingsOfTheModuleComeAndGoWithIt() throws Exception
    {
        String installed = server.installed().configText();
        assertEquals(0, server.addHello("--setting", "greeting=Good day", "--setting", "retries=3").code());
        String config = server.configText();
        assertTrue(config.replaceAll("\\s+", " ").contains("<settings> <add name=\"greeting\" value=\"Good day\" /> "
            + "<add name=\"retries\" value=\"3\" /> </settings>"), config);
        assertTrue(server.succeed("list").out().contains("  setting     greeting = Good day"));
        assertTrue(server.addHello("--setting", "retries=3").out().contains("already there"));
        assertTrue(server.addHello("--setting", "retries=4").err().startsWith("IISJ0105: "));
        server.failAt("4");
        assertEquals(1, server.run("remove", "Hello").code());
        server.failNothing();
        assertEquals(config, server.configText());
        server.succeed("remove", "Hello");
        assertEquals(installed, server.configText());
    }

    @Test
    void installSwitchesModulesOfAnOlderVersion() throws Exception
    {
        server.installed().addHello();
        String current = server.home.resolve("iisjava.dll").toString();
        server.editConfig(current, "C:\\old\\iisjava.dll");
        TestServer.Run run = server.succeed("install");
        assertTrue(run.out().contains("recycle the pools"), run.out());
        assertTrue(server.configText().contains("image=\"" + current + "\""));
    }

    @Test
    void dryRunPrintsTheCommandsAndChangesNothing() throws Exception
    {
        TestServer.Run install = server.succeed("install", "--dry-run");
        assertTrue(install.out().lines().findFirst().orElse("").matches(
            "%windir%\\\\System32\\\\inetsrv\\\\appcmd\\.exe add backup "
            + "iisjava-\\d{8}T\\d{9}Z-install"), install.out());
        assertTrue(install.out().contains("%windir%\\System32\\cscript.exe"), install.out());
        assertEquals(stock, server.configText());
        assertTrue(server.programs.registry.isEmpty());
        assertFalse(Files.exists(server.schemaOfServer()));

        server.installed();
        String installed = server.configText();
        int backups = backups();
        TestServer.Run add = server.addHello("--site", SITE, "--path", "hello", "--dry-run");
        assertTrue(add.out().contains("%windir%\\System32\\inetsrv\\appcmd.exe set config \"Default Web Site\" "
            + "-section:system.webServer/modules \"/+[name='Hello']\" /commit:apphost"), add.out());
        assertEquals(5, add.out().lines().count(), add.out());
        server.addHello("--site", SITE);
        String added = server.configText();
        server.succeed("remove", "Hello", "--dry-run");
        server.succeed("enable", "Hello", "--site", "Intranet", "--dry-run");
        server.succeed("disable", "Hello", "--site", SITE, "--dry-run");
        server.succeed("uninstall", "--dry-run");
        assertEquals(added, server.configText());
        assertEquals(backups + 1, backups());
        server.succeed("remove", "Hello");
        assertEquals(installed, server.configText());
    }

    @Test
    void everyChangeIsPrecededByABackup() throws Exception
    {
        server.installed();
        assertEquals(1, backups());
        server.addHello();
        assertEquals(2, backups());
        server.succeed("remove", "Hello");
        assertEquals(3, backups());
    }

    private int backups() throws Exception
    {
        Path backups = folder.resolve("Windows/System32/inetsrv/backup");
        if (!Files.exists(backups))
        {
            return 0;
        }
        try (var list = Files.list(backups))
        {
            return (int)list.count();
        }
    }
}
