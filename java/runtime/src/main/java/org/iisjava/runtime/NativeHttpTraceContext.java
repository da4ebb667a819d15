package org.iisjava.runtime;

import java.util.UUID;
import org.iisjava.httpserv.HTTP_TRACE_CONFIGURATION;
import org.iisjava.httpserv.HTTP_TRACE_EVENT;
import org.iisjava.httpserv.IHttpTraceContext;

/** IIS's IHttpTraceContext; lives as long as what it was got from. */
final class NativeHttpTraceContext extends NativeObject implements IHttpTraceContext
{
    private static final int MOST_VERBOSE = 7;

    private NativeHttpTraceContext(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    /** Null where there is none. */
    static NativeHttpTraceContext of(long handle, Lifetime lifetime)
    {
        return handle == 0 ? null : new NativeHttpTraceContext(handle, lifetime);
    }

    /** An argument that may be null, for which the handle is 0; to be called while the object is held. */
    static NativeHttpTraceContext argument(String parameter, IHttpTraceContext trace)
    {
        return trace == null ? null : Argument.ours(parameter, trace, NativeHttpTraceContext.class);
    }

    @Override
    public HTTP_TRACE_CONFIGURATION getTraceConfiguration(UUID providerGuid)
    {
        NativeMemory memory = TraceStructures.configurations(
            new HTTP_TRACE_CONFIGURATION(Argument.notNull("providerGuid", providerGuid), 0, 0, false));
        try
        {
            call("IHttpTraceContext::GetTraceConfiguration", trace ->
                Abi.IHttpTraceContext_GetTraceConfiguration(trace, memory.address()));
            return TraceStructures.configuration(memory, providerGuid);
        }
        finally
        {
            memory.free();
        }
    }

    @Override
    public void setTraceConfiguration(long moduleId, HTTP_TRACE_CONFIGURATION... traceConfiguration)
    {
        ModuleIds.known("moduleId", moduleId);
        Argument.notNull("traceConfiguration", traceConfiguration);
        Argument.positive("traceConfiguration", traceConfiguration.length);
        NativeMemory memory = TraceStructures.configurations(traceConfiguration);
        try
        {
            call("IHttpTraceContext::SetTraceConfiguration", trace -> Abi.IHttpTraceContext_SetTraceConfiguration(trace,
                moduleId, memory.address(), traceConfiguration.length));
        }
        finally
        {
            memory.free();
        }
    }

    @Override
    public void raiseTraceEvent(HTTP_TRACE_EVENT traceEvent)
    {
        NativeMemory memory = TraceStructures.event(Argument.notNull("traceEvent", traceEvent));
        try
        {
            call("IHttpTraceContext::RaiseTraceEvent", trace ->
                Abi.IHttpTraceContext_RaiseTraceEvent(trace, memory.address()));
        }
        finally
        {
            memory.free();
        }
    }

    @Override
    public UUID getTraceActivityId()
    {
        try (Call call = begin("IHttpTraceContext::GetTraceActivityId"))
        {
            long out = call.out();
            call.check(Abi.IHttpTraceContext_GetTraceActivityId(handle(), out));
            return Guids.read(call.longAt(out));
        }
    }

    @Override
    public void quickTrace(String data1, String data2, int lastError, int level)
    {
        Argument.wide("data1", data1);
        Argument.range("level", level, 0, MOST_VERBOSE);
        if (data2 != null)
        {
            Argument.wide("data2", data2);
        }
        try (Call call = begin("IHttpTraceContext::QuickTrace"))
        {
            call.check(Abi.IHttpTraceContext_QuickTrace(handle(), call.utf16(data1), data1.length(),
                call.utf16OrNull(data2), Call.lengthOrNull(data2), lastError, level));
        }
    }
}
