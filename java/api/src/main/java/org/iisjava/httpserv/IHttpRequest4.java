package org.iisjava.httpserv;

import java.nio.ByteBuffer;

/**
 * Adds reads with flags. Lifetime and threads as {@link IHttpRequest}; got by {@link
 * IHttpRequest#getExtendedInterface}. The version of IIS that has it first is not documented, and there is no page.
 */
public interface IHttpRequest4 extends IHttpRequest3
{
    /**
     * Reads of the body, as {@link IHttpRequest#readEntityBody(ByteBuffer, boolean)}, with {@code
     * HTTP_RECEIVE_REQUEST_ENTITY_BODY_FLAG_} bits. What they mean here is not documented; in HTTP.sys {@link
     * http#HTTP_RECEIVE_REQUEST_ENTITY_BODY_FLAG_FILL_BUFFER} waits until the buffer is full or the body ends.
     */
    AsyncResult readEntityBody(ByteBuffer buffer, boolean async, int flags);
}
