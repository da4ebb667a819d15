package org.iisjava.testkit.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisServer;
import org.iisjava.testkit.TestedModule;
import org.iisjava.testkit.modules.Modules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Test classes that IisExtensionIT runs, most of which are to fail. */
final class Cases
{
    private static final CyclicBarrier BOTH = new CyclicBarrier(2);
    private static final int[] PORTS = new int[2];

    private Cases()
    {
    }

    @IisTest(module = Modules.Working.class, path = "working")
    static class FailsAfterARequest
    {
        @Test
        void fails(IisServer server)
        {
            fail("Not as expected: " + HttpClients.get(server.uri("/working")).body());
        }
    }

    @IisTest(module = Modules.NotStarting.class, path = "working")
    static class ModuleThatCannotStart
    {
        @Test
        void isNeverRun()
        {
            fail("run");
        }
    }

    @IisTest(module = Modules.Ending.class, path = "ending")
    static class ModuleThatEndsTheServer
    {
        @Test
        void seesTheConnectionBreak(IisServer server)
        {
            HttpClients.get(server.uri("/ending"));
        }
    }

    static class ServerThatHangs
    {
        @RegisterExtension
        static final IisExtension IIS = IisExtension.builder().module(Modules.Hanging.class, "hanging")
            .stopLimit(Duration.ofSeconds(2)).build();

        @Test
        @Timeout(3)
        void waits()
        {
            HttpClients.get(IIS.uri("/hanging"));
        }
    }

    static class ServerForEachTest
    {
        private static String first;

        @RegisterExtension
        final IisExtension iis = IisExtension.builder().module(Modules.Working.class, "working").build();

        @Test
        void one()
        {
            compare();
        }

        @Test
        void other()
        {
            compare();
        }

        private void compare()
        {
            String answer = HttpClients.get(iis.uri("/working")).body();
            assertNotEquals(first, answer);
            first = answer;
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @IisTest(module = Modules.Working.class, path = "working")
    static class ParallelOne
    {
        @Test
        void runsWhileTheOtherRuns(IisServer server) throws Exception
        {
            meet(0, server);
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @IisTest(module = Modules.Working.class, path = "working")
    static class ParallelOther
    {
        @Test
        void runsWhileTheOtherRuns(IisServer server) throws Exception
        {
            meet(1, server);
        }
    }

    static class AsksForWhatOnlyIishostHas
    {
        @RegisterExtension
        static final IisExtension IIS = IisExtension.builder().module(TestedModule.of(Modules.Working.class, "working"))
            .option("--completions", "early").jvmOption("-Xmx64m").build();

        @Test
        void answers()
        {
            assertEquals(200, HttpClients.get(IIS.uri("/working")).statusCode());
        }
    }

    static class StartsIishostItself
    {
        @Test
        void fails()
        {
            IisHost.builder().configuration("<configuration />").start().close();
        }
    }

    private static void meet(int place, IisServer server)
        throws InterruptedException, BrokenBarrierException, TimeoutException
    {
        PORTS[place] = server.uri("/").getPort();
        BOTH.await(60, TimeUnit.SECONDS);
        assertNotEquals(PORTS[0], PORTS[1]);
        assertEquals(200, HttpClients.get(server.uri("/working")).statusCode());
    }
}
