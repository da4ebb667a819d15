package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything at the same time: what succeeds, what fails, what is suspended, and clients that vanish. */
@Tag("iishost-switch")
class ConcurrencyTest
{
    private static final int CLIENTS = 12;
    private static final int ROUNDS = 15;

    @ParameterizedTest
    @ValueSource(strings = {"later", "early"})
    void manyClientsAtOnceGetTheirOwnAnswers(String completions) throws Exception
    {
        ConfigurationBuilder configuration = Suite.configuration();
        Suite.add(configuration, "Failing");
        Suite.addHandler(configuration, "Completing", "completing/*");
        Suite.addHandler(configuration, "BodyAnswers", "body/*");
        Suite.addHandler(configuration, "ContextAnswers", "context/*");
        try (IisHost host =
            IisHost.builder().configuration(configuration.build()).option("--completions", completions).start())
        {
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> done = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++)
            {
                int number = client;
                done.add(clients.submit(() -> run(host, completions, number)));
            }
            for (Future<?> future : done)
            {
                future.get(120, TimeUnit.SECONDS);
            }
            clients.shutdown();
        }
    }

    @Test
    void aThousandConnectionsOneAfterTheOtherLeaveNothingBehind() throws IOException
    {
        ConfigurationBuilder configuration = Suite.addHandler(Suite.configuration(), "BodyAnswers", "body/*");
        try (IisHost host = IisHost.builder().configuration(configuration.build()).start())
        {
            for (int i = 0; i < 1000; i++)
            {
                try (RawConnection connection = new RawConnection(host))
                {
                    assertEquals("not read", connection.get("/body/unread", "Connection: close").read().text());
                }
            }
        }
    }

    private static Void run(IisHost host, String completions, int client) throws IOException
    {
        for (int round = 0; round < ROUNDS; round++)
        {
            String text = client + "." + round;
            assertEquals(text, HttpClients.post(host.uri("/body/echo"), text).body());
            assertEquals(text,
                HttpClients.get(host.uri("/context/variable"), "X-Name", "HTTP_X_TEXT", "X-Text", text).body());
            for (String operation : List.of("read", "flush", "write", "fullDuplex", "postCompletionByThread",
                "postCompletionWithRoutine", "indicateCompletionByThread"))
            {
                CompletionCell cell = new CompletionCell(completions, false,
                    round % 2 == 0 ? "onExecuteRequestHandler" : "onPostAuthorizeRequest", operation,
                    "RQ_NOTIFICATION_CONTINUE");
                HttpResponse<String> answer =
                    HttpClients.post(host.uri("/completing/cell"), "body", cell.headers(operation + "." + text));
                assertEquals("200 " + cell.body(), answer.statusCode() + " " + answer.body(), operation);
            }
            assertEquals(500, HttpClients.get(host.uri("/body/echo"), "X-Fail-In", "onPostAuthorizeRequest",
                "X-Fail-How", round % 3 == 0 ? "stack" : "exception").statusCode());
            try (RawConnection connection = new RawConnection(host))
            {
                connection.get(round % 2 == 0 ? "/body/big" : "/completing/cell", "X-Cell: aborted." + text,
                    "X-Operation: postCompletionByThread", "X-Place: onAuthorizeRequest",
                    "X-Answer: RQ_NOTIFICATION_CONTINUE");
                connection.abort();
            }
        }
        return null;
    }
}
