package org.iisjava.samples.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HelloTest
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
    void theClientReadsWhatJavaWrote()
    {
        HttpResponse<String> answer = HttpClients.get(host.uri("/hello"));
        assertEquals(200, answer.statusCode());
        assertEquals("text/plain; charset=utf-8", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("16", answer.headers().firstValue("Content-Length").orElseThrow());
        assertEquals("Hello from Java\n", answer.body());
    }

    @Test
    void everyVerbIsAnswered()
    {
        assertEquals("Hello from Java\n", HttpClients.post(host.uri("/hello?a=b"), "something").body());
    }

    @Test
    void aPathThatIsNotMappedIsTheSitesOwn()
    {
        HttpResponse<String> answer = HttpClients.get(host.uri("/"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("A file of the site"), answer.body());
        assertEquals(404, HttpClients.get(host.uri("/goodbye")).statusCode());
    }
}
