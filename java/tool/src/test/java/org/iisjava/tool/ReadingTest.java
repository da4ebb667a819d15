package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What only reads: list, version, help, and the formats that are read. */
class ReadingTest
{
    @TempDir
    Path folder;

    @Test
    void listShowsWhatIisKnowsOfAModule() throws Exception
    {
        TestServer server = new TestServer(folder).installed();
        assertTrue(server.succeed("list").out().contains("There are no modules."));
        server.addHello("--site", "Default Web Site", "--path", "hello", "--verb", "GET");
        String expected = String.join(System.lineSeparator(), "Hello", "  class       com.example.Hello",
            "  class path  " + server.helloJar, "  image       " + server.home.resolve("iisjava.dll"),
            "  only for    bitness64", "  enabled in  Default Web Site",
            "  handler     Hello: GET hello in Default Web Site", "");
        assertEquals(expected, server.succeed("list").out());
        String json = server.succeed("list", "--json").out();
        assertTrue(json.contains("\"type\": \"com.example.Hello\""), json);
        assertTrue(json.contains("\"enabledIn\": [\n        \"Default Web Site\"\n      ]"), json);
    }

    @Test
    void changesAnswerInJsonToo() throws Exception
    {
        TestServer server = new TestServer(folder);
        String json = server.succeed("install", "--json").out();
        assertTrue(json.contains("\"changed\": true"), json);
        assertTrue(json.contains("cscript.exe"), json);
        assertTrue(server.succeed("install", "--json").out().contains("\"changed\": false"));
    }

    @Test
    void versionTellsTheVersionsOfAllFiles() throws Exception
    {
        String out = new TestServer(folder).succeed("version").out();
        assertTrue(out.contains("iisjava.dll          0.1.0.0 (x64)"), out);
        assertTrue(out.contains("iisjava-api.jar      0.1.0-SNAPSHOT"), out);
        assertTrue(out.contains("jna.jar              5.18.1"), out);
    }

    @Test
    void everyCommandHasHelpWithAnExample() throws Exception
    {
        TestServer server = new TestServer(folder);
        for (String command : List.of("install", "uninstall", "add", "remove", "list", "enable", "disable", "doctor",
            "version"))
        {
            String help = server.succeed("help", command).out();
            assertTrue(help.contains("Usage: iisjava " + command), help);
            assertTrue(help.contains("Example") && help.contains("  iisjava " + command), help);
        }
        assertTrue(server.succeed("--help").out().contains("iisjava add Hello --type com.example.Hello"));
        assertTrue(server.succeed("--version").out().startsWith("iisjava "));
        assertTrue(server.succeed("list", "--version").out().startsWith("iisjava "));
    }

    @Test
    void completionIsGenerated() throws Exception
    {
        assertTrue(new TestServer(folder).succeed("generate-completion").out().contains("_picocli_iisjava"));
    }

    @Test
    void everyNumberIsGivenOnce()
    {
        assertEquals(Problem.values().length, Arrays.stream(Problem.values()).map(Problem::number).distinct().count());
        assertEquals(CommandLine.ExitCode.USAGE, 2);
    }

    @Test
    void expressIsServedByItsOwnFile() throws Exception
    {
        TestServer server = new TestServer(folder);
        Path express = folder.resolve("Program Files/IIS Express");
        Path config = folder.resolve("Documents/IISExpress/config/applicationhost.config");
        Files.createDirectories(express.resolve("config/schema"));
        Files.createDirectories(config.getParent());
        Files.copy(server.config, config);
        Files.copy(StandIn.program(), express.resolve("appcmd.exe"));
        server.environment.put("ProgramFiles", folder.resolve("Program Files").toString());
        server.environment.put("USERPROFILE", folder.toString());
        server.programs.environment.put("APPCMD_CONFIG", config.toString());
        server.programs.environment.put("APPCMD_SCHEMA", express.resolve("config/schema").toString());
        String stock = Files.readString(config);
        String out = server.succeed("install", "--express", "--dry-run").out();
        assertTrue(out.startsWith("copy /y \"" + config + "\" "), out);
        assertTrue(out.contains("iisjava-section.js\" add express"), out);
        assertFalse(out.contains("reg add"), out);
        server.succeed("install", "--express");
        assertEquals(0, server.addHello("--express", "--path", "hello").code());
        assertTrue(Files.readString(config).contains("com.example.Hello"));
        assertEquals(stock, server.configText());
        server.succeed("uninstall", "--express");
        assertEquals(stock, Files.readString(config));
    }

    @Test
    void librariesAreReadByTheirHeaders() throws Exception
    {
        Path file = Files.write(folder.resolve("x.dll"), new PeBuilder().machine(0x14C).version(1, 2, 3).build());
        PeFile library = PeFile.read(file);
        assertEquals("x86", library.machine());
        assertEquals(32, library.bits());
        assertEquals(List.of("RegisterModule"), library.exports());
        assertEquals("1.2.3.0", library.version());
        byte[] cut = Arrays.copyOf(new PeBuilder().build(), 0x90);
        assertThrows(IOException.class, () -> PeFile.read(Files.write(file, cut)));
    }

    @Test
    void variablesAreExpandedAsWindowsDoes()
    {
        Machine machine = new Machine(Map.of("WinDir", "C:\\Windows"), command -> new Output(0, ""));
        assertEquals("C:\\Windows\\x;%none%;100%", machine.expand("%windir%\\x;%none%;100%"));
    }
}
