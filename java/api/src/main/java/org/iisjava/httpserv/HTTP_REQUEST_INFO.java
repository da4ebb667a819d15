package org.iisjava.httpserv;

import java.nio.ByteBuffer;

/**
 * What else HTTP.sys tells of a request. Which kinds there are depends on the version of Windows.
 *
 * @param InfoType what it is about; {@code null} for a kind that is newer than this enumeration
 * @param Info the structure that the documentation names for the kind, in the order of bytes of the machine: read-only
 *     memory of IIS, which ends with the request
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ns-http-http_request_info">HTTP_REQUEST_INFO</a>
 */
public record HTTP_REQUEST_INFO(HTTP_REQUEST_INFO_TYPE InfoType, ByteBuffer Info)
{
}
