package org.iisjava.tool;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server in a folder: the stock configuration, the stand-ins, an installed product, and one module to add. */
final class TestServer
{
    final Path folder;
    final Path home;
    final Path config;
    final Path helloJar;
    final FakePrograms programs = new FakePrograms();
    final Map<String, String> environment = new HashMap<>();

    TestServer(Path folder) throws Exception
    {
        this.folder = folder;
        home = folder.resolve("Program Files/iisjava");
        Path inetsrv = folder.resolve("Windows/System32/inetsrv");
        config = inetsrv.resolve("config/applicationHost.config");
        helloJar = folder.resolve("modules/hello.jar");
        Files.createDirectories(inetsrv.resolve("config/schema"));
        Files.copy(StandIn.program(), inetsrv.resolve("appcmd.exe"));
        Files.copy(StandIn.program(), folder.resolve("Windows/System32/cscript.exe"));
        Files.copy(StandIn.ROOT.resolve("installer/src/test/resources/applicationHost.config"), config);
        SampleJar.module(helloJar, "Hello");
        product();
        environment.put("windir", folder.resolve("Windows").toString());
        environment.put("PROCESSOR_ARCHITECTURE", "AMD64");
        environment.put("ProgramData", Files.createDirectories(folder.resolve("data")).toString());
        programs.environment.put("windir", folder.resolve("Windows").toString());
    }

    private void product() throws Exception
    {
        for (String part : List.of("schema", "bin", "lib"))
        {
            Files.createDirectories(home.resolve(part));
        }
        Files.write(home.resolve("iisjava.dll"), new PeBuilder().build());
        Files.copy(StandIn.ROOT.resolve("installer/src/main/schema/iisjava_schema.xml"),
            home.resolve("schema/iisjava_schema.xml"));
        Files.copy(StandIn.ROOT.resolve("installer/src/main/bin/iisjava-section.js"),
            home.resolve("bin/iisjava-section.js"));
        SampleJar.api(home.resolve("lib/iisjava-api.jar"), "0.1.0-SNAPSHOT");
        SampleJar.empty(home.resolve("lib/iisjava-runtime.jar"), "0.1.0-SNAPSHOT");
        SampleJar.empty(home.resolve("lib/jna.jar"), "5.18.1");
        Files.write(home.resolve("lib/jnidispatch.dll"), new PeBuilder().build());
    }

    /** What a run of the tool printed and answered. */
    record Run(int code, String out, String err)
    {
    }

    Run run(String... arguments)
    {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        if (arguments.length > 0 && !arguments[0].startsWith("-") && !arguments[0].equals("help"))
        {
            all.addAll(List.of("--home", home.toString()));
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new Machine(environment, programs), new PrintWriter(out), new PrintWriter(err),
            all.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    /** A run that must succeed. */
    Run succeed(String... arguments)
    {
        Run run = run(arguments);
        if (run.code() != 0)
        {
            throw new AssertionError(String.join(" ", arguments) + " ended with " + run.code() + ": " + run.err()
                + run.out());
        }
        return run;
    }

    TestServer installed()
    {
        succeed("install");
        return this;
    }

    /** With a Java, and a Windows that answers. */
    TestServer healthy()
    {
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        programs.registry.put("HKLM\\SOFTWARE\\Microsoft\\InetStp|VersionString", "Version 10.0");
        programs.answers.put("wevtutil gl", new Output(0, "name: Application"));
        programs.answers.put("wevtutil qe", new Output(0, ""));
        return this;
    }

    /** A run of doctor that must find this. */
    Run expectFinding(String number, String text)
    {
        Run run = run("doctor");
        boolean found = run.out().lines().anyMatch(line -> line.contains(" " + number + ": ") && line.contains(text));
        if (run.code() != 1 || !found)
        {
            throw new AssertionError("doctor does not find " + number + " " + text + ", but: " + run.out());
        }
        return run;
    }

    Run addHello(String... more)
    {
        List<String> arguments = new ArrayList<>(List.of("add", "Hello", "--type", "com.example.Hello", "--classpath",
            helloJar.toString()));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    String configText() throws IOException
    {
        return Files.readString(config);
    }

    void editConfig(String from, String to) throws IOException
    {
        String text = configText();
        if (!text.contains(from))
        {
            throw new AssertionError("The configuration has no " + from);
        }
        Files.writeString(config, text.replace(from, to));
    }

    /** Lets the change of that number fail, and another one when two are given, as 3,4. */
    void failAt(String changes)
    {
        programs.environment.put("STANDIN_FAIL_AT", changes);
        programs.environment.put("STANDIN_COUNTER", folder.resolve("counter" + System.nanoTime()).toString());
    }

    void failNothing()
    {
        programs.environment.remove("STANDIN_FAIL_AT");
        programs.environment.remove("STANDIN_COUNTER");
    }

    Path schemaOfServer()
    {
        return config.resolveSibling("schema").resolve("iisjava_schema.xml");
    }
}
