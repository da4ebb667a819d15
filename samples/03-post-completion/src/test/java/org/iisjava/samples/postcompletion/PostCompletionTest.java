package org.iisjava.samples.postcompletion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.RawConnection;
import org.iisjava.testkit.RawResponse;
import org.iisjava.testkit.junit.IisExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostCompletionTest
{
    private static final String ANSWER = "WORK: error code 0, 4 bytes, the same context object\n";

    @RegisterExtension
    static final IisExtension IIS = IisExtension.builder().module(PostCompletion.class, "post-completion")
        .configuration(Path.of("applicationHost.config")).environment("IISJAVA_SAMPLES", Path.of("..")).build();

    @Test
    void theRoutineIsCalledWithErrorCodeBytesAndTheSameObject()
    {
        HttpResponse<String> answer = HttpClients.get(IIS.uri("/post-completion?text=abc"));
        assertEquals(200, answer.statusCode());
        assertEquals("ABC: error code 0, 3 bytes, the same context object\n", answer.body());
    }

    @Test
    void aThousandRequestsAreSuspendedAtOnce() throws Exception
    {
        List<RawConnection> connections = new ArrayList<>();
        try
        {
            for (int i = 0; i < 1000; i++)
            {
                connections.add(new RawConnection(IIS.server()).get("/post-completion?together=1000&text=r" + i));
            }
            for (int i = 0; i < 1000; i++)
            {
                RawResponse answer = connections.get(i).read();
                assertEquals(200, answer.status());
                assertEquals("R" + i + ": error code 0, " + ("r" + i).length() + " bytes, the same context object\n",
                    answer.text());
            }
        }
        finally
        {
            for (RawConnection connection : connections)
            {
                connection.close();
            }
        }
    }

    @Test
    void aClientThatIsGoneMeanwhileHarmsNobody() throws Exception
    {
        for (int i = 0; i < 20; i++)
        {
            try (RawConnection connection = new RawConnection(IIS.server()))
            {
                connection.get("/post-completion?milliseconds=300");
                Thread.sleep(i == 0 ? 100 : 5);
                connection.abort();
            }
        }
        Thread.sleep(500);
        assertEquals(ANSWER, HttpClients.get(IIS.uri("/post-completion")).body());
    }

    @Test
    void aRoutineThatThrowsEndsItsRequestAndIsReported()
    {
        HttpResponse<String> answer = HttpClients.get(IIS.uri("/post-completion?routine=throws"));
        assertEquals(500, answer.statusCode());
        var event = IIS.server().eventLog().await(Duration.ofSeconds(5), entry -> entry.id() == 35);
        assertTrue(event.text().contains("The routine throws, as it was asked to"), event.text());
        assertEquals(ANSWER, HttpClients.get(IIS.uri("/post-completion")).body());
    }

    @Test
    void aSecondCompletionOfTheSameSuspensionIsRefused()
    {
        HttpResponse<String> answer = HttpClients.get(IIS.uri("/post-completion?twice=yes"));
        assertEquals(200, answer.statusCode());
        assertEquals(ANSWER + "The second completion: refused with IllegalStateException\n", answer.body());
        assertEquals(ANSWER, HttpClients.get(IIS.uri("/post-completion")).body());
    }

    @Test
    @Tag("iishost-switch")
    void anIisWithoutTheRoutineSaysSo()
    {
        try (IisHost old = IisHost.builder().configuration(Path.of("applicationHost.config"))
            .environment("IISJAVA_SAMPLES", Path.of("..")).option("--iis-version", "7.5").start())
        {
            HttpResponse<String> answer = HttpClients.get(old.uri("/post-completion"));
            assertEquals(501, answer.statusCode());
            assertEquals("PostCompletion with a routine needs IIS 8 or later.\n", answer.body());
        }
    }
}
