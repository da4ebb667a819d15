package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A module calls every slot of every object that the server hands out, by number, with arguments that are there and
 * with null pointers: nothing crashes, and what is not implemented is known.
 */
@Tag("iishost-switch")
class EverySlotTest
{
    /** What modules implement and the server calls, and what the server has no occasion to hand out. */
    private static final Set<String> NOT_HANDED_OUT = Set.of("CHttpModule", "CGlobalModule", "IHttpModuleFactory",
        "IHttpConnectionStoredContext", "IHttpCacheKey", "IGlobalSuspendProcessCallback",
        "IGlobalApplicationPreloadProvider", "IGlobalApplicationPreloadProvider2", "IHttpTokenEntry");
    /** These would end the process or the application. */
    private static final Set<String> NOT_CALLED =
        Set.of("IHttpServer RecycleProcess 6", "IHttpServer RecycleApplication 13");
    /** For the managed host, or without a documented result that fits better. */
    private static final Set<String> NOT_IMPLEMENTED = Set.of("IHttpContext GetServerVarChanges 35",
        "IHttpRequest GetHeaderChanges 23", "IHttpResponse GetHeaderChanges 26",
        "IHttpServer2 GetWorkerProcessFramework 30");

    @ParameterizedTest
    @MethodSource("org.iisjava.conformance.CppModules#ofThisPlatform")
    void everySlotCanBeCalled(CppModules modules)
    {
        String report;
        IisHostResult result;
        ConfigurationBuilder configuration = Suite.configuration();
        Suite.add(configuration, "Recorder").globalModule("WebSocketModule", "iiswsock.dll").module("WebSocketModule");
        modules.addTo(configuration, "EverySlot");
        try (IisHost host =
            IisHost.builder().configuration(configuration.build()).option("--belief", "B66=report-only").start())
        {
            assertTrue(modules.body(host, "/every/server", "X-Test", "server").endsWith("done"), host.log());
            assertTrue(HttpClients.post(host.uri("/" + modules.folder() + "/every/request"), "body", "X-Test",
                "every").statusCode() < 500, host.log());
            assertTrue(modules.get(host, "/every/response", "X-Test", "response").body().endsWith("done"), host.log());
            assertEquals("completed", modules.body(host, "/every/completion", "X-Test", "completion"));
            assertThrows(UncheckedIOException.class, () -> modules.get(host, "/every/reset", "X-Test", "reset"));
            webSocket(host, modules);
            host.control("rsca EverySlot parameters");
            host.eventLog().await(Duration.ofSeconds(20), entry -> entry.text().startsWith("rsca EverySlot"));
            report = modules.body(host, "/every/report", "X-Test", "report");
            result = host.stop(Duration.ofSeconds(60));
        }
        assertEquals(0, result.exitCode(), result.standardError());
        String stopped = result.log().lines().filter(line -> line.contains("Data1=IGlobalStopListeningProvider"))
            .findFirst().orElse(result.log());
        assertTrue(stopped.endsWith("ErrorCode=2"), stopped);
        assertEquals(slots(row -> !NOT_HANDED_OUT.contains(row[0]) && !row[0].equals("IGlobalStopListeningProvider")
            && !NOT_CALLED.contains(describe(row))), slots(row -> isSet(report, row, '=')));
        assertEquals(new TreeSet<>(NOT_IMPLEMENTED), slots(row -> isSet(report, row, '!')));
    }

    private static void webSocket(IisHost host, CppModules modules)
    {
        try (RawConnection connection = new RawConnection(host))
        {
            connection.get("/" + modules.folder() + "/every/websocket", WebSocketServer.UPGRADE).readToEnd();
        }
        catch (IOException e)
        {
            // One of the slots resets the connection
        }
    }

    private static boolean isSet(String report, String[] row, char mark)
    {
        for (String entry : report.split(" "))
        {
            if (entry.startsWith(row[0] + "="))
            {
                String mask = entry.substring(entry.indexOf(mark) + 1).replaceAll("!.*", "").replace("0x", "");
                return (Long.parseUnsignedLong(mask, 16) >>> Integer.parseInt(row[3]) & 1) != 0;
            }
        }
        return false;
    }

    private static String describe(String... row)
    {
        return row[0] + " " + row[4] + " " + row[3];
    }

    private static Set<String> slots(Predicate<String[]> condition)
    {
        Set<String> slots = new TreeSet<>();
        for (String line : table())
        {
            String[] row = line.split("\t", -1);
            if (row.length > 6 && !row[0].equals("interface") && condition.test(row))
            {
                slots.add(describe(row));
            }
        }
        return slots;
    }

    private static List<String> table()
    {
        try
        {
            return Files.readAllLines(Path.of(System.getProperty("iisjava.root"),
                "native/httpserv/src/test/resources/iis-vtables.tsv"));
        }
        catch (IOException e)
        {
            throw new UncheckedIOException(e);
        }
    }
}
