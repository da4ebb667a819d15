package org.iisjava.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One TCP connection to a server, for what an HTTP client does not do: pipelining, halves of requests, aborts. */
public final class RawConnection implements AutoCloseable
{
    private static final int LIMIT_MILLISECONDS = 30_000;

    private final Socket socket;
    private final InputStream input;

    /** Connects to a server. */
    public RawConnection(IisServer server) throws IOException
    {
        this(server, 0);
    }

    /** Connects with a receive buffer of this size, so that a server that sends more finds out that nobody reads. */
    public RawConnection(IisServer server, int receiveBufferSize) throws IOException
    {
        socket = new Socket();
        if (receiveBufferSize > 0)
        {
            socket.setReceiveBufferSize(receiveBufferSize);
        }
        socket.connect(new InetSocketAddress(server.uri("/").getHost(), server.port()));
        socket.setSoTimeout(LIMIT_MILLISECONDS);
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends text as it is, in ISO-8859-1. */
    public RawConnection send(String text) throws IOException
    {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes as they are. */
    public RawConnection send(byte[] bytes) throws IOException
    {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends a GET for a path, with these header lines. */
    public RawConnection get(String path, String... headerLines) throws IOException
    {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (String line : headerLines)
        {
            request.append(line).append("\r\n");
        }
        return send(request.append("\r\n").toString());
    }

    /** Reads one answer with its body; an interim one (100) has none. */
    public RawResponse read() throws IOException
    {
        RawResponse head = readHead();
        return new RawResponse(head.status(), head.reason(), head.headers(), readBody(head));
    }

    /** Reads status line and headers, and leaves the body. */
    public RawResponse readHead() throws IOException
    {
        String[] statusLine = readLine().split(" ", 3);
        return new RawResponse(Integer.parseInt(statusLine[1]), statusLine.length > 2 ? statusLine[2] : "",
            readFields(), new byte[0]);
    }

    /** Reads one chunk of a body sent in chunks; an empty one is the last. */
    public byte[] readChunk() throws IOException
    {
        int size = Integer.parseInt(readLine().split(";")[0].trim(), 16);
        byte[] chunk = readBytes(size);
        readLine();
        return chunk;
    }

    /** Reads the last chunk of a body and the trailers behind it; their names are in lower case. */
    public Map<String, List<String>> readTrailers() throws IOException
    {
        String last = readLine();
        if (!last.equals("0"))
        {
            throw new IOException("The last chunk was expected, not one of the size " + last);
        }
        return readFields();
    }

    /** Reads what there is until the server ends the connection. */
    public byte[] readToEnd() throws IOException
    {
        return input.readAllBytes();
    }

    /** Whether the server ends the connection (orderly or by a reset) without sending another byte. */
    public boolean isClosedByServer() throws IOException
    {
        try
        {
            return input.read() < 0;
        }
        catch (java.net.SocketTimeoutException e)
        {
            return false;
        }
        catch (IOException e)
        {
            return true;
        }
    }

    /** Tells the server that no more is sent, and goes on reading. */
    public RawConnection endOutput() throws IOException
    {
        socket.shutdownOutput();
        return this;
    }

    /** Breaks the connection with a reset. */
    public void abort() throws IOException
    {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException
    {
        socket.close();
    }

    private Map<String, List<String>> readFields() throws IOException
    {
        Map<String, List<String>> fields = new TreeMap<>();
        for (String line = readLine(); !line.isEmpty(); line = readLine())
        {
            int colon = line.indexOf(':');
            fields.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(line.substring(colon + 1).trim());
        }
        return fields;
    }

    private byte[] readBody(RawResponse head) throws IOException
    {
        if (head.status() < 200 || head.status() == 204 || head.status() == 304)
        {
            return new byte[0];
        }
        if ("chunked".equalsIgnoreCase(head.header("transfer-encoding")))
        {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (byte[] chunk = readChunk(); chunk.length > 0; chunk = readChunk())
            {
                body.write(chunk);
            }
            return body.toByteArray();
        }
        String length = head.header("content-length");
        return length == null ? input.readAllBytes() : readBytes(Integer.parseInt(length));
    }

    /** Reads this many bytes. */
    public byte[] readBytes(int size) throws IOException
    {
        byte[] bytes = input.readNBytes(size);
        if (bytes.length < size)
        {
            throw new EOFException("The connection ended after " + bytes.length + " of " + size + " bytes");
        }
        return bytes;
    }

    private String readLine() throws IOException
    {
        StringBuilder line = new StringBuilder();
        for (int c = input.read(); c != '\n'; c = input.read())
        {
            if (c < 0)
            {
                throw new EOFException("The connection ended within a line: \"" + line + "\"");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}
