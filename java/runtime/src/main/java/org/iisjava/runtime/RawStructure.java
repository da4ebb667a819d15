package org.iisjava.runtime;

import com.sun.jna.Pointer;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.iisjava.httpserv.HTTP_DATA_CHUNK;
import org.iisjava.httpserv.HTTP_UNKNOWN_HEADER;
import org.iisjava.httpserv.HTTP_VERSION;

/**
 * A structure of http.h at an address of IIS, read field by field while its lifetime is held. Lengths are bytes; a
 * length without a pointer is an exception and never read.
 */
abstract class RawStructure
{
    private static final int CHUNK_SIZE = 32;
    private static final int INFO_SIZE = 16;
    private static final int UNKNOWN_HEADER_SIZE = 24;
    private static final int KNOWN_HEADER_SIZE = 16;
    private static final int AF_INET = 2;
    private static final int AF_INET6_LINUX = 10;
    private static final int AF_INET6_WINDOWS = 23;

    /** Reads a field. */
    interface Field<T>
    {
        T read(Pointer base);
    }

    private final String m_name;
    private final long m_address;
    private final Lifetime m_lifetime;

    RawStructure(String name, long address, Lifetime lifetime)
    {
        m_name = name;
        m_address = address;
        m_lifetime = lifetime;
        if (address == 0)
        {
            throw new IllegalStateException("IIS has answered no " + name);
        }
    }

    final <T> T read(Field<T> field)
    {
        Call call = CallStack.current().begin(m_lifetime, m_name);
        try
        {
            return field.read(new Pointer(m_address));
        }
        finally
        {
            call.close();
        }
    }

    /** For the few structures that may be changed. */
    final void write(Consumer<Pointer> field)
    {
        read(base ->
        {
            field.accept(base);
            return null;
        });
    }

    static HTTP_VERSION version(Pointer base, int offset)
    {
        return new HTTP_VERSION(unsignedShort(base, offset), unsignedShort(base, offset + Short.BYTES));
    }

    static int unsignedShort(Pointer base, int offset)
    {
        return Short.toUnsignedInt(base.getShort(offset));
    }

    /** An ISO-8859-1 text; null where the pointer is null and there is no length. */
    static String latin1(Pointer base, int pointerOffset, int length)
    {
        long address = address(base, pointerOffset, length, "text");
        return address == 0 ? null
            : new String(new Pointer(address).getByteArray(0, length), StandardCharsets.ISO_8859_1);
    }

    static String utf16(Pointer base, int pointerOffset, int bytes)
    {
        long address = address(base, pointerOffset, bytes, "text");
        if (address == 0)
        {
            return null;
        }
        return bytes == 0 ? "" : NativeMemory.view(address, bytes & ~1).asCharBuffer().toString();
    }

    static List<HTTP_UNKNOWN_HEADER> unknownHeaders(Pointer base, int countOffset, int pointerOffset)
    {
        int count = unsignedShort(base, countOffset);
        long address = address(base, pointerOffset, count, "header array");
        List<HTTP_UNKNOWN_HEADER> headers = new ArrayList<>(count);
        for (int i = 0; i < count; i++)
        {
            Pointer header = new Pointer(address + (long) i * UNKNOWN_HEADER_SIZE);
            headers.add(new HTTP_UNKNOWN_HEADER(latin1(header, 8, unsignedShort(header, 0)),
                latin1(header, 16, unsignedShort(header, 2))));
        }
        return List.copyOf(headers);
    }

    static String knownHeader(Pointer base, int arrayOffset, int id)
    {
        int header = arrayOffset + id * KNOWN_HEADER_SIZE;
        return latin1(base, header + 8, unsignedShort(base, header));
    }

    static List<HTTP_DATA_CHUNK> chunks(Pointer base, int countOffset, int pointerOffset)
    {
        int count = unsignedShort(base, countOffset);
        long address = address(base, pointerOffset, count, "chunk array");
        List<HTTP_DATA_CHUNK> chunks = new ArrayList<>(count);
        for (int i = 0; i < count; i++)
        {
            HTTP_DATA_CHUNK chunk = chunk(new Pointer(address + (long) i * CHUNK_SIZE));
            if (chunk != null)
            {
                chunks.add(chunk);
            }
        }
        return List.copyOf(chunks);
    }

