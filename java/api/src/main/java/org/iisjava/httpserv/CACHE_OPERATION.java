package org.iisjava.httpserv;

/**
 * What {@link IHttpServer#doCacheOperation} does, with the documented constants in the documented order.
 */
public enum CACHE_OPERATION
{
    /** Looks a record up. */
    CACHE_OPERATION_RETRIEVE,
    /** Stores a record. */
    CACHE_OPERATION_ADD,
    /** Removes a record. */
    CACHE_OPERATION_DELETE,
    /** Removes the records of which the key is a prefix. */
    CACHE_OPERATION_FLUSH_PREFIX,
    /** Gives each record to {@link IHttpCacheKey#enum_}. */
    CACHE_OPERATION_ENUM
}
