package org.iisjava.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An answer as it came over a {@link RawConnection}; names of headers are in lower case. */
public record RawResponse(int status, String reason, Map<String, List<String>> headers, byte[] body)
{
    /** The first value of a header, null where it is absent. */
    public String header(String name)
    {
        List<String> values = headers.get(name);
        return values == null ? null : values.get(0);
    }

    /** The body read as UTF-8. */
    public String text()
    {
        return new String(body, StandardCharsets.UTF_8);
    }
}
