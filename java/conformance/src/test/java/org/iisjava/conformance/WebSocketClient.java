package org.iisjava.conformance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.iisjava.testkit.IisServer;

/** The JDK's client: tells whole messages and whatever else comes, one after the other. */
final class WebSocketClient implements WebSocket.Listener
{
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int LIMIT_SECONDS = 30;

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    /** Throws a CompletionException when the server does not make a WebSocket of it. */
    WebSocketClient(IisServer server, String path)
    {
        URI uri = URI.create(server.uri(path).toString().replaceFirst("^http", "ws"));
        socket = CLIENT.newWebSocketBuilder().buildAsync(uri, this).join();
    }

    WebSocket socket()
    {
        return socket;
    }

    /** "text …", "binary 00, 01", "pong 00", "close 1000 reason" or "error …". */
    String next()
    {
        try
        {
            String event = events.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            return event == null ? "nothing came" : event;
        }
        catch (InterruptedException e)
        {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last)
    {
        text.append(data);
        if (last)
        {
            events.add("text " + text);
            text.setLength(0);
        }
        return WebSocket.Listener.super.onText(webSocket, data, last);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last)
    {
        events.add("binary " + hex(data));
        return WebSocket.Listener.super.onBinary(webSocket, data, last);
    }

    @Override
    public CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message)
    {
        events.add("pong " + hex(message));
        return WebSocket.Listener.super.onPong(webSocket, message);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason)
    {
        events.add("close " + statusCode + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error)
    {
        events.add("error " + error);
    }

    private static String hex(ByteBuffer data)
    {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        return HexFormat.ofDelimiter(", ").withUpperCase().formatHex(bytes);
    }
}
