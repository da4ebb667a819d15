package org.iisjava.httpserv;

import java.nio.ByteBuffer;

/**
 * The worker process. Owned by IIS; lives as long as the process. Callable from any thread. IIS 10.0 and later.
 */
public interface IHttpServer3 extends IHttpServer2
{
    /**
     * Asks HTTP.sys for a property of a request or connection by its id, and waits for it. {@code qualifier} may be
     * {@code null}. Answers the structure that the page of the property describes, at most {@code outputSize} bytes.
     */
    ByteBuffer queryRequestProperty(long id, HTTP_REQUEST_PROPERTY property, ByteBuffer qualifier, int outputSize);
}
