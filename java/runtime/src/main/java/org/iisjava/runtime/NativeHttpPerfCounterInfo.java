package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpPerfCounterInfo;

/** IIS's IHttpPerfCounterInfo; lives as long as what it was got from. Any thread. */
final class NativeHttpPerfCounterInfo extends NativeObject implements IHttpPerfCounterInfo
{
    private NativeHttpPerfCounterInfo(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    /** Null where there is none. */
    static NativeHttpPerfCounterInfo of(long handle, Lifetime lifetime)
    {
        return handle == 0 ? null : new NativeHttpPerfCounterInfo(handle, lifetime);
    }

    @Override
    public void incrementCounter(int counterIndex, int value)
    {
        Argument.notNegative("counterIndex", counterIndex);
        call("IHttpPerfCounterInfo::IncrementCounter", counters ->
            Abi.IHttpPerfCounterInfo_IncrementCounter(counters, counterIndex, value));
    }

    @Override
    public void decrementCounter(int counterIndex, int value)
    {
        Argument.notNegative("counterIndex", counterIndex);
        call("IHttpPerfCounterInfo::DecrementCounter", counters ->
            Abi.IHttpPerfCounterInfo_DecrementCounter(counters, counterIndex, value));
    }
}
