package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What doctor says of a server in which one thing is wrong. */
class DoctorTest
{
    private static final String SITE = "Default Web Site";
    private static final String READ_ONLY = "D:AI(A;ID;FA;;;SY)(A;ID;0x1200a9;;;BU)";

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
    void findsNothingWrongWithAHealthyServer()
    {
        TestServer.Run run = server.succeed("doctor");
        assertTrue(run.out().contains("Nothing is wrong."), run.out());
        assertTrue(run.out().contains("IIS           Version 10.0, x64, "), run.out());
        assertTrue(run.out().contains("Shop (64-bit): Default Web Site/shop"), run.out());
        assertTrue(run.out().contains("0.1.0.0, x64"), run.out());
        assertTrue(run.out().contains("(taken)"), run.out());
        assertTrue(run.out().contains("Hello in Default Web Site, number 5 of 5: com.example.Hello"), run.out());
        assertTrue(run.out().contains("none in the last 24 hours"), run.out());
        assertEquals("", first(run), run.out());
        assertTrue(run.out().lines().count() < 25, run.out());
    }

    @Test
    void answersAMachineInJson()
    {
        server.environment.remove("JAVA_HOME");
        TestServer.Run run = server.run("doctor", "--json");
        assertEquals(1, run.code());
        assertTrue(run.out().startsWith("{\n  \"healthy\": false,"), run.out());
        assertTrue(run.out().contains("\"number\": \"IISJ0132\",\n      \"severity\": \"error\","), run.out());
    }

    @Test
    void namesALeftoverImageFirst() throws Exception
    {
        Files.delete(server.home.resolve("iisjava.dll"));
        TestServer.Run run = server.run("doctor");
        assertEquals(1, run.code());
        assertEquals("IISJ0125", first(run));
        assertTrue(run.out().contains("globalModules has the entry 'Hello', but its image"), run.out());
        expect("IISJ0115", "lacks iisjava.dll");
    }

    @Test
    void namesAnImageOfAnotherVersion() throws Exception
    {
        Path other = folder.resolve("old/iisjava.dll");
        Files.createDirectories(other.getParent());
        Files.write(other, new PeBuilder().build());
        server.editConfig("image=\"" + server.home.resolve("iisjava.dll"), "image=\"" + other);
        expect("IISJ0129", other.toString());
    }

    @Test
    void namesAModuleWithoutItsClass() throws Exception
    {
        server.editConfig("<add name=\"Hello\" type=\"com.example.Hello\"",
            "<add name=\"Hallo\" type=\"com.example.Hello\"");
        expect("IISJ0126", "'Hello'");
        expect("IISJ0127", "'Hallo'");
    }

    @Test
    void namesAModuleThatIsEnabledNowhereAndItsHandler()
    {
        server.succeed("disable", "Hello", "--site", SITE);
        expect("IISJ0128", "'Hello' is enabled nowhere");
        expect("IISJ0137", "(hello) in Default Web Site");
    }

    @Test
    void namesWhatIsWrongWithTheClassPath() throws Exception
    {
        Files.writeString(server.helloJar, "no jar");
        expect("IISJ0107", "Module 'Hello': The class path entry " + server.helloJar);
        Files.delete(server.helloJar);
        expect("IISJ0106", "Module 'Hello': The class path entry " + server.helloJar);
    }

    @Test
    void namesAClassThatIsNotInTheJar() throws Exception
    {
        SampleJar.module(server.helloJar, "Other");
        expect("IISJ0108", "com.example.Hello is not in hello.jar");
    }

    @Test
    void namesAJarThatThePoolsMayNotRead()
    {
        server.programs.accessList = "D:PAI(A;;FA;;;SY)(A;;FA;;;BA)";
        expect("IISJ0138", "may not read " + server.helloJar);
        expect("IISJ0138", "may not read " + System.getProperty("java.home"));
    }

    @Test
    void namesAPoolOfOtherBitness() throws Exception
    {
        server.editConfig("<add name=\"DefaultAppPool\" />",
            "<add name=\"DefaultAppPool\" enable32BitAppOnWin64=\"true\" />");
        expect("IISJ0116", "DefaultAppPool of Default Web Site runs as a 32-bit process");
    }

    @Test
    void namesADamagedLibrary() throws Exception
    {
        Files.write(server.home.resolve("iisjava.dll"), new PeBuilder().export("Other").build());
        expect("IISJ0130", "does not export RegisterModule");
        Files.write(server.home.resolve("iisjava.dll"), new PeBuilder().machine(0xAA64).build());
        expect("IISJ0116", "is for arm64 processors, this server has x64");
        Files.writeString(server.home.resolve("iisjava.dll"), "nothing");
        expect("IISJ0115", "is not a Windows library");
    }

