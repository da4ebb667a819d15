package org.iisjava.httpserv;

import java.util.List;
import java.util.UUID;

/**
 * An event of the tracing of requests, which IIS writes to the log of failed requests and to ETW.
 *
 * @param ProviderGuid who raises it; one of your own for events of your own
 * @param Area the bits of its area
 * @param AreaGuid the id of the area, {@code null} for none
 * @param Event its number
 * @param EventName its name
 * @param EventVersion its version, 1 or higher
 * @param Verbosity 0 general, 1 critical, 2 error, 3 warning, 4 information, 5 verbose, 6 start, 7 end
 * @param ActivityGuid the activity it belongs to, {@code null} for none
 * @param RelatedActivityGuid another activity, {@code null} for none
 * @param TimeStamp milliseconds since the system started; 0 is filled in by IIS
 * @param Flags 0
 * @param EventItems its values
 */
public record HTTP_TRACE_EVENT(UUID ProviderGuid, int Area, UUID AreaGuid, int Event, String EventName,
                               int EventVersion, int Verbosity, UUID ActivityGuid, UUID RelatedActivityGuid,
                               int TimeStamp, int Flags, List<HTTP_TRACE_EVENT_ITEM> EventItems)
{
    /** Copies the list. */
    public HTTP_TRACE_EVENT
    {
        EventItems = List.copyOf(EventItems);
    }

    /** An event of a provider of your own, without areas and activities. */
    public HTTP_TRACE_EVENT(UUID providerGuid, int event, String eventName, int verbosity, HTTP_TRACE_EVENT_ITEM... items)
    {
        this(providerGuid, 0, null, event, eventName, 1, verbosity, null, null, 0, 0, List.of(items));
    }
}
