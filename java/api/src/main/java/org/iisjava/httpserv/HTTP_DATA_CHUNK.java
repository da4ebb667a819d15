package org.iisjava.httpserv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A piece of a body: memory, a part of a file, or a fragment of HTTP.sys's cache. Immutable; memory it refers to is
 * not.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ns-http-http_data_chunk">HTTP_DATA_CHUNK</a>
 */
public sealed interface HTTP_DATA_CHUNK
    permits HTTP_DATA_CHUNK.FromMemory, HTTP_DATA_CHUNK.FromFileHandle, HTTP_DATA_CHUNK.FromFragmentCache,
    HTTP_DATA_CHUNK.FromFragmentCacheEx
{
    /** Answers which kind of chunk this is. */
    HTTP_DATA_CHUNK_TYPE DataChunkType();

    /**
     * Answers a chunk of the bytes between the buffer's position and limit, which are read and not moved now. A direct
     * buffer is never copied. A heap buffer is copied when the chunk is written; until then changes of its bytes show.
     */
    static HTTP_DATA_CHUNK fromMemory(ByteBuffer buffer)
    {
        return new FromMemory(Objects.requireNonNull(buffer, "buffer is null"));
    }

    /** Answers a chunk of the array, which is copied when the chunk is written. */
    static HTTP_DATA_CHUNK fromMemory(byte[] bytes)
    {
        return new FromMemory(ByteBuffer.wrap(Objects.requireNonNull(bytes, "bytes is null")));
    }

    /** Answers a chunk of the text in UTF-8. */
    static HTTP_DATA_CHUNK fromMemory(String text)
    {
        return fromMemory(Objects.requireNonNull(text, "text is null").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Answers a chunk of a part of a file. The handle is a native one opened for overlapped use, as
     * {@link IHttpFileInfo#getFileHandle()} answers; it stays yours and open until the chunk has been sent.
     */
    static HTTP_DATA_CHUNK fromFileHandle(long fileHandle, long startingOffset, long length)
    {
        return new FromFileHandle(new HTTP_BYTE_RANGE(startingOffset, length), fileHandle);
    }

    /** Answers a chunk of all of a file, as {@link #fromFileHandle(long, long, long)} does of a part. */
    static HTTP_DATA_CHUNK fromFileHandle(long fileHandle)
    {
        return fromFileHandle(fileHandle, 0, HTTP_BYTE_RANGE.HTTP_BYTE_RANGE_TO_EOF);
    }

    /** Answers a chunk of a fragment in HTTP.sys's cache. */
    static HTTP_DATA_CHUNK fromFragmentCache(String fragmentName)
    {
        return new FromFragmentCache(Objects.requireNonNull(fragmentName, "fragmentName is null"));
    }

    /** Answers a chunk of a part of a fragment in HTTP.sys's cache. */
    static HTTP_DATA_CHUNK fromFragmentCache(String fragmentName, long startingOffset, long length)
    {
        return new FromFragmentCacheEx(new HTTP_BYTE_RANGE(startingOffset, length),
            Objects.requireNonNull(fragmentName, "fragmentName is null"));
    }

    /**
     * A chunk of memory.
     *
     * @param Buffer the bytes, from position 0 to the limit; as the buffer given, direct or not
     */
    record FromMemory(ByteBuffer Buffer) implements HTTP_DATA_CHUNK
    {
        /** Takes the bytes between the buffer's position and limit. */
        public FromMemory
        {
            Buffer = Objects.requireNonNull(Buffer, "Buffer is null").slice().order(Buffer.order());
        }

        /** Answers the bytes with a position and a limit of their own. */
        @Override
        public ByteBuffer Buffer()
        {
            return Buffer.duplicate().order(Buffer.order());
        }

        /** Answers the number of bytes. */
        public int BufferLength()
        {
            return Buffer.limit();
        }

        @Override
        public HTTP_DATA_CHUNK_TYPE DataChunkType()
        {
            return HTTP_DATA_CHUNK_TYPE.HttpDataChunkFromMemory;
        }
    }

    /**
     * A chunk of a part of a file.
     *
     * @param ByteRange which part
     * @param FileHandle the native handle of the file
     */
    record FromFileHandle(HTTP_BYTE_RANGE ByteRange, long FileHandle) implements HTTP_DATA_CHUNK
    {
        /** Refuses a missing range and the invalid handles 0 and -1. */
        public FromFileHandle
        {
            Objects.requireNonNull(ByteRange, "ByteRange");
            if (FileHandle == 0 || FileHandle == -1)
            {
                throw new IllegalArgumentException("FileHandle: " + FileHandle + " is not the handle of an open file");
            }
        }

        @Override
        public HTTP_DATA_CHUNK_TYPE DataChunkType()
        {
            return HTTP_DATA_CHUNK_TYPE.HttpDataChunkFromFileHandle;
        }
    }

    /**
     * A chunk of a fragment in HTTP.sys's cache.
     *
     * @param FragmentName the name of the fragment
     */
    record FromFragmentCache(String FragmentName) implements HTTP_DATA_CHUNK
    {
        /** The longest name in characters: its length in bytes is an unsigned 16 bit number. */
        public static final int MAXIMUM_NAME_LENGTH = 0xFFFF / 2;

        /** Refuses names that are empty, too long, or contain NUL. */
        public FromFragmentCache
        {
            check(FragmentName);
        }

        private static void check(String name)
        {
            Objects.requireNonNull(name, "FragmentName is null");
            if (name.isEmpty() || name.length() > MAXIMUM_NAME_LENGTH || name.indexOf('\0') >= 0)
            {
                throw new IllegalArgumentException(
                    "FragmentName: 1 to " + MAXIMUM_NAME_LENGTH + " characters without NUL were expected");
            }
        }

        @Override
        public HTTP_DATA_CHUNK_TYPE DataChunkType()
        {
            return HTTP_DATA_CHUNK_TYPE.HttpDataChunkFromFragmentCache;
        }
    }

    /**
     * A chunk of a part of a fragment in HTTP.sys's cache.
     *
     * @param ByteRange which part
     * @param FragmentName the name of the fragment
     */
    record FromFragmentCacheEx(HTTP_BYTE_RANGE ByteRange, String FragmentName) implements HTTP_DATA_CHUNK
    {
        /** Refuses a missing range, and names as {@link FromFragmentCache} does. */
        public FromFragmentCacheEx
        {
            Objects.requireNonNull(ByteRange, "ByteRange is null");
            FromFragmentCache.check(FragmentName);
        }

        @Override
        public HTTP_DATA_CHUNK_TYPE DataChunkType()
        {
            return HTTP_DATA_CHUNK_TYPE.HttpDataChunkFromFragmentCacheEx;
        }
    }
}
