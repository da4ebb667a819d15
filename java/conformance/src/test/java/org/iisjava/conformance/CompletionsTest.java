package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operation that completes, in a notification and in a post form, with every timing. */
@Tag("iishost-switch")
class CompletionsTest
{
    private static final Map<String, String> MASKS = Map.of("onAuthorizeRequest", "4,false", "onPostAuthorizeRequest",
        "4,true", "onExecuteRequestHandler", "80,false", "onPostReleaseRequestState", "100,true");

    private static final Map<String, IisHost> HOSTS = new HashMap<>();

    @BeforeAll
    static void start()
    {
        for (String completions : List.of("later", "early", "inline"))
        {
            ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "Completing", "completing");
            HOSTS.put(completions,
                IisHost.builder().configuration(configuration.build()).option("--completions", completions).start());
        }
    }

    @AfterAll
    static void stop()
    {
        HOSTS.values().forEach(IisHost::close);
    }

    static List<Arguments> timingsAndNotifications()
    {
        List<Arguments> all = new ArrayList<>();
        for (String completions : List.of("later", "early", "inline"))
        {
            MASKS.keySet().stream().sorted().forEach(name -> all.add(Arguments.of(completions, name)));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("timingsAndNotifications")
    void aWriteCompletes(String completions, String name)
    {
        int length = 20_000 + (name.equals("onPostReleaseRequestState") ? "handled".length() : 0);
        String expected = completions.equals("inline") ? "{inline," + length + "}"
            : "{" + MASKS.get(name) + "," + length + ",0x00000000 (S_OK),2}";
        for (int i = 0; i < 10; i++)
        {
            String body = send(completions, name, "write").body().replace("\0", "");
            assertTrue(body.contains(expected), body);
        }
    }

    @ParameterizedTest
    @MethodSource("timingsAndNotifications")
    void aFlushCompletes(String completions, String name)
    {
        String body = send(completions, name, "flush").body();
        int length = name.equals("onPostReleaseRequestState") ? "handledflushed".length() : "flushed".length();
        String expected = completions.equals("inline") ? "{inline," + length + "}"
            : "{" + MASKS.get(name) + "," + length + ",0x00000000 (S_OK),2}";
        assertTrue(body.contains(expected), body);
    }

    @ParameterizedTest
    @MethodSource("timingsAndNotifications")
    void aReadCompletes(String completions, String name)
    {
        String expected = completions.equals("inline") ? "inline,4,b" : MASKS.get(name) + ",4,0x00000000 (S_OK),2,b";
        for (int i = 0; i < 10; i++)
        {
            assertEquals(expected, completion(completions, name, "read"));
        }
    }

    @ParameterizedTest
    @MethodSource("timingsAndNotifications")
    void postCompletionCompletesFromTheThreadOfTheNotificationAndFromAnother(String completions, String name)
    {
        String expected = MASKS.get(name) + ",123,0x00000000 (S_OK),2";
        for (int i = 0; i < 10; i++)
        {
            assertEquals(expected, completion(completions, name, "postCompletion"));
            assertEquals(expected, completion(completions, name, "postCompletionByThread"));
        }
    }

    @ParameterizedTest
    @MethodSource("timingsAndNotifications")
    @DependsOnBelief("B21")
    void postCompletionWithARoutineCallsItAndThenCompletes(String completions, String name)
    {
        for (int i = 0; i < 10; i++)
        {
            assertEquals("routine,0,321,true," + MASKS.get(name) + ",321,0x00000000 (S_OK),2",
                completion(completions, name, "postCompletionWithRoutine"));
        }
    }

    @ParameterizedTest
    @MethodSource("timingsAndNotifications")
    void indicateCompletionGoesOn(String completions, String name)
    {
        for (int i = 0; i < 10; i++)
        {
            assertEquals("indicated", completion(completions, name, "indicateCompletion"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.0", "7.5"})
    void anOlderIisHasNeitherLaterContextsNorTheRoutine(String version)
    {
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "Completing", "completing");
        Suite.addHandler(configuration, "ContextAnswers", "context/*");
        try (IisHost old =
            IisHost.builder().configuration(configuration.build()).option("--iis-version", version).start())
        {
            assertEquals(version.equals("7.0") ? "true false false false" : "true true false false true",
                HttpClients.get(old.uri("/context/versions")).body());
            assertEquals("E_NOINTERFACE", send(old, "onExecuteRequestHandler", "postCompletionWithRoutine").headers()
                .firstValue("X-Completion").orElseThrow());
        }
    }

    private static String completion(String completions, String name, String operation)
    {
        return Stream.of(String.join(",", send(completions, name, operation).headers().allValues("X-Completion")))
            .map(text -> text.replace(", ", ",")).findFirst().orElseThrow();
    }

    private static java.net.http.HttpResponse<String> send(String completions, String name, String operation)
    {
        return send(HOSTS.get(completions), name, operation);
    }

    private static java.net.http.HttpResponse<String> send(IisHost host, String name, String operation)
    {
        return HttpClients.post(host.uri("/completing"), "body", "X-In", name, "X-Operation", operation);
    }
}
