package org.iisjava.samples.websocketecho;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.junit.IisExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebSocketEchoTest
{
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @RegisterExtension
    static final IisExtension IIS = IisExtension.builder().module(WebSocketEcho.class, "websocket-echo")
        .configuration(Path.of("applicationHost.config")).environment("IISJAVA_SAMPLES", Path.of("..")).build();

    /** Tells whole messages, and the close. */
    private static final class Client implements WebSocket.Listener
    {
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final StringBuilder message = new StringBuilder();
        private final WebSocket socket;

        Client()
        {
            URI uri = URI.create(IIS.uri("/websocket-echo").toString().replaceFirst("^http", "ws"));
            socket = CLIENT.newWebSocketBuilder().buildAsync(uri, this).join();
        }

        String next() throws InterruptedException
        {
            return events.poll(30, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last)
        {
            message.append(data);
            if (last)
            {
                events.add(message.toString());
                message.setLength(0);
            }
            return WebSocket.Listener.super.onText(webSocket, data, last);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason)
        {
            events.add("closed " + statusCode + " " + reason);
            return null;
        }
    }

    @Test
    void whatIsSaidComesBackAndSoDoesTheClose() throws InterruptedException
    {
        Client client = new Client();
        client.socket.sendText("Hello, ", false).join();
        client.socket.sendText("World", true).join();
        assertEquals("Hello, World", client.next());
        String large = "0123456789".repeat(10_000);
        client.socket.sendText(large, true).join();
        assertEquals(large, client.next());
        client.socket.sendClose(WebSocket.NORMAL_CLOSURE, "That is all").join();
        assertEquals("closed 1000 That is all", client.next());
    }

    @Test
    void manyClientsTalkAtOnceWithoutAThreadEach() throws InterruptedException
    {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 100; i++)
        {
            clients.add(new Client());
        }
        for (int i = 0; i < clients.size(); i++)
        {
            clients.get(i).socket.sendText("client " + i, true).join();
        }
        for (int i = 0; i < clients.size(); i++)
        {
            assertEquals("client " + i, clients.get(i).next());
            clients.get(i).socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
            assertEquals("closed 1000 ", clients.get(i).next());
        }
    }

    @Test
    void aClientThatIsGoneHarmsNobody() throws InterruptedException
    {
        for (int i = 0; i < 10; i++)
        {
            Client client = new Client();
            client.socket.sendText("gone", true);
            client.socket.abort();
        }
        whatIsSaidComesBackAndSoDoesTheClose();
    }

    @Test
    void aRequestThatIsNoWebSocketsIsToldSo()
    {
        HttpResponse<String> answer = HttpClients.get(IIS.uri("/websocket-echo"));
        assertEquals(426, answer.statusCode());
        assertEquals("This address speaks WebSocket: try a WebSocket client.\n", answer.body());
    }
}
