package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What doctor says of modules that are configured, but not called, or not by whom the administrator means. */
class DoctorModulesTest
{
    private static final String SITE = "Default Web Site";

    @TempDir
    Path folder;
    private TestServer server;

    @BeforeEach
    void healthyServer() throws Exception
    {
        server = new TestServer(folder).installed().healthy();
        server.addHello("--site", SITE, "--path", "hello");
    }

    @Test
    void namesAHandlerThatIsNeverReached() throws Exception
    {
        String handler = "<add name=\"Hello\" path=\"hello\"";
        server.editConfig(handler, "<add name=\"All\" path=\"*\" verb=\"GET,HEAD\" modules=\"StaticFileModule\" />\n"
            + handler);
        server.succeed("doctor");
        server.editConfig("verb=\"GET,HEAD\"", "verb=\"*\"");
        server.expectFinding("IISJ0145", "The handler 'Hello' (hello) in Default Web Site is never reached: 'All' (*) "
            + "stands before it");
        server.editConfig("<add name=\"All\"", "<add name=\"All\" resourceType=\"File\"");
        server.succeed("doctor");
    }

    @Test
    void namesAModuleThatOnlyDotNetHandlersReach() throws Exception
    {
        server.editConfig("<add name=\"Hello\" />", "<add name=\"Hello\" preCondition=\"managedHandler\" />");
        server.expectFinding("IISJ0146", "'Hello' in Default Web Site has the preCondition managedHandler");
    }

    @Test
    void namesAnImageThatNoProcessLoads() throws Exception
    {
        server.editConfig("preCondition=\"bitness64\"", "preCondition=\"integratedMode,bitness32\"");
        server.expectFinding("IISJ0146", "The image of module 'Hello' has the preCondition bitness32");
    }

    @Test
    void namesASectionThatSitesMayChange() throws Exception
    {
        String before = server.configText();
        server.editConfig("name=\"iisjava\" overrideModeDefault=\"Deny\" allowDefinition=\"AppHostOnly\"",
            "name=\"iisjava\" overrideModeDefault=\"Allow\" allowDefinition=\"Everywhere\"");
        server.expectFinding("IISJ0147", "a web.config can name class paths");
        server.succeed("install");
        assertEquals(before, server.configText());
        server.succeed("doctor");
    }

    @Test
    void doesNotLookAtTheClassOfAModuleThatIsOff() throws Exception
    {
        server.editConfig("classPath=\"" + server.helloJar + "\"", "classPath=\"C:\\gone.jar\" enabled=\"false\"");
        TestServer.Run run = server.succeed("doctor");
        assertTrue(run.out().contains("info IISJ0149: Module 'Hello' has enabled"), run.out());
        assertTrue(server.succeed("list").out().contains("switched    off"));
    }

    @Test
    void namesAPoolThatWaitsLessThanAStartMayTake() throws Exception
    {
        server.editConfig("<add name=\"Shop\" managedRuntimeVersion=\"\" />",
            "<add name=\"Shop\"><processModel startupTimeLimit=\"00:00:30\" /></add>");
        TestServer.Run run = server.expectFinding("IISJ0150", "is 60 seconds, but the pool Shop ends a process");
        assertFalse(run.out().contains("DefaultAppPool ends"), run.out());
        server.editConfig("<iisjava>", "<iisjava startupTimeLimit=\"00:00:20\">");
        server.succeed("doctor");
        server.editConfig("startupTimeLimit=\"00:00:20\"", "startupTimeLimit=\"00:02:00\"");
        server.expectFinding("IISJ0150", "is 120 seconds, but the pool DefaultAppPool ends a process that has not "
            + "started within 90 seconds");
    }

    @Test
    void tellsWhereListsAreLockedForSites() throws Exception
    {
        server.editConfig("        <modules>", "        <modules lockElements=\"add\">");
        assertTrue(server.run("doctor").out().contains("system.webServer/modules is locked for sites"));
    }

    @Test
    void namesThePoolsThatMayNotReadTheModule() throws Exception
    {
        server.programs.accessList = "D:PAI(A;;FA;;;BA)(A;;FR;;;" + PoolIdentity.sidOf("Shop") + ")";
        TestServer.Run run = server.expectFinding("IISJ0138",
            "The application pool DefaultAppPool may not read " + server.home.resolve("iisjava.dll"));
        assertFalse(run.out().contains("Shop may not read"), run.out());
        assertTrue(run.out().contains(server.home.resolve("iisjava.dll") + ", " + server.home.resolve(
            "lib/jnidispatch.dll") + ", " + server.home.resolve("lib/iisjava-api.jar")), run.out());
    }

    @Test
    void saysThatTheRightsOfAnAccountAreNotLookedAt() throws Exception
    {
        server.editConfig("<add name=\"Shop\" managedRuntimeVersion=\"\" />", "<add name=\"Shop\"><processModel "
            + "identityType=\"SpecificUser\" userName=\"CONTOSO\\shop\" /></add>");
        TestServer.Run run = server.succeed("doctor");
        assertTrue(run.out().contains("info IISJ0142: The pool Shop runs as CONTOSO\\shop"), run.out());
    }

    @Test
    void namesEveryPoolOfOtherBitness() throws Exception
    {
        server.succeed("enable", "Hello", "--site", "Intranet");
        server.editConfig("<add name=\"DefaultAppPool\" />",
            "<add name=\"DefaultAppPool\" enable32BitAppOnWin64=\"true\" />");
        server.expectFinding("IISJ0116", "DefaultAppPool of Default Web Site runs as a 32-bit process");
        server.expectFinding("IISJ0116", "DefaultAppPool of Intranet runs as a 32-bit process");
    }

    @Test
    void optionsAreTriedWithoutThePortsAndFilesOfTheWorker()
    {
        assertEquals(List.of("-Xmx1g", "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0",
            "-agentlib:jdwp=transport=dt_socket,server=y,address=127.0.0.1:0,suspend=n",
            "-Dcom.sun.management.jmxremote.port=0", "-Xlog:gc", "-Xlog:gc*:stderr:time"),
            TrialOptions.of(List.of("-Xmx1g",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=*:5005",
                "-agentlib:jdwp=transport=dt_socket,server=y,address=5005",
                "-agentlib:jdwp=transport=dt_socket,server=n,address=developer:5005",
                "-Dcom.sun.management.jmxremote.port=7091", "-Xlog:gc", "-Xlog:gc*:stderr:time",
                "-Xlog:gc*:file=C:\\logs\\gc.log:time", "-Xlog:gc:C:\\logs\\gc.log", "-Xloggc:C:\\logs\\gc.log",
                "-XX:StartFlightRecording=filename=C:\\logs\\r.jfr")));
    }
}
