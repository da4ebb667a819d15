package org.iisjava.samples.childrequest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChildRequestTest
{
    private static IisHost host;

    @BeforeAll
    static void start()
    {
        host = IisHost.builder().configuration(Path.of("applicationHost.config"))
            .environment("IISJAVA_SAMPLES", Path.of("..")).start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    @Test
    void theOldUrlAnswersWhatTheNewOneAnswers()
    {
        HttpResponse<String> answer = HttpClients.get(host.uri("/old/greeting?a=b"));
        assertEquals(200, answer.statusCode());
        assertEquals("text/plain; charset=utf-8", answer.headers().firstValue("Content-Type").orElse("none"));
        assertEquals("Hello from /new/greeting, asked for as /old/greeting\n", answer.body());
    }

    @Test
    void theNewUrlNeedsNoChild()
    {
        assertEquals("Hello from /new/greeting\n", HttpClients.get(host.uri("/new/greeting")).body());
    }

    @Test
    void oneChildEndsBeforeTheNextBegins()
    {
        for (int i = 0; i < 100; i++)
        {
            assertEquals("Hello from /new/" + i + ", asked for as /old/" + i + "\n",
                HttpClients.get(host.uri("/old/" + i)).body());
        }
    }
}
