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

/** A server on which an older version is there in part: what is said of it, and how it becomes whole or goes. */
class HalfInstalledTest
{
    private static final String OLD = "C:\\Program Files\\iisjava\\0.0.9\\iisjava.dll";

    @TempDir
    Path folder;
    private TestServer server;
    private String stock;
    private String whole;

    @BeforeEach
    void olderVersion() throws Exception
    {
        server = new TestServer(folder);
        stock = server.configText();
        server.installed().healthy();
        server.addHello("--site", "Default Web Site", "--path", "hello");
        Path other = folder.resolve("modules/other.jar");
        SampleJar.module(other, "Other");
        server.succeed("add", "Other", "--type", "com.example.Other", "--classpath", other.toString());
        whole = server.configText();
    }

    @Test
    void aLeftoverEntryComesFirstInDoctorAndInTheUninstallation() throws Exception
    {
        leftover("Other");
        TestServer.Run doctor = server.run("doctor");
        assertEquals("IISJ0125", doctor.out().replaceAll("(?s).*?error (IISJ\\d{4}).*", "$1"), doctor.out());
        List<String> plan = server.succeed("uninstall", "--dry-run").out().lines().toList();
        assertTrue(plan.get(1).contains("'Other'"), plan.toString());
        assertTrue(plan.get(2).contains("globalModules \"/-[name='Other']\""), plan.toString());
        TestServer.Run run = server.succeed("uninstall");
        assertTrue(run.out().contains("The image of 'Other', " + OLD + ", was gone"), run.out());
        assertEquals(stock, server.configText());
    }

    @Test
    void aLeftoverEntryIsRemovedByItself() throws Exception
    {
        leftover("Other");
        server.succeed("remove", "Other");
        assertFalse(server.configText().contains(OLD));
        assertEquals(0, server.run("doctor").code());
    }

    @Test
    void anInstallationMakesTheServerWhole() throws Exception
    {
        leftover("Hello");
        leftover("Other");
        Files.writeString(server.schemaOfServer(), "<configSchema />");
        server.programs.registry.put(EventSource.KEY + "|EventMessageFile", OLD);
        server.expectFinding("IISJ0125", "'Hello'");
        TestServer.Run run = server.succeed("install");
        assertTrue(run.out().contains("recycle the pools"), run.out());
        assertEquals(whole, server.configText());
        assertEquals(0, server.run("doctor").code(), server.run("doctor").out());
    }

    @Test
    void anInstallationThatFailsLeavesTheOlderVersionAsItWas() throws Exception
    {
        leftover("Hello");
        leftover("Other");
        String before = server.configText();
        server.failAt("3");
        TestServer.Run run = server.run("install");
        assertEquals(1, run.code());
        assertTrue(run.err().contains("Step 2 of 2"), run.err());
        assertEquals(before, server.configText());
    }

    private void leftover(String module) throws Exception
    {
        server.editConfig("<add name=\"" + module + "\" image=\"" + server.home.resolve("iisjava.dll"),
            "<add name=\"" + module + "\" image=\"" + OLD);
    }
}
