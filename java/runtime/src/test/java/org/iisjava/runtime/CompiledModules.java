package org.iisjava.runtime;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.iisjava.httpserv.RegisterModule;

/** Compiles tiny classes against the API into a folder. */
final class CompiledModules
{
    private CompiledModules()
    {
    }

    static Path compile(Path folder, String name, String source) throws IOException
    {
        Path sourceFile = Files.createDirectories(folder.resolve("src")).resolve(name + ".java");
        Path classes = Files.createDirectories(folder.resolve("classes-" + name));
        Files.writeString(sourceFile, "import org.iisjava.httpserv.*;\n" + source);
        StringWriter messages = new StringWriter();
        PrintWriter writer = new PrintWriter(messages);
        int result = ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, "-d", classes.toString(), "-cp",
            apiPath() + File.pathSeparator + classPathOf(folder), sourceFile.toString());
        if (result != 0)
        {
            throw new AssertionError(messages.toString());
        }
        return classes;
    }

    static String apiPath()
    {
        return Path.of(URI.create(
            RegisterModule.class.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
    }

    private static String classPathOf(Path folder) throws IOException
    {
        try (Stream<Path> entries = Files.list(folder))
        {
            return String.join(File.pathSeparator,
                entries.map(Path::toString).filter(entry -> entry.contains("classes-")).toList());
        }
    }
}
