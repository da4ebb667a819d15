package org.iisjava.samples.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.junit.IisExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HelloTest
{
    @RegisterExtension
    static final IisExtension IIS = IisExtension.builder().module(Hello.class, "hello")
        .configuration(Path.of("applicationHost.config")).environment("IISJAVA_SAMPLES", Path.of("..")).build();

    @Test
    void theClientReadsWhatJavaWrote()
    {
        HttpResponse<String> answer = HttpClients.get(IIS.uri("/hello"));
        assertEquals(200, answer.statusCode());
        assertEquals("text/plain; charset=utf-8", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("16", answer.headers().firstValue("Content-Length").orElseThrow());
        assertEquals("Hello from Java\n", answer.body());
    }

    @Test
    void everyVerbIsAnswered()
    {
        assertEquals("Hello from Java\n", HttpClients.post(IIS.uri("/hello?a=b"), "something").body());
    }

    @Test
    void aPathThatIsNotMappedIsNotFound()
    {
        assertEquals(404, HttpClients.get(IIS.uri("/goodbye")).statusCode());
    }

    @Test
    @Tag("iishost-switch")
    void filesAreTheSitesOwn()
    {
        HttpResponse<String> answer = HttpClients.get(IIS.uri("/"));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("A file of the site"), answer.body());
    }
}
