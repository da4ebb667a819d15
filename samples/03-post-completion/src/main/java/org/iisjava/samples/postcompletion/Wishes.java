package org.iisjava.samples.postcompletion;

import java.util.HashMap;
import java.util.Map;

/** What a query string asks for, such as {@code text=abc&milliseconds=100&together=1000&routine=throws&twice=yes}. */
record Wishes(String text, long milliseconds, int together, boolean routineThrows, boolean twice)
{
    static Wishes read(String query)
    {
        Map<String, String> values = new HashMap<>();
        for (String pair : (query == null ? "" : query).split("&"))
        {
            int equals = pair.indexOf('=');
            if (equals > 0)
            {
                values.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new Wishes(values.getOrDefault("text", "work"), Long.parseLong(values.getOrDefault("milliseconds", "0")),
            Integer.parseInt(values.getOrDefault("together", "1")), "throws".equals(values.get("routine")),
            "yes".equals(values.get("twice")));
    }
}
