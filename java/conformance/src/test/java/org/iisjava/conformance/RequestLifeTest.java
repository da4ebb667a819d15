package org.iisjava.conformance;

import static org.iisjava.conformance.MembersServer.body;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Instances, identities and threads, from a module's registration to the end of a request. */
@ExtendWith(MembersServer.class)
class RequestLifeTest
{
    private final String trail = UUID.randomUUID().toString();

    @Test
    void anInstanceIsDisposedOfOnceAfterItsLastNotification()
    {
        body("/believing/nothing", "X-Trail", trail);
        List<String> heard = heard("LOW.dispose", "HIGH-1.dispose", "HIGH-2.dispose");
        for (String module : List.of("LOW", "HIGH-1", "HIGH-2"))
        {
            List<String> own = heard.stream().filter(entry -> entry.startsWith(module + ".")).toList();
            assertEquals(1, own.stream().filter((module + ".dispose")::equals).count(), own.toString());
            assertEquals(module + ".onPostEndRequest", own.get(own.size() - 2), own.toString());
            assertEquals(module + ".dispose", own.get(own.size() - 1), own.toString());
        }
    }

    @Test
    void aPostedCompletionComesOnAnotherThreadThanTheOneThatPosted()
    {
        body("/believing/nothing", "X-Trail", trail, "X-Do", "HIGH-1.onAcquireRequestState post");
        List<String> heard = heard("LOW.onPostEndRequest", "completion has returned");
        assertEquals(1, heard.stream().filter(entry -> entry.startsWith("completed on ")).count(), heard.toString());
        assertTrue(!heard.contains("completed on of " + trail), heard.toString());
    }

    @Test
    void indicateCompletionRunsTheRestOfTheRequestOnItsThreadBeforeItReturns()
    {
        String next = "HIGH-2.onAcquireRequestState on of " + trail;
        List<String> heard = List.of();
        for (long delay = 100_000_000; delay < 5_000_000_000L && !heard.contains(next); delay *= 2)
        {
            body("/believing/nothing", "X-Trail", trail, "X-Threads", "yes", "X-Nanoseconds", Long.toString(delay),
                "X-Do", "HIGH-1.onAcquireRequestState indicate");
            heard = heard("LOW.onPostEndRequest", "completion has returned");
            heard = heard.subList(heard.lastIndexOf("HIGH-1.onBeginRequest"), heard.size());
        }
        assertTrue(heard.contains(next), heard.toString());
        assertTrue(heard.indexOf(next) < heard.indexOf("completion has returned"), heard.toString());
        assertTrue(heard.contains("LOW.onLogRequest on of " + trail), heard.toString());
    }

    /** The server's other modules answer, though one of them has registered for everything and overrides nothing. */
    @Test
    void aModuleThatOverridesNothingHarmsNobody()
    {
        assertEquals("body", HttpClients.post(MembersServer.host().uri("/body/echo"), "body").body());
    }

    @Test
    void tracingIsRefusedWhileAModuleRegisters()
    {
        String refused = body("/believing/tracing");
        assertTrue(refused.startsWith("IllegalStateException: IHttpServer::GetTraceContext was called while"), refused);
        assertEquals("traced", body("/believing/traced", "X-Trail", trail));
    }

    /** Identities count from 0, and one of 0 is not taken for none. */
    @Test
    @Tag("iishost-switch")
    void theFirstModulesIdentityIsAnIdentity()
    {
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "StoredContexts", "stored/*");
        String text = configuration.build();
        String own = text.lines().filter(line -> line.contains("StoredContexts") && line.contains("image=")).findFirst()
            .orElseThrow();
        String first = text.lines().filter(line -> line.contains("authanon.dll")).findFirst().orElseThrow();
        try (IisHost host = IisHost.builder()
            .configuration(text.replace(own + "\n", "").replace(first, own + "\n" + first)).start())
        {
            String stored = HttpClients.get(host.uri("/stored/request")).body();
            assertTrue(stored.contains("same: true"), stored);
            assertTrue(host.log().indexOf("'StoredContexts': registered") < host.log()
                .indexOf("'AnonymousAuthenticationModule': registered"), host.log());
        }
    }

    private List<String> heard(String... awaited)
    {
        long end = System.nanoTime() + 20_000_000_000L;
        List<String> heard = List.of();
        while (System.nanoTime() < end && !heard.containsAll(List.of(awaited)))
        {
            heard = List.of(body("/believing/trail", "X-Read", trail).split("\n"));
        }
        return heard;
    }
}
