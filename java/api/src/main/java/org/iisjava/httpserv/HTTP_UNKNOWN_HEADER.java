package org.iisjava.httpserv;

/**
 * A header that has no id.
 *
 * @param Name the name as it was sent
 * @param RawValue the value, {@code null} where there is none
 */
public record HTTP_UNKNOWN_HEADER(String Name, String RawValue)
{
}
