package org.iisjava.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The source "iisjava" of the Application log: a registry key that names the file with the messages, iisjava.dll. */
final class EventSource
{
    static final String KEY = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application\\iisjava";

    private final Registry registry;

    EventSource(Registry registry)
    {
        this.registry = registry;
    }

    /** The file with the messages, when the source is registered. */
    Optional<String> messageFile() throws ToolException
    {
        return registry.value(KEY, "EventMessageFile");
    }

    /** What is missing for the source to name this image. */
    List<Step> register(Path image) throws ToolException
    {
        Optional<String> before = messageFile();
        if (before.isPresent() && before.get().equalsIgnoreCase(image.toString()))
        {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("register the event source iisjava",
            add("EventMessageFile", "REG_EXPAND_SZ", image.toString()),
            before.isPresent() ? add("EventMessageFile", "REG_EXPAND_SZ", before.get()) : delete()));
        if (registry.value(KEY, "TypesSupported").isEmpty())
        {
            steps.add(new Step("say which types of events the source has", add("TypesSupported", "REG_DWORD", "7"),
                registry.action(List.of("delete", KEY, "/v", "TypesSupported", "/f"))));
        }
        return steps;
    }

    List<Step> unregister() throws ToolException
    {
        Optional<String> before = messageFile();
        return before.isEmpty() ? List.of() : List.of(new Step("remove the event source iisjava", delete(),
            add("EventMessageFile", "REG_EXPAND_SZ", before.get())));
    }

    private Action add(String name, String type, String data)
    {
        return registry.action(List.of("add", KEY, "/v", name, "/t", type, "/d", data, "/f"));
    }

    private Action delete()
    {
        return registry.action(List.of("delete", KEY, "/f"));
    }
}
