package org.iisjava.httpserv;

import java.net.InetSocketAddress;

/**
 * The addresses of a connection; one that is not there is {@code null}. Names are never looked up.
 *
 * @param RemoteAddress the client's
 * @param LocalAddress the server's
 */
public record HTTP_TRANSPORT_ADDRESS(InetSocketAddress RemoteAddress, InetSocketAddress LocalAddress)
{
}