    @Test
    void namesFilesOfAnotherVersion() throws Exception
    {
        Files.write(server.home.resolve("iisjava.dll"), new PeBuilder().version(0, 2, 0).build());
        expect("IISJ0131", "iisjava-api.jar is version 0.1.0-SNAPSHOT, iisjava.dll is version 0.2.0.0");
    }

    @Test
    void namesASectionThatIisDoesNotKnow() throws Exception
    {
        Files.delete(server.schemaOfServer());
        expect("IISJ0144", "is declared, but there is no " + server.schemaOfServer());
        server.succeed("install");
        server.editConfig("<section name=\"iisjava\"", "<section name=\"other\"");
        expect("IISJ0144", "but the section is not declared in " + server.config);
        Files.delete(server.schemaOfServer());
        expect("IISJ0117", "iisjava is not installed");
    }

    @Test
    void namesAMissingEventSource()
    {
        server.programs.registry.keySet().removeIf(key -> key.startsWith(EventSource.KEY));
        expect("IISJ0120", "not registered");
    }

    @Test
    void namesALogFolderThatPoolsCannotWriteToOrMake() throws Exception
    {
        Path logs = folder.resolve("data/iisjava/logs");
        assertTrue(server.succeed("doctor").out().contains(logs + ", which the first worker process makes"));
        server.programs.accessList = READ_ONLY;
        expect("IISJ0139", "DefaultAppPool, Shop may not write to " + folder.resolve("data") + ", so they cannot make");
        Files.createDirectories(logs);
        expect("IISJ0139", "may not write to " + logs + ".");
        server.editConfig("<iisjava>", "<iisjava logDirectory=\"" + folder.resolve("own") + "\">");
        Files.createDirectory(folder.resolve("own"));
        expect("IISJ0139", "may not write to " + folder.resolve("own") + ".");
        server.programs.accessList = "D:AI(A;ID;FA;;;SY)(A;OICI;0x1301bf;;;S-1-5-32-568)";
        server.succeed("doctor");
        Files.delete(folder.resolve("own"));
        Files.writeString(folder.resolve("own"), "no folder");
        expect("IISJ0139", folder.resolve("own") + " is not a folder");
    }

    @Test
    void showsTheLastEvents()
    {
        server.programs.answers.put("wevtutil qe Application /q:*[System[Provider[@Name='iisjava']", new Output(0,
            "<Event xmlns='x'><System><Provider Name='iisjava'/>"
            + "<EventID Qualifiers='0'>21</EventID><Level>2</Level><TimeCreated SystemTime='2026-11-22T02:00:00Z'/>"
            + "</System><EventData><Data>IISJ0021: Module &apos;Hello&apos;: class missing.\nRemedy: add it.</Data>"
            + "</EventData></Event>"));
        expect("IISJ0136", "2026-11-22T02:00:00Z IISJ0021: Module 'Hello': class missing.");
    }

    @Test
    void showsThePoolsThatFailed()
    {
        String event = "<Event xmlns='x'><System><EventID>%d</EventID><Level>2</Level><TimeCreated "
            + "SystemTime='2026-11-22T02:00:00Z'/></System><EventData><Data Name='a'>%s</Data></EventData></Event>";
        String query = " /q:*[System[Provider[@Name='Microsoft-Windows-";
        server.programs.answers.put("wevtutil qe System" + query + "WAS'] and (EventID=",
            new Output(0, event.formatted(5002, "Shop")));
        expect("IISJ0148", "Microsoft-Windows-WAS 5002: a pool was stopped, because its processes ended again and "
            + "again (Shop).");
        server.programs.answers.put("wevtutil qe Application" + query + "IIS-W3SVC-WP']",
            new Output(0, event.formatted(2280, "C:\\iisjava.dll")));
        expect("IISJ0148", "2280: the DLL of a module could not be loaded (C:\\iisjava.dll).");
    }

    @Test
    void saysWhenEventsAndRightsCannotBeRead()
    {
        server.programs.answers.put("wevtutil gl", new Output(0, ""));
        server.programs.accessList = "";
        TestServer.Run run = server.succeed("doctor");
        assertTrue(run.out().contains("info IISJ0135"), run.out());
        assertTrue(run.out().contains("info IISJ0142"), run.out());
    }

    @Test
    void saysThatIisIsAbsent() throws Exception
    {
        Files.delete(folder.resolve("Windows/System32/inetsrv/appcmd.exe"));
        TestServer.Run run = server.run("doctor");
        assertEquals(1, run.code());
        assertEquals("IISJ0102", first(run));
    }

    private void expect(String number, String text)
    {
        server.expectFinding(number, text);
    }

    private static String first(TestServer.Run run)
    {
        return run.out().lines().filter(line -> line.matches(".* IISJ\\d{4}: .*")).findFirst().orElse("").replaceAll(
            ".*(IISJ\\d{4}).*", "$1");
    }
}
