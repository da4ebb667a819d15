package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A change that fails at any of its steps leaves everything byte for byte as it was, and says what happened. */
class FailureTest
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
    void installFailingAtEachStepIsUndone() throws Exception
    {
        assertEquals(2, failAtEach("install"));
    }

    @Test
    void addFailingAtEachStepIsUndone() throws Exception
    {
        server.installed();
        assertEquals(5, failAtEach("add", "Hello", "--type", "com.example.Hello", "--classpath",
            server.helloJar.toString(), "--site", SITE, "--path", "hello"));
    }

    @Test
    void removeFailingAtEachStepIsUndone() throws Exception
    {
        twoModules();
        assertEquals(7, failAtEach("remove", "Hello"));
    }

    @Test
    void uninstallFailingAtEachStepIsUndone() throws Exception
    {
        twoModules();
        assertEquals(12, failAtEach("uninstall"));
    }

    @Test
    void aRegistryThatRefusesUndoesTheInstallation() throws Exception
    {
        String before = server.configText();
        for (int change = 1; change <= 2; ++change)
        {
            server.programs.failRegistryChange = change;
            TestServer.Run run = server.run("install");
            assertEquals(1, run.code());
            assertTrue(run.err().startsWith("IISJ0121: Step " + (change + 2) + " of 4"), run.err());
            assertEquals(before, server.configText());
            assertFalse(Files.exists(server.schemaOfServer()));
            assertTrue(server.programs.registry.isEmpty(), server.programs.registry.toString());
        }
    }

    @Test
    void aStepThatCannotBeUndoneIsUndoneByTheBackup() throws Exception
    {
        server.installed();
        String before = server.configText();
        server.failAt("4,5");
        TestServer.Run run = server.addHello("--site", SITE, "--path", "hello");
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("IISJ0122: Step 3 of 4"), run.err());
        assertTrue(run.err().contains("Undoing 'name the image of 'Hello'' failed too"), run.err());
        assertTrue(run.err().contains("The backup was restored: %windir%"), run.err());
        assertEquals(before, server.configText());
    }

    @Test
    void aBackupThatCannotBeRestoredIsNamed() throws Exception
    {
        server.installed();
        server.failAt("4,5");
        server.programs.environment.put("STANDIN_FAIL_RESTORE", "1");
        TestServer.Run run = server.addHello("--site", SITE, "--path", "hello");
        assertEquals(1, run.code());
        assertTrue(run.err().startsWith("IISJ0123: "), run.err());
        assertTrue(run.err().matches("(?s).*By hand: .*appcmd\\.exe restore backup iisjava-\\S+-add\\R.*"), run.err());
    }

    @Test
    void anOutcomeThatIsNotKnownIsUndoneByTheBackup() throws Exception
    {
        server.installed();
        String before = server.configText();
        Programs real = server.programs;
        Machine machine = new Machine(server.environment, command ->
        {
            Output output = real.run(command);
            if (command.contains("set") && command.toString().contains("globalModules"))
            {
                throw new IOException("appcmd did not end within 120 seconds");
            }
            return output;
        });
        java.io.StringWriter err = new java.io.StringWriter();
        int code = Main.run(machine, new java.io.PrintWriter(new java.io.StringWriter()), new java.io.PrintWriter(err),
            "add", "Hello", "--type", "com.example.Hello", "--classpath", server.helloJar.toString(), "--home",
            server.home.toString());
        assertEquals(1, code);
        assertTrue(err.toString().startsWith("IISJ0122: Step 2 of 3"), err.toString());
        assertEquals(before, server.configText());
    }

    @Test
    void theModulesEntryIsNeverWithoutItsClass() throws Exception
    {
        twoModules();
        server.programs.commands.clear();
        server.succeed("remove", "Hello");
        String changes = server.programs.commands.stream().filter(c -> c.contains("set")).toList().toString();
        assertTrue(changes.indexOf("globalModules") < changes.indexOf("system.webServer/iisjava"), changes);
    }

    /** Hello in three places, between modules of another name. */
    private void twoModules() throws Exception
    {
        server.installed();
        Path other = folder.resolve("modules/other.jar");
        SampleJar.module(other, "Other");
        server.addHello("--site", SITE, "--path", "hello");
        server.succeed("enable", "Hello", "--site", "Intranet");
        server.succeed("disable", "Hello", "--site", SITE, "--app", "/shop");
        server.succeed("add", "Other", "--type", "com.example.Other", "--classpath", other.toString(), "--path", "o");
    }

    /** Lets each change fail in turn until none is left to fail; answers how many there are, the backup included. */
    private int failAtEach(String... arguments) throws Exception
    {
        String before = server.configText();
        Map<String, String> registry = new TreeMap<>(server.programs.registry);
        boolean schema = Files.exists(server.schemaOfServer());
        for (int change = 1;; ++change)
        {
            server.failAt(String.valueOf(change));
            TestServer.Run run = server.run(arguments);
            server.failNothing();
            if (run.code() == 0)
            {
                return change - 1;
            }
            assertTrue(run.err().startsWith("IISJ0101: "), run.err());
            assertTrue(run.err().contains("Access is denied"), run.err());
            assertTrue(change == 1 ? run.err().contains("backup") : run.err().contains("Step "), run.err());
            assertEquals(before, server.configText(), "after the failing change " + change);
            assertEquals(registry, server.programs.registry);
            assertEquals(schema, Files.exists(server.schemaOfServer()));
        }
    }
}
