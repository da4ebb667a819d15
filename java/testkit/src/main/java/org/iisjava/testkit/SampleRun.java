package org.iisjava.testkit;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs all samples in one server. With {@code --once} it sends the requests of each {@code requests.http}, prints
 * request and answer, and exits with 0 only if every answer was the documented one; otherwise it prints the requests to
 * try and serves until it is interrupted. {@code --port N} chooses the port. The samples lie in the folder named by the
 * system property {@code iisjava.samples}.
 */
public final class SampleRun
{
    private final Path samples;
    private final PrintStream out;

    private SampleRun(Path samples, PrintStream out)
    {
        this.samples = samples;
        this.out = out;
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException, InterruptedException
    {
        boolean once = false;
        int port = 8080;
        for (int i = 0; i < arguments.length; i++)
        {
            if (arguments[i].equals("--once"))
            {
                once = true;
            }
            else if (arguments[i].equals("--port") && i + 1 < arguments.length)
            {
                port = Integer.parseInt(arguments[++i]);
            }
            else
            {
                System.err.println("Not understood: " + arguments[i] + ". Usage: [--once] [--port N]");
                System.exit(2);
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new SampleRun(Path.of(System.getProperty("iisjava.samples", "samples")), out).run(once, port));
    }

    private int run(boolean once, int port) throws IOException, InterruptedException
    {
        List<Path> folders = new ArrayList<>();
        try (Stream<Path> files = Files.list(samples))
        {
            files.filter(file -> Files.exists(file.resolve("requests.http"))).sorted().forEach(folders::add);
        }
        String configuration =
            SampleConfigurations.join(folders.stream().map(f -> f.resolve("applicationHost.config")).toList());
        IisHostBuilder builder =
            IisHost.builder().configuration(configuration).environment("IISJAVA_SAMPLES", samples).port(port);
        for (Path schema : schemas(folders))
        {
            builder.option("--schema", Platform.current().path(schema.toAbsolutePath()));
        }
        try (IisHost host = builder.start())
        {
            String origin = "http://127.0.0.1:" + host.port();
            out.println("iishost (" + host.platform().name().toLowerCase(java.util.Locale.ROOT) + ") listens on "
                + origin);
            int failures = 0;
            for (Path folder : folders)
            {
                out.println();
                out.println(folder.getFileName());
                for (SampleRequest request : SampleRequest.read(folder.resolve("requests.http")))
                {
                    out.println("  " + request.title() + "\n    " + request.curl(origin));
                    failures += once && !send(host, request) ? 1 : 0;
                }
            }
            if (!once)
            {
                out.println("\nCtrl-C ends the server.");
                Runtime.getRuntime().addShutdownHook(new Thread(host::close));
                Thread.currentThread().join();
            }
            out.println(failures == 0 ? "\nEvery answer was the documented one." : "\n" + failures
                + " answers differ.");
            return failures == 0 ? 0 : 1;
        }
    }

    /** Of the sections that samples have of their own. */
    private static List<Path> schemas(List<Path> folders) throws IOException
    {
        List<Path> schemas = new ArrayList<>();
        for (Path folder : folders)
        {
            if (Files.isDirectory(folder.resolve("schema")))
            {
                try (Stream<Path> files = Files.list(folder.resolve("schema")))
                {
                    files.sorted().forEach(schemas::add);
                }
            }
        }
        return schemas;
    }

    private boolean send(IisHost host, SampleRequest request)
    {
        HttpRequest.Builder message = HttpClients.request(host.uri(request.target())).method(request.method(),
            HttpRequest.BodyPublishers.ofString(request.body(), StandardCharsets.UTF_8));
        for (String header : request.headers())
        {
            int colon = header.indexOf(':');
            message.header(header.substring(0, colon), header.substring(colon + 1).trim());
        }
        HttpResponse<String> answer = HttpClients.send(message.build());
        out.println("    HTTP/1.1 " + answer.statusCode());
        answer.headers().map()
            .forEach((name, values) -> values.forEach(value -> out.println("    " + name + ": " + value)));
        out.println("\n    " + answer.body().strip().replace("\n", "\n    "));
        boolean asSaid = request.expectedBody().isEmpty() || answer.body().strip().equals(request.expectedBody());
        if (answer.statusCode() == request.expectedStatus() && asSaid)
        {
            return true;
        }
        out.println("    ^ differs: expected " + request.expectedStatus() + " and \"" + request.expectedBody() + "\"");
        return false;
    }
}
