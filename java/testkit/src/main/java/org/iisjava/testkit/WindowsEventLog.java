package org.iisjava.testkit;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The Application log of Windows from a moment on, read with wevtutil. */
final class WindowsEventLog
{
    private final IisPrograms programs;
    private final long last;

    private WindowsEventLog(IisPrograms programs, long last)
    {
        this.programs = programs;
        this.last = last;
    }

    /** The log from now on. */
    static EventLog fromNow(IisPrograms programs)
    {
        List<Element> newest = programs.events("/c:1", "/rd:true");
        long last = newest.isEmpty() ? 0 : Long.parseLong(text(newest.get(0), "EventRecordID"));
        return new EventLog(new WindowsEventLog(programs, last)::entries);
    }

    private List<EventLogEntry> entries()
    {
        return programs.events("/q:*[System[EventRecordID>" + last + "]]").stream().map(WindowsEventLog::entry).toList();
    }

    private static EventLogEntry entry(Element event)
    {
        String type = switch (text(event, "Level"))
        {
            case "1", "2" -> "Error";
            case "3" -> "Warning";
            default -> "Information";
        };
        return new EventLogEntry(attribute(event, "TimeCreated", "SystemTime"), text(event, "Channel"),
            attribute(event, "Provider", "Name"), type, Integer.parseInt(text(event, "EventID")), strings(event));
    }

    private static List<String> strings(Element event)
    {
        NodeList nodes = event.getElementsByTagName("Data");
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++)
        {
            strings.add(nodes.item(i).getTextContent());
        }
        return strings;
    }

    private static String text(Element event, String name)
    {
        return event.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    private static String attribute(Element event, String name, String attribute)
    {
        return ((Element)event.getElementsByTagName(name).item(0)).getAttribute(attribute);
    }
}
