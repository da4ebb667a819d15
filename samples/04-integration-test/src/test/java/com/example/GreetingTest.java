package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.iisjava.testkit.EventLog;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisServer;
import org.iisjava.testkit.junit.IisTest;
import org.junit.jupiter.api.Test;

@IisTest(module = Greeting.class, path = "greeting", settings = "greeting=Welcome")
class GreetingTest
{
    @Test
    void whoHasANameIsGreeted(IisServer server)
    {
        HttpResponse<String> answer = HttpClients.get(server.uri("/greeting?Ann"));
        assertEquals(200, answer.statusCode());
        assertEquals("text/plain; charset=utf-8", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("Welcome, Ann!\n", answer.body());
    }

    @Test
    void namesOfEveryScriptAreGreeted(URI base)
    {
        assertEquals("Welcome, Zoë Šimić!\n", HttpClients.get(base.resolve("greeting?Zo%C3%AB+%C5%A0imi%C4%87")).body());
    }

    @Test
    void whoHasNoNameIsRefusedAndReported(IisServer server, EventLog eventLog)
    {
        assertEquals(400, HttpClients.get(server.uri("/greeting")).statusCode());
        eventLog.await(Duration.ofSeconds(10), entry -> entry.source().equals("Greeting")
            && entry.text().equals("Somebody without a name wanted to be greeted"));
    }

    @Test
    void manyAreGreetedAtOnce(IisServer server)
    {
        List<CompletableFuture<String>> answers = IntStream.range(0, 100)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> HttpClients.get(server.uri("/greeting?" + i)).body()))
            .toList();
        for (int i = 0; i < answers.size(); i++)
        {
            assertEquals("Welcome, " + i + "!\n", answers.get(i).join());
        }
    }

    @Test
    void otherPathsAreNotItsBusiness(IisServer server)
    {
        assertEquals(404, HttpClients.get(server.uri("/nobody-lives-here")).statusCode());
    }
}
