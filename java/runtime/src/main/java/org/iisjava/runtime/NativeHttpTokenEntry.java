package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpTokenEntry;

/** IIS's IHttpTokenEntry; lives as long as what it was got from, or as the module's references. Any thread. */
final class NativeHttpTokenEntry extends NativeCacheSpecificData implements IHttpTokenEntry
{
    private NativeHttpTokenEntry(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    /** Came with a reference. */
    NativeHttpTokenEntry(long handle)
    {
        super(handle);
    }

    /** Null where there is none. */
    static NativeHttpTokenEntry ofOwned(long handle, Lifetime lifetime)
    {
        return handle == 0 ? null : new NativeHttpTokenEntry(handle, lifetime);
    }

    @Override
    public long getImpersonationToken()
    {
        return getLong("IHttpTokenEntry::GetImpersonationToken", Abi::IHttpTokenEntry_GetImpersonationToken);
    }

    @Override
    public long getPrimaryToken()
    {
        return getLong("IHttpTokenEntry::GetPrimaryToken", Abi::IHttpTokenEntry_GetPrimaryToken);
    }

    @Override
    public byte[] getSid()
    {
        try (Call call = begin("IHttpTokenEntry::GetSid"))
        {
            long out = call.out();
            call.check(Abi.IHttpTokenEntry_GetSid(handle(), out));
            return Sids.read(call.longAt(out));
        }
    }
}
