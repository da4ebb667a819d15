package org.iisjava.httpserv;

import java.nio.ByteBuffer;

/**
 * The connection of a request. Owned by IIS; it may serve further requests, but this object ends with the request.
 * Threads as {@link IHttpContext}. IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpconnection-interface">IHttpConnection</a>
 */
public interface IHttpConnection
{
    /**
     * Answers whether the client is still there. May be called while another thread uses the context.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpconnection-isconnected-method">IHttpConnection::IsConnected</a>
     */
    boolean isConnected();

    /**
     * Answers a direct buffer of memory that ends with the connection, in native byte order, with undefined content.
     * (The page speaks of the request: rely on no more.)
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpconnection-allocatememory-method">IHttpConnection::AllocateMemory</a>
     */
    ByteBuffer allocateMemory(int size);

    /**
     * Answers the container of objects that end with the connection.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpconnection-getmodulecontextcontainer-method">IHttpConnection::GetModuleContextContainer</a>
     */
    IHttpConnectionModuleContextContainer getModuleContextContainer();
}
