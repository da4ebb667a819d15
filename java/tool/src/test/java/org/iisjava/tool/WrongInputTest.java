package org.iisjava.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way of asking for something that cannot be: its number, its exit code, and nothing changed. */
class WrongInputTest
{
    @TempDir
    Path folder;
    private TestServer server;
    private String before;

    @BeforeEach
    void installedServer() throws Exception
    {
        server = new TestServer(folder).installed();
        before = server.configText();
    }

    @AfterEach
    void nothingIsChanged() throws Exception
    {
        assertEquals(before, server.configText());
    }

    @Test
    void aJarThatIsMissing()
    {
        expect("IISJ0106", "does not exist", add("Hello", "com.example.Hello", folder.resolve("no.jar").toString()));
        expect("IISJ0106", "is not there", add("Hello", "com.example.Hello", folder.resolve("no") + "/*"));
    }

    @Test
    void aJarThatThePoolsMayNotRead()
    {
        server.programs.accessList = "D:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;FR;;;" + PoolIdentity.sidOf("Shop") + ")";
        expect("IISJ0138", "The application pool DefaultAppPool may not read " + server.helloJar,
            add("Hello", "com.example.Hello", server.helloJar.toString()));
        server.programs.accessList = "";
        server.succeed("add", "Hello", "--type", "com.example.Hello", "--classpath", server.helloJar.toString());
        server.succeed("remove", "Hello");
    }

    @Test
    void aFileThatIsNoJar() throws Exception
    {
        Path file = Files.writeString(folder.resolve("text.jar"), "text");
        expect("IISJ0107", "is not a jar", add("Hello", "com.example.Hello", file.toString()));
    }

    @Test
    void aClassThatIsNotInTheJar()
    {
        expect("IISJ0108", "com.example.Absent is not in hello.jar",
            add("Hello", "com.example.Absent", server.helloJar.toString()));
    }

    @Test
    void aClassThatIsNoRegisterModule() throws Exception
    {
        Path jar = compiled("Plain", "public class Plain { }".replace("public", "package com.example; public"));
        expect("IISJ0109", "does not implement org.iisjava.httpserv.RegisterModule",
            add("Plain", "com.example.Plain", jar.toString()));
    }

    @Test
    void aClassThatCannotBeMade() throws Exception
    {
        Path hidden = compiled("Hidden", SampleJar.source("", "Hidden", "implements RegisterModule", ""));
        expect("IISJ0110", "is not public", add("Hidden", "com.example.Hidden", hidden.toString()));
        Path closed = compiled("Closed", SampleJar.source("public", "Closed", "implements RegisterModule",
            "public Closed(int port) { }"));
        expect("IISJ0110", "constructor", add("Closed", "com.example.Closed", closed.toString()));
        Path open = compiled("Open", SampleJar.source("public abstract", "Open", "implements RegisterModule", ""));
        expect("IISJ0110", "abstract", add("Open", "com.example.Open", open.toString()));
    }