    /** HTTP_REQUEST_INFO and HTTP_RESPONSE_INFO have one layout. */
    static <T> List<T> infos(Pointer base, int countOffset, int pointerOffset, BiFunction<Integer, ByteBuffer, T> info)
    {
        int count = unsignedShort(base, countOffset);
        long address = address(base, pointerOffset, count, "array of information");
        List<T> infos = new ArrayList<>(count);
        for (int i = 0; i < count; i++)
        {
            Pointer entry = new Pointer(address + (long) i * INFO_SIZE);
            long length = Integer.toUnsignedLong(entry.getInt(4));
            long data = address(entry, 8, length, "piece of information");
            infos.add(info.apply(entry.getInt(0), data == 0 || length == 0 ? ByteBuffer.allocate(0)
                : NativeMemory.view(data, Math.min(length, Integer.MAX_VALUE)).asReadOnlyBuffer()
                    .order(ByteOrder.nativeOrder())));
        }
        return List.copyOf(infos);
    }

    /** The constant of that number; null where this version does not know it. */
    static <E extends Enum<E>> E constant(Class<E> type, int number)
    {
        E[] constants = type.getEnumConstants();
        return number >= 0 && number < constants.length ? constants[number] : null;
    }

    /** A sockaddr_in or sockaddr_in6; null where there is none. */
    static InetSocketAddress socketAddress(Pointer base, int pointerOffset)
    {
        long address = base.getLong(pointerOffset);
        if (address == 0)
        {
            return null;
        }
        Pointer socket = new Pointer(address);
        int family = unsignedShort(socket, 0);
        int port = Short.toUnsignedInt(Short.reverseBytes(socket.getShort(2)));
        if (family == AF_INET)
        {
            return SocketAddresses.of(socket.getByteArray(4, 4), port);
        }
        return family == AF_INET6_WINDOWS || family == AF_INET6_LINUX
            ? SocketAddresses.of(socket.getByteArray(8, 16), port) : null;
    }

    private static HTTP_DATA_CHUNK chunk(Pointer chunk)
    {
        switch (chunk.getInt(0))
        {
            case 0:
                long length = Integer.toUnsignedLong(chunk.getInt(16));
                long address = address(chunk, 8, length, "chunk");
                return HTTP_DATA_CHUNK.fromMemory(address == 0 || length == 0 ? ByteBuffer.allocateDirect(0)
                    : NativeMemory.view(address, Math.min(length, Integer.MAX_VALUE)).asReadOnlyBuffer());
            case 1:
                return HTTP_DATA_CHUNK.fromFileHandle(chunk.getLong(24), chunk.getLong(8), chunk.getLong(16));
            case 2:
                String name = utf16(chunk, 16, unsignedShort(chunk, 8));
                return name == null || name.isEmpty() ? null : HTTP_DATA_CHUNK.fromFragmentCache(name);
            case 3:
                Pointer part = chunk.getPointer(24);
                return part == null || part.getShort(0) == 0 ? null : HTTP_DATA_CHUNK.fromFragmentCache(
                    utf16ToNul(part), chunk.getLong(8), chunk.getLong(16));
            default:
                return null;
        }
    }

    private static String utf16ToNul(Pointer text)
    {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; text.getShort(i) != 0 && i <= 0xFFFF; i += Character.BYTES)
        {
            characters.append((char) text.getShort(i));
        }
        return characters.toString();
    }

    private static long address(Pointer base, int pointerOffset, long length, String what)
    {
        long address = base.getLong(pointerOffset);
        if (address == 0 && length != 0)
        {
            throw new IllegalStateException(
                "IIS has answered a " + what + " of the length " + length + " without a pointer");
        }
        return address;
    }
}
