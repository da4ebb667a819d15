package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.iisjava.testkit.Platform;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Global modules in C++, of each ABI, beside Java modules: what they hear of the life of the worker process. */
@Tag("iishost-switch")
class CppGlobalModulesTest
{
    private static final int CACHE_OPERATION = 4;
    private static final int HEALTH_CHECK = 5;
    private static final int CONFIGURATION_CHANGE = 6;
    private static final int FILE_CHANGE = 7;
    private static final int PRE_BEGIN_REQUEST = 8;
    private static final int APPLICATION_START = 9;
    private static final int APPLICATION_RESOLVE_MODULES = 10;
    private static final int TRACE_EVENT = 13;
    private static final int CUSTOM_NOTIFICATION = 14;
    private static final int THREAD_CLEANUP = 15;

    @TempDir
    private Path folder;

    @Test
    void aGlobalListenerHearsWhatHappens() throws IOException, InterruptedException
    {
        IisHostResult result;
        List<CppModules> all = CppModules.ofThisPlatform().toList();
        try (IisHost host = CppModules.host().start())
        {
            for (CppModules modules : all)
            {
                Path watched = Files.createDirectories(folder.resolve(modules.folder()));
                assertEquals("1 0x00000000 0x00000000 151 0x00000000 0x00000000 0x00000000 0x00000000", modules.body(
                    host, "/listener/provoke", "X-Monitor", Platform.current().path(watched)));
                modules.body(host, "/cache/x");
                // The folder's times are compared at intervals
                Files.writeString(watched.resolve("new.txt"), "new");
            }
            for (CppModules modules : all)
            {
                assertHeard(host, modules, all.size());
            }
            result = host.stop(Duration.ofSeconds(60));
        }
        assertStop(result, all.size());
    }

    private static void assertHeard(IisHost host, CppModules modules, int libraries) throws InterruptedException
    {
        Map<String, Integer> heard = heard(host, modules);
        for (int i = 0; i < 200 && heard.get(Integer.toString(FILE_CHANGE)) < 2 * libraries; ++i)
        {
            Thread.sleep(50);
            heard = heard(host, modules);
        }
        String all = heard.toString();
        for (int bit : new int[] {HEALTH_CHECK, CONFIGURATION_CHANGE})
        {
            assertEquals(libraries, heard.get(Integer.toString(bit)), bit + " of " + all);
        }
        assertTrue(heard.get(Integer.toString(FILE_CHANGE)) >= 2 * libraries, all);
        for (int bit : new int[] {APPLICATION_START, APPLICATION_RESOLVE_MODULES})
        {
            assertEquals(1, heard.get(Integer.toString(bit)), bit + " of " + all);
        }
        for (int bit : new int[] {CACHE_OPERATION, PRE_BEGIN_REQUEST, TRACE_EVENT, THREAD_CLEANUP})
        {
            assertTrue(heard.get(Integer.toString(bit)) > 0, bit + " of " + all);
        }
        // Of the two events of each library the one in the area that it has subscribed to, from then on
        int index = CppModules.ofThisPlatform().toList().indexOf(modules);
        assertEquals(libraries - index, heard.get("subscribed"), all);
        // The first listener serves for all
        assertEquals(index == 0 ? libraries : 0, heard.get(Integer.toString(CUSTOM_NOTIFICATION)), all);
    }

    private static Map<String, Integer> heard(IisHost host, CppModules modules)
    {
        Map<String, Integer> heard = new HashMap<>();
        for (String entry : modules.body(host, "/listener/heard").split(" "))
        {
            heard.put(entry.substring(0, entry.indexOf('=')), Integer.valueOf(entry.substring(entry.indexOf('=') + 1)));
        }
        return heard;
    }

    private static void assertStop(IisHostResult result, int libraries)
    {
        assertEquals(0, result.exitCode(), result.standardError());
        List<String> lines = result.log().lines().filter(line -> line.contains("Listener heard")).toList();
        List<String> expected = List.of("stop", "/LM/W3SVC/1/ROOT", "cache cleanup");
        assertEquals(expected.size() * libraries, lines.size(), result.log());
        for (int i = 0; i < lines.size(); ++i)
        {
            assertTrue(lines.get(i).contains("Data1=Listener heard Data2=" + expected.get(i / libraries) + " Error"),
                lines.toString());
        }
    }
}