    @Test
    void aClassWhoseOwnClassesAreMissing() throws Exception
    {
        Path jar = compiled("Base", "package com.example; public class Base { }");
        Path derived = folder.resolve("derived.jar");
        Path classes = Files.createTempDirectory(folder, "classes");
        javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), "-cp",
            jar.toString(), source(classes, "Derived", "package com.example; public class Derived extends Base { }"));
        try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(derived)))
        {
            out.putNextEntry(new java.util.jar.JarEntry("com/example/Derived.class"));
            Files.copy(classes.resolve("com/example/Derived.class"), out);
        }
        expect("IISJ0111", "it needs com.example.Base", add("Derived", "com.example.Derived", derived.toString()));
    }

    @Test
    void noCodeOfTheModuleRunsWhenItIsLookedAt()
    {
        System.clearProperty("com.example.ran");
        server.addHello();
        server.succeed("remove", "Hello");
        assertEquals(null, System.getProperty("com.example.ran"));
    }

    @Test
    void aSiteOrAnApplicationThatIsNotThere()
    {
        expect("IISJ0112", "There are: Default Web Site, Intranet.", "add", "Hello", "--type", "com.example.Hello",
            "--classpath", server.helloJar.toString(), "--site", "Nowhere");
        expect("IISJ0112", "has no application /none. It has: /, /shop.", "add", "Hello", "--type", "com.example.Hello",
            "--classpath", server.helloJar.toString(), "--site", "Default Web Site", "--app", "none");
        expect("IISJ0112", "--app /shop needs --site", "add", "Hello", "--type", "com.example.Hello", "--classpath",
            server.helloJar.toString(), "--app", "/shop");
    }

    @Test
    void aNameThatIsTaken()
    {
        expect("IISJ0105", "taken in globalModules: its image is '%windir%",
            add("StaticFileModule", "com.example.Hello", server.helloJar.toString()));
    }

    @Test
    void aNameThatIsTakenByAnotherClass() throws Exception
    {
        server.addHello("--path", "hello");
        before = server.configText();
        Path jar = folder.resolve("modules/other.jar");
        SampleJar.module(jar, "Other");
        expect("IISJ0105", "its type is 'com.example.Hello', not 'com.example.Other'",
            add("Hello", "com.example.Other", jar.toString()));
        expect("IISJ0105", "its path is 'hello', not 'bye'", "add", "Hello", "--type", "com.example.Hello",
            "--classpath", server.helloJar.toString(), "--path", "bye");
    }

    @Test
    void aNameThatAPlaceBelowHasAlready() throws Exception
    {
        server.addHello("--site", "Intranet");
        before = server.configText();
        expect("IISJ0105", "IIS would answer 500.19", "enable", "Hello");
    }

    @Test
    void valuesThatCannotBeWritten()
    {
        expect("IISJ0114", "characters other than", add("a'b", "com.example.Hello", server.helloJar.toString()));
        expect("IISJ0114", "not the name of a Java class", add("Hello", "com/example/Hello", "x.jar"));
        expect("IISJ0114", "--classpath", add("Hello", "com.example.Hello", "it's.jar"));
        expect("IISJ0114", "--path", "add", "Hello", "--type", "com.example.Hello", "--classpath", "x.jar",
            "--path", "[");
    }

    @Test
    void aModuleThatIsNotThereOrNotOurs()
    {
        expect("IISJ0113", "no module 'None'", "enable", "None");
        expect("IISJ0113", "no module 'None'", "disable", "None");
        expect("IISJ0113", "is not a module of iisjava", "remove", "StaticFileModule");
    }

    @Test
    void aLockedList() throws Exception
    {
        server.addHello();
        server.editConfig("<add name=\"Hello\" />", "<add name=\"Hello\" lockItem=\"true\" />");
        before = server.configText();
        expect("IISJ0104", "is locked", "disable", "Hello", "--site", "Intranet");
        server.succeed("remove", "Hello");
        server.editConfig("        <modules>", "        <modules lockElements=\"add\">");
        before = server.configText();
        expect("IISJ0104", "is locked by the whole server", "add", "Hello", "--type", "com.example.Hello",
            "--classpath", server.helloJar.toString(), "--site", "Intranet");
    }

    @Test
    void aPoolOfOtherBitness() throws Exception
    {
        server.editConfig("<add name=\"Shop\"", "<add name=\"Shop\" enable32BitAppOnWin64=\"true\"");
        before = server.configText();
        expect("IISJ0116", "runs as a 32-bit process", "add", "Hello", "--type", "com.example.Hello", "--classpath",
            server.helloJar.toString(), "--site", "Default Web Site", "--app", "/shop");
    }

    @Test
    void iisjavaThatIsNotInstalled() throws Exception
    {
        server.succeed("uninstall");
        before = server.configText();
        expect("IISJ0117", "not installed", add("Hello", "com.example.Hello", server.helloJar.toString()));
    }

    @Test
    void anInstallationThatIsOnlyHalfThere() throws Exception
    {
        server.addHello();
        before = server.configText();
        Files.delete(server.schemaOfServer());
        expect("IISJ0144", "has settings of system.webServer/iisjava", "uninstall");
        server.succeed("install");
        assertEquals(before, server.configText());
        assertTrue(Files.exists(server.schemaOfServer()));
    }

    @Test
    void anInstallationThatLacksFiles() throws Exception
    {
        Files.delete(server.home.resolve("lib/jna.jar"));
        expect("IISJ0115", "lacks lib" + java.io.File.separator + "jna.jar", "install");
    }

    @Test
    void aServerWithoutIis() throws Exception
    {
        Files.delete(folder.resolve("Windows/System32/inetsrv/appcmd.exe"));
        for (String command : new String[] {"install", "uninstall", "list"})
        {
            expect("IISJ0102", "IIS is not installed", command);
        }
        expect("IISJ0102", "IIS Express is not installed", "list", "--express");
    }

    @Test
    void aConfigurationThatMayNotBeWritten() throws Exception
    {
        server.failAt("1");
        expect("IISJ0101", "Access is denied", "add", "Hello", "--type", "com.example.Hello", "--classpath",
            server.helloJar.toString());
    }

    @Test
    void aSchemaThatCannotBeWritten() throws Exception
    {
        server.succeed("uninstall");
        before = server.configText();
        Path schemas = server.schemaOfServer().getParent();
        Files.delete(schemas);
        Files.writeString(schemas, "in the way");
        expect("IISJ0118", "Step 1 of 4 (copy the schema of the section) failed", "install");
    }

    @Test
    void aScriptHostThatIsForbidden() throws Exception
    {
        server.succeed("uninstall");
        before = server.configText();
        server.programs.answers.put("cscript //Nologo", new Output(1, "Windows Script Host access is disabled"));
        expect("IISJ0119", "access is disabled", "install");
        assertTrue(Files.notExists(server.schemaOfServer()));
    }

    private static String[] add(String name, String type, String classPath)
    {
        return new String[] {"add", name, "--type", type, "--classpath", classPath};
    }

    private Path compiled(String name, String source) throws Exception
    {
        Path jar = folder.resolve(name + ".jar");
        SampleJar.compiled(jar, name, source);
        return jar;
    }

    private static String source(Path folder, String name, String text) throws Exception
    {
        return Files.writeString(folder.resolve(name + ".java"), text).toString();
    }

    private void expect(String number, String text, String... arguments)
    {
        TestServer.Run run = server.run(arguments);
        assertEquals(1, run.code(), run.out() + run.err());
        assertTrue(run.err().startsWith(number + ": "), run.err());
        assertTrue(run.err().contains(text), run.err());
        assertTrue(run.err().contains("Remedy: "), run.err());
    }
}
