package org.iisjava.runtime;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Makes socket addresses of 4 or 16 bytes, without a look-up of names. */
final class SocketAddresses
{
    private SocketAddresses()
    {
    }

    /** Null where there are no bytes. */
    static InetSocketAddress of(byte[] address, int port)
    {
        if (address.length == 0)
        {
            return null;
        }
        try
        {
            return new InetSocketAddress(InetAddress.getByAddress(address), port);
        }
        catch (UnknownHostException e)
        {
            throw new IllegalStateException("an address of " + address.length + " bytes was answered", e);
        }
    }
}
