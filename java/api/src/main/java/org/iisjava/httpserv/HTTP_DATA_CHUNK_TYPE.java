package org.iisjava.httpserv;

/** The kinds of chunks, with the documented constants in the documented order. */
public enum HTTP_DATA_CHUNK_TYPE
{
    /** {@link HTTP_DATA_CHUNK.FromMemory}. */
    HttpDataChunkFromMemory,
    /** {@link HTTP_DATA_CHUNK.FromFileHandle}. */
    HttpDataChunkFromFileHandle,
    /** {@link HTTP_DATA_CHUNK.FromFragmentCache}. */
    HttpDataChunkFromFragmentCache,
    /** {@link HTTP_DATA_CHUNK.FromFragmentCacheEx}. */
    HttpDataChunkFromFragmentCacheEx
}
