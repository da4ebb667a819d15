package org.iisjava.runtime;

import org.iisjava.httpserv.HTTP_CACHE_POLICY;
import org.iisjava.httpserv.HTTP_CACHE_POLICY_TYPE;

/** IIS's HTTP_CACHE_POLICY, read and written where it is; as long as its response. */
final class RawCachePolicy extends RawStructure implements HTTP_CACHE_POLICY
{
    private static final int SECONDS_TO_LIVE = 4;
    private static final HTTP_CACHE_POLICY_TYPE[] TYPES = HTTP_CACHE_POLICY_TYPE.values();

    RawCachePolicy(long address, Lifetime lifetime)
    {
        super("HTTP_CACHE_POLICY", address, lifetime);
    }

    @Override
    public HTTP_CACHE_POLICY_TYPE Policy()
    {
        int type = read(base -> base.getInt(0));
        if (type < 0 || type >= TYPES.length)
        {
            throw new IllegalStateException("IIS has answered the unknown HTTP_CACHE_POLICY_TYPE " + type);
        }
        return TYPES[type];
    }

    @Override
    public void Policy(HTTP_CACHE_POLICY_TYPE policy)
    {
        int type = Argument.notNull("policy", policy).ordinal();
        write(base -> base.setInt(0, type));
    }

    @Override
    public long SecondsToLive()
    {
        return Integer.toUnsignedLong(read(base -> base.getInt(SECONDS_TO_LIVE)));
    }

    @Override
    public void SecondsToLive(long secondsToLive)
    {
        int seconds = (int) Argument.unsignedInt("secondsToLive", secondsToLive);
        write(base -> base.setInt(SECONDS_TO_LIVE, seconds));
    }
}
