package org.iisjava.conformance;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.iisjava.httpserv.CHttpModule;

/** Compiles modules that no build would keep: wrong ones, and two that do not get along on one class path. */
final class SourceModules
{
    private static final String IMPORTS = "import org.iisjava.httpserv.*;\n";

    private SourceModules()
    {
    }

    /** Compiles sources by class name into a folder of their own below the given one. */
    static Path compile(Path parent, String folder, Map<String, String> sources) throws IOException
    {
        Path classes = Files.createDirectories(parent.resolve(folder));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet())
        {
            String imports = source.getValue().startsWith("package ") ? "" : IMPORTS;
            files.add(Files.writeString(classes.resolve(source.getKey() + ".java"), imports + source.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null))
        {
            String api = Path.of(CHttpModule.class.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
            boolean done = compiler.getTask(messages, manager, null,
                List.of("--release", "17", "-cp", api, "-d", classes.toString()), null,
                manager.getJavaFileObjectsFromPaths(files)).call();
            if (!done)
            {
                throw new IllegalArgumentException(messages.toString());
            }
        }
        return classes;
    }

    /** The source of a module that answers every request with a text. */
    static String answering(String className, String text)
    {
        return """
            public class %1$s extends CHttpModule implements RegisterModule
            {
                public void registerModule(int version, IHttpModuleRegistrationInfo info, IHttpServer server)
                {
                    info.setRequestNotifications(allocator -> new %1$s(), RQ_EXECUTE_REQUEST_HANDLER, 0);
                }

                public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context,
                                                                           IHttpEventProvider provider)
                {
                    context.getResponse().writeEntityChunks(%2$s);
                    return RQ_NOTIFICATION_FINISH_REQUEST;
                }
            }
            """.formatted(className, text);
    }
}
