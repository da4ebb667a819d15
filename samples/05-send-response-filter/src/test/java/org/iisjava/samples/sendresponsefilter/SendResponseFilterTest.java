package org.iisjava.samples.sendresponsefilter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("iishost-switch")
class SendResponseFilterTest
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
    void aPageHasTheHeaderAndTheLastLine()
    {
        HttpResponse<String> answer = HttpClients.get(host.uri("/filtered/page.html"));
        assertEquals(200, answer.statusCode());
        assertEquals("SendResponseFilter", answer.headers().firstValue("X-Filter").orElse("none"));
        assertTrue(answer.body().endsWith("</p>\n<!-- seen by a filter written in Java -->\n"), answer.body());
    }

    @Test
    void otherResponsesAreLeftAlone()
    {
        HttpResponse<String> text = HttpClients.get(host.uri("/filtered/text.txt"));
        assertEquals("A text of the site.\n", text.body());
        assertTrue(text.headers().firstValue("X-Filter").isEmpty());
        assertTrue(HttpClients.get(host.uri("/missing.html")).headers().firstValue("X-Filter").isEmpty());
    }
}
