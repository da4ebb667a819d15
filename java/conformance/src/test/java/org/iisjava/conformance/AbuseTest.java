package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.iisjava.httpserv.IHttpContext;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every member of every interface with every parameter in turn being null, out of range, unfit for HTTP, foreign or of
 * a request that has ended: Java refuses it by the parameter's name, or bad-arguments.txt says why not.
 */
@Tag("iishost-switch")
class AbuseTest
{
    /** What a module makes itself, and what is written in Java wherever iishost is asked for it. */
    private static final Set<String> WRITTEN_BY_MODULES = Set.of("RegisterModule", "IHttpModuleFactory",
        "IHttpStoredContext", "IHttpConnectionStoredContext", "LPOVERLAPPED_COMPLETION_ROUTINE",
        "IGlobalSuspendProcessCallback", "PFN_ASYNC_COMPLETION", "ICustomNotificationProvider", "IHttpCacheKey",
        "PFN_WEBSOCKET_COMPLETION", "http", "httpserv", "iiswebsocket");
    /** Their members have no parameters. */
    private static final Set<String> NOT_REACHED = Set.of("IGlobalStopListeningProvider",
        "IAppHostConfigException");
    private static final Set<String> REFUSALS = Set.of("NullPointerException", "IllegalArgumentException",
        "IllegalStateException", "IndexOutOfBoundsException");

    private static List<Attempt> attempts;

    /** A line of what the module has tried. */
    private record Attempt(String member, String parameter, String abuse, String outcome, String message)
    {
        static Attempt of(String line)
        {
            String[] parts = line.split("\t", -1);
            return new Attempt(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }

        /** Whether the answer was IIS's or the module's own code's: the argument was let through. */
        boolean isAccepted()
        {
            return Set.of("accepted", "not tried", "HResultException").contains(outcome);
        }

        boolean isRefused()
        {
            boolean named = Pattern.compile("\\b" + parameter + "\\b",
                Pattern.CASE_INSENSITIVE).matcher(message).find();
            return switch (abuse)
            {
                case "null" -> outcome.equals("NullPointerException") && named;
                case "ended", "ended object" -> outcome.equals("IllegalStateException")
                    && message.matches("\\S+ was (used after|called) .*");
                case "foreign" -> outcome.equals("IllegalArgumentException")
                    && (named || message.matches("(get|query)\\w+ answered null"));
                default -> REFUSALS.contains(outcome) && named;
            };
        }

        @Override
        public String toString()
        {
            return member + " " + parameter + " " + abuse + ": " + outcome + " " + message;
        }
    }

    /** A line of bad-arguments.txt: "member parameter abuse[,abuse]: reason"; an asterisk stands for anything. */
    private record Accepted(String line, Pattern member, Pattern parameter, Set<String> abuses)
    {
        static Accepted of(String line)
        {
            String[] parts = line.substring(0, line.indexOf(": ")).split(" ", 3);
            return new Accepted(line, pattern(parts[0]), pattern(parts[1]), Set.of(parts[2].split(",")));
        }

        private static Pattern pattern(String text)
        {
            return Pattern.compile(("\\Q" + text + "\\E").replace("*", "\\E.*\\Q"));
        }

        boolean matches(Attempt attempt)
        {
            return member.matcher(attempt.member).matches() && parameter.matcher(attempt.parameter).matches()
                && abuses.contains(attempt.abuse);
        }
    }

    @BeforeAll
    static void abuse() throws Exception
    {
        try (IisHost host = IisHost.builder().configuration(Suite.addHandler(Suite.configuration(), "Abuse", "abuse/*")
            .globalModule("WebSocketModule", "iiswsock.dll").module("WebSocketModule").build()
            .replace("<application path=\"/\"", "<application path=\"/\" preloadEnabled=\"true\""))
            .option("--user", "anna:correct", "--belief", "B66=report-only").start())
        {
            for (String notification : List.of("begin", "authenticate", "mapHandler", "mapPath", "readEntity",
                "sendResponse", "completion", "context", "around", "server", "configuration", "static"))
            {
                HttpClients.post(host.uri("/abuse/" + notification), "body");
            }
            try (RawConnection connection = new RawConnection(host).get("/abuse/webSocket", WebSocketServer.UPGRADE))
            {
                connection.endOutput().readToEnd(); // there is nothing to read for the module
            }
            host.control("rsca Abuse text");
            host.eventLog().await(Duration.ofSeconds(120), entry -> entry.text().startsWith("rsca"));
            HttpClients.get(host.uri("/abuse/ended"));
            HttpResponse<String> lines = HttpClients.get(host.uri("/abuse/lines"));
            assertEquals(200, lines.statusCode(), () -> host.eventLog().entries().toString());
            attempts = lines.body().lines().map(Attempt::of).toList();
        }
    }

    @Test
    void whatIsBadIsRefusedByTheNameOfItsParameterOrAcceptedForAReason() throws IOException
    {
        List<Accepted> accepted = accepted();
        assertEquals("", String.join("\n", attempts.stream().filter(attempt -> !attempt.abuse.isEmpty())
            .filter(attempt -> !attempt.isRefused())
            .filter(attempt -> !attempt.isAccepted() || accepted.stream().noneMatch(each -> each.matches(attempt)))
            .map(Attempt::toString).toList()));
        assertTrue(attempts.size() > 1200, () -> "only " + attempts.size());
    }

    @Test
    void theListOfWhatIsAcceptedIsNotStale() throws IOException
    {
        assertEquals(List.of(), accepted().stream().filter(each ->
        {
            List<Attempt> matching = attempts.stream().filter(each::matches).toList();
            return matching.isEmpty() || matching.stream().anyMatch(Attempt::isRefused)
                || !each.abuses.equals(new TreeSet<>(matching.stream().map(Attempt::abuse).toList()));
        }).map(Accepted::line).toList());
    }

    @Test
    void everyInterfaceIsReached() throws Exception
    {
        Set<String> missing = interfaces();
        missing.removeAll(WRITTEN_BY_MODULES);
        missing.removeAll(NOT_REACHED);
        attempts.forEach(attempt -> missing.remove(attempt.member));
        assertEquals(Set.of(), missing);
    }

    private static List<Accepted> accepted() throws IOException
    {
        return Files.readAllLines(Path.of("src/test/resources/bad-arguments.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Accepted::of).toList();
    }

    private static Set<String> interfaces() throws Exception
    {
        Path source = Path.of(IHttpContext.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(source))
        {
            return interfacesIn(source);
        }
        try (FileSystem jar = FileSystems.newFileSystem(source))
        {
            return interfacesIn(jar.getPath("/"));
        }
    }

    private static Set<String> interfacesIn(Path root) throws Exception
    {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> listed = Files.list(root.resolve("org/iisjava/httpserv")))
        {
            listed.forEach(files::add);
        }
        Set<String> names = new TreeSet<>();
        for (Path file : files)
        {
            String name = file.getFileName().toString().replaceAll("\\.class$", "");
            if (!name.contains("$") && !name.contains("-")
                && Class.forName("org.iisjava.httpserv." + name).isInterface())
            {
                names.add(name);
            }
        }
        return names;
    }
}
