package org.iisjava.httpserv;

/**
 * A version of HTTP.
 *
 * @param MajorVersion the number before the point
 * @param MinorVersion the number after the point
 */
public record HTTP_VERSION(int MajorVersion, int MinorVersion)
{
    /** Answers the version as in a request line, {@code HTTP/1.1}. */
    @Override
    public String toString()
    {
        return "HTTP/" + MajorVersion + "." + MinorVersion;
    }
}
