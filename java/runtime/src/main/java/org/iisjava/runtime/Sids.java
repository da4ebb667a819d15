package org.iisjava.runtime;

import java.nio.ByteBuffer;

/** Security identifiers in their binary form, which say themselves how long they are. Without state. */
final class Sids
{
    private static final int HEADER_SIZE = 8;
    private static final int COUNT_OFFSET = 1;
    private static final int MOST_AUTHORITIES = 15;

    private Sids()
    {
    }

    /** Null for null. */
    static byte[] read(long address)
    {
        if (address == 0)
        {
            return null;
        }
        ByteBuffer header = NativeMemory.view(address, HEADER_SIZE);
        byte[] sid = new byte[HEADER_SIZE + Math.min(header.get(COUNT_OFFSET) & 0xFF, MOST_AUTHORITIES) * Integer.BYTES];
        NativeMemory.view(address, sid.length).get(sid);
        return sid;
    }

    /** An argument in scratch memory; 0 for null. */
    static long argument(Call call, String parameter, byte[] sid)
    {
        if (sid == null)
        {
            return 0;
        }
        if (sid.length < HEADER_SIZE || (sid[COUNT_OFFSET] & 0xFF) > MOST_AUTHORITIES
            || sid.length != HEADER_SIZE + sid[COUNT_OFFSET] * Integer.BYTES)
        {
            throw new IllegalArgumentException(parameter + ": " + sid.length
                + " bytes are no security identifier (8, and 4 for each of at most 15 authorities, were expected)");
        }
        long address = call.scratch().allocate(sid.length);
        call.scratch().view(address, sid.length).put(sid);
        return address;
    }
}
