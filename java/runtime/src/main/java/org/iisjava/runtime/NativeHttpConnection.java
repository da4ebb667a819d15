package org.iisjava.runtime;

import java.nio.ByteBuffer;
import org.iisjava.httpserv.IHttpConnection;
import org.iisjava.httpserv.IHttpConnectionModuleContextContainer;

/** IIS's IHttpConnection, which outlives the request; this object ends with the request. */
final class NativeHttpConnection extends NativeObject implements IHttpConnection
{
    private NativeHttpConnection(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    /** Null where there is none. */
    static NativeHttpConnection of(long handle, Lifetime lifetime)
    {
        return handle == 0 ? null : new NativeHttpConnection(handle, lifetime);
    }

    @Override
    public boolean isConnected()
    {
        return getBoolean("IHttpConnection::IsConnected", Abi::IHttpConnection_IsConnected);
    }

    @Override
    public ByteBuffer allocateMemory(int size)
    {
        Argument.positive("size", size);
        return NativeMemory.view(getLong("IHttpConnection::AllocateMemory",
            (connection, out) -> Abi.IHttpConnection_AllocateMemory(connection, size, out)), size);
    }

    @Override
    public IHttpConnectionModuleContextContainer getModuleContextContainer()
    {
        return NativeConnectionModuleContextContainer.ofConnection(getLong("IHttpConnection::GetModuleContextContainer",
            Abi::IHttpConnection_GetModuleContextContainer), lifetime());
    }
}
