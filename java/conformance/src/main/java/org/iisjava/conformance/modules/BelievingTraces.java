package org.iisjava.conformance.modules;

import java.util.UUID;
import org.iisjava.httpserv.*;

/** Writes down which of several modules a trace event reaches. */
final class BelievingTraces extends CGlobalModule
{
    static final UUID PROVIDER = UUID.fromString("0b5cf8a4-6d0f-4b2c-9d5e-3a1c7e0f2b96");

    private final String module;

    BelievingTraces(String module)
    {
        this.module = module;
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalTraceEvent(IGlobalTraceEventProvider provider)
    {
        HTTP_TRACE_EVENT event = provider.getTraceEvent();
        if (event.ProviderGuid().equals(PROVIDER))
        {
            Trails.add((String) event.EventItems().get(0).Value(), module + " traced");
        }
        return GL_NOTIFICATION_CONTINUE;
    }
}
