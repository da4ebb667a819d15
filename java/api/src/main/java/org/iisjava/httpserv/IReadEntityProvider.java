package org.iisjava.httpserv;

import java.nio.ByteBuffer;

/**
 * The provider of {@link CHttpModule#onReadEntity}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ireadentityprovider-interface">IReadEntityProvider</a>
 */
public interface IReadEntityProvider extends IHttpEventProvider
{
    /**
     * Answers the bytes that were read, as a direct buffer that ends with the call: its limit is the end of the data,
     * its capacity the room there is. A read of nothing answers an empty buffer.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ireadentityprovider-getentity-method">IReadEntityProvider::GetEntity</a>
     */
    ByteBuffer getEntity();

    /**
     * Gives the reader other bytes: those between the position and the limit of a direct buffer, at most as many as
     * the reader asked for. The buffer must live until the reader has taken them: {@link
     * IHttpContext#allocateRequestMemory} makes one that does. A buffer on the heap is copied there.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ireadentityprovider-setentity-method">IReadEntityProvider::SetEntity</a>
     */
    void setEntity(ByteBuffer buffer);
}
