package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpTraceContext;

/** An argument that is a trace context or null: its handle, which cannot end before {@link #close}. */
record TraceArgument(long handle, Call call) implements AutoCloseable
{
    static TraceArgument of(IHttpTraceContext trace)
    {
        if (trace == null)
        {
            return new TraceArgument(0, null);
        }
        NativeHttpTraceContext ours = Argument.ours("traceContext", trace, NativeHttpTraceContext.class);
        return new TraceArgument(ours.handle(), ours.begin("IHttpTraceContext"));
    }

    @Override
    public void close()
    {
        if (call != null)
        {
            call.close();
        }
    }
}
