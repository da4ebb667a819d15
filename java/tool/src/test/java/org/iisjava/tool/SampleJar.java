package org.iisjava.tool;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Jars with classes compiled for a test, and the API's own jar. */
final class SampleJar
{
    private static final String BODY = """
        package com.example;
        import org.iisjava.httpserv.*;
        %s class %s %s
        {
            static { System.setProperty("com.example.ran", "yes"); }
            %s
            public void registerModule(int serverVersion, IHttpModuleRegistrationInfo info, IHttpServer server) { }
        }
        """;

    private SampleJar()
    {
    }

    /** A module as it should be. */
    static void module(Path jar, String name) throws Exception
    {
        compiled(jar, name, source("public", name, "implements RegisterModule", ""));
    }

    static String source(String modifiers, String name, String clause, String constructor)
    {
        return String.format(BODY, modifiers, name, clause, constructor);
    }

    static void compiled(Path jar, String name, String source) throws Exception
    {
        Path classes = Files.createTempDirectory(Files.createDirectories(Path.of("target/samples")), "classes");
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///" + name + ".java"),
            JavaFileObject.Kind.SOURCE)
        {
            @Override
            public CharSequence getCharContent(boolean ignore)
            {
                return source;
            }
        };
        boolean compiled = ToolProvider.getSystemJavaCompiler().getTask(null, null, null,
            List.of("-d", classes.toString(), "-cp", api().toString(), "--release", "17"), null, List.of(file)).call();
        if (!compiled)
        {
            throw new IOException("The sample does not compile");
        }
        pack(classes, jar);
    }

    /** A jar that is only there: no classes, a version. */
    static void empty(Path jar, String version) throws IOException
    {
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar)))
        {
            out.putNextEntry(new JarEntry("META-INF/maven/org.iisjava/x/pom.properties"));
            out.write(("version=" + version + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.closeEntry();
        }
    }

    /** The API as a jar with a version. */
    static void api(Path jar, String version) throws Exception
    {
        if (Files.isDirectory(api()))
        {
            pack(api(), jar, version);
            return;
        }
        try (FileSystem classes = FileSystems.newFileSystem(api()))
        {
            pack(classes.getPath("/"), jar, version);
        }
    }

    private static Path api() throws Exception
    {
        return Path.of(org.iisjava.httpserv.RegisterModule.class.getProtectionDomain().getCodeSource().getLocation()
            .toURI());
    }

    private static void pack(Path folder, Path jar) throws IOException
    {
        pack(folder, jar, null);
    }

    private static void pack(Path folder, Path jar, String version) throws IOException
    {
        Files.createDirectories(jar.getParent());
        try (OutputStream stream = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(stream);
            Stream<Path> files = Files.walk(folder))
        {
            for (Path file : files.filter(file -> file.toString().endsWith(".class")).sorted().toList())
            {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
            if (version != null)
            {
                out.putNextEntry(new JarEntry("META-INF/maven/org.iisjava/api/pom.properties"));
                out.write(("version=" + version + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }
}
