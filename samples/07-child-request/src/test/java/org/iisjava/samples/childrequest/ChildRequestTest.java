package org.iisjava.samples.childrequest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.junit.IisExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ChildRequestTest
{
    @RegisterExtension
    static final IisExtension IIS = IisExtension.builder().module(ChildRequest.class, "greetings/*")
        .configuration(Path.of("applicationHost.config")).environment("IISJAVA_SAMPLES", Path.of("..")).build();

    @Test
    void theOldUrlAnswersWhatTheNewOneAnswers()
    {
        HttpResponse<String> answer = HttpClients.get(IIS.uri("/greetings/old/greeting?a=b"));
        assertEquals(200, answer.statusCode());
        assertEquals("text/plain; charset=utf-8", answer.headers().firstValue("Content-Type").orElse("none"));
        assertEquals("Hello from /greetings/new/greeting, asked for as /greetings/old/greeting\n", answer.body());
    }

    @Test
    void theNewUrlNeedsNoChild()
    {
        assertEquals("Hello from /greetings/new/greeting\n", HttpClients.get(IIS.uri("/greetings/new/greeting")).body());
    }

    @Test
    void oneChildEndsBeforeTheNextBegins()
    {
        for (int i = 0; i < 100; i++)
        {
            assertEquals("Hello from /greetings/new/" + i + ", asked for as /greetings/old/" + i + "\n",
                HttpClients.get(IIS.uri("/greetings/old/" + i)).body());
        }
    }
}
