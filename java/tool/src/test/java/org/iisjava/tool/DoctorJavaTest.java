package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What doctor says of the places for Java, and of the JVM that it starts. */
class DoctorJavaTest
{
    @TempDir
    Path folder;
    private TestServer server;

    @BeforeEach
    void healthyServer() throws Exception
    {
        server = new TestServer(folder).installed().healthy();
        server.addHello("--site", "Default Web Site", "--path", "hello");
    }

    @Test
    void namesEveryJavaThatIsNotTaken() throws Exception
    {
        server.environment.put("JAVA_HOME", oldJava().toString());
        server.programs.registry.put("HKLM\\SOFTWARE\\Eclipse Adoptium\\JDK\\17.0.9.9\\hotspot\\MSI|Path",
            System.getProperty("java.home"));
        TestServer.Run run = server.succeed("doctor");
        assertTrue(run.out().contains("info IISJ0133: JAVA_HOME names " + oldJava()
            + ": it is Java 11.0.2, 17 or later is needed."), run.out());
        assertTrue(run.out().contains("17.0.9.9\\hotspot\\MSI: " + System.getProperty("java.home")), run.out());
        server.environment.put("JAVA_HOME", System.getProperty("java.home"));
        assertTrue(server.succeed("doctor").out().contains("17.0.9.9\\hotspot\\MSI: "
            + System.getProperty("java.home") + ": not tried"));
    }

    @Test
    void triesNoOtherJavaWhenOneIsNamed() throws Exception
    {
        server.environment.put("IISJAVA_HOME", folder.resolve("nowhere").toString());
        expect("IISJ0132", "IISJAVA_HOME names " + folder.resolve("nowhere") + ": there is no such folder");
        server.editConfig("<iisjava>", "<iisjava javaHome=\"" + oldJava() + "\">");
        expect("IISJ0132", "javaHome of system.webServer/iisjava names " + oldJava());
    }

    @Test
    void namesAJavaOfOtherBitness() throws Exception
    {
        Path library = folder.resolve("jdk-x86/lib/server/libjvm.so");
        Files.createDirectories(library.getParent());
        Files.write(library, new PeBuilder().machine(0x14C).build());
        server.environment.put("IISJAVA_HOME", folder.resolve("jdk-x86").toString());
        expect("IISJ0132", "it is a 32-bit Java, the module is a 64-bit library");
    }

    @Test
    void looksForARelativeJavaHomeInItsOwnFolder() throws Exception
    {
        Files.createSymbolicLink(server.home.resolve("own"), Path.of(System.getProperty("java.home")));
        server.editConfig("<iisjava>", "<iisjava javaHome=\"own\">");
        TestServer.Run run = server.succeed("doctor");
        assertTrue(run.out().contains("javaHome of system.webServer/iisjava: " + server.home.resolve("own")),
            run.out());
    }

    @Test
    void startsJavaWithTheConfiguredOptions() throws Exception
    {
        options("-Xmx64m");
        server.succeed("doctor");
        server.editConfig("-Xmx64m", "-XX:NoSuchOption=1");
        expect("IISJ0134", "with the options -XX:NoSuchOption=1 ended with 1: ");
    }

    private void options(String option) throws Exception
    {
        server.editConfig("<iisjava>", "<iisjava>\n            <jvmOptions>\n                <add value=\"" + option
            + "\" />\n            </jvmOptions>");
    }

    /** A home whose Java says that it is too old. */
    private Path oldJava() throws Exception
    {
        Path home = folder.resolve("jdk-11");
        Path program = home.resolve("bin/java");
        Files.createDirectories(program.getParent());
        Files.createDirectories(home.resolve("lib/server"));
        Files.writeString(home.resolve("lib/server/libjvm.so"), "");
        Files.writeString(program, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private void expect(String number, String text)
    {
        server.expectFinding(number, text);
    }
}
