package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisServer;
import org.iisjava.testkit.InstalledIis;
import org.iisjava.testkit.RawConnection;
import org.iisjava.testkit.RawResponse;
import org.iisjava.testkit.ServerKind;

/** A server with a module of WebSockets, and what the module has noted. Made by a test class or a test. */
final class WebSocketServer implements AutoCloseable
{
    /** The key and what it is answered are those of RFC 6455. */
    static final String[] UPGRADE = {"Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="};

    private static final String PATH = "socket/*";
    private static final long LIMIT = Duration.ofSeconds(30).toNanos();
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private final IisServer server;

    private WebSocketServer(IisServer server)
    {
        this.server = server;
    }

    /** iishost with these options, or the IIS of the machine. */
    static WebSocketServer start(String module, String... options)
    {
        return ServerKind.current() == ServerKind.IIS
            ? new WebSocketServer(InstalledIis.start(List.of(Suite.module(module, PATH))))
            : iishost(module, true, options);
    }

    /** iishost with these options; its WebSocketModule is active or only installed. */
    static WebSocketServer iishost(String module, boolean active, String... options)
    {
        var configuration = Suite.configuration().javaModule(Suite.module(module, PATH))
            .globalModule("WebSocketModule", "%windir%\\System32\\inetsrv\\iiswsock.dll");
        if (active)
        {
            configuration.module("WebSocketModule");
        }
        return new WebSocketServer(IisHost.builder().configuration(configuration.build()).option(options).start());
    }

    IisServer server()
    {
        return server;
    }

    String get(String what)
    {
        return HttpClients.get(server.uri("/socket/" + what)).body();
    }

    void awaitNote(String pattern)
    {
        long end = System.nanoTime() + LIMIT;
        while (get("notes").lines().noneMatch(line -> line.matches(pattern)))
        {
            assertTrue(System.nanoTime() < end, () -> "nothing matches " + pattern + ": " + get("notes"));
            LockSupport.parkNanos(PAUSE);
        }
    }

    void awaitEvent(String text)
    {
        server.eventLog().await(Duration.ofNanos(LIMIT), entry -> entry.text().contains(text));
    }

    /** A connection behind the handshake. */
    RawConnection upgraded(String what) throws IOException
    {
        RawConnection connection = new RawConnection(server).get("/socket/" + what, UPGRADE);
        RawResponse head = connection.readHead();
        assertEquals(101, head.status());
        assertEquals("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", head.header("sec-websocket-accept"));
        return connection;
    }

    @Override
    public void close()
    {
        server.close();
    }
}
