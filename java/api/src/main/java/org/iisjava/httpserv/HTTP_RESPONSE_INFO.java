package org.iisjava.httpserv;

import java.nio.ByteBuffer;

/**
 * What else a response tells HTTP.sys.
 *
 * @param Type what it is about; {@code null} for a kind that is newer than this enumeration
 * @param Info the structure that the documentation names for the kind, in the order of bytes of the machine: read-only
 *     memory of IIS, which ends with the request
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ns-http-http_response_info">HTTP_RESPONSE_INFO</a>
 */
public record HTTP_RESPONSE_INFO(HTTP_RESPONSE_INFO_TYPE Type, ByteBuffer Info)
{
}
