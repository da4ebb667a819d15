package org.iisjava.httpserv;

/**
 * What a {@link HTTP_RESPONSE_INFO} is about, with the documented constants in the documented order.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ne-http-http_response_info_type">HTTP_RESPONSE_INFO_TYPE</a>
 */
public enum HTTP_RESPONSE_INFO_TYPE
{
    HttpResponseInfoTypeMultipleKnownHeaders,
    HttpResponseInfoTypeAuthenticationProperty,
    HttpResponseInfoTypeQoSProperty,
    HttpResponseInfoTypeChannelBind
}
