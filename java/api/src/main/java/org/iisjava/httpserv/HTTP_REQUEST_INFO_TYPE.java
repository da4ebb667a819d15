package org.iisjava.httpserv;

/**
 * What a {@link HTTP_REQUEST_INFO} is about, with the documented constants in the documented order.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ne-http-http_request_info_type">HTTP_REQUEST_INFO_TYPE</a>
 */
public enum HTTP_REQUEST_INFO_TYPE
{
    HttpRequestInfoTypeAuth,
    HttpRequestInfoTypeChannelBind,
    HttpRequestInfoTypeSslProtocol,
    HttpRequestInfoTypeSslTokenBindingDraft,
    HttpRequestInfoTypeSslTokenBinding,
    HttpRequestInfoTypeRequestTiming,
    HttpRequestInfoTypeTcpInfoV0,
    HttpRequestInfoTypeRequestSizing,
    HttpRequestInfoTypeQuicStats,
    HttpRequestInfoTypeTcpInfoV1,
    HttpRequestInfoTypeQuicStatsV2,
    HttpRequestInfoTypeTcpInfoV2,
    HttpRequestInfoTypeTransportIdleConnectionTimeout,
    HttpRequestInfoTypeDscpTag,
    HttpRequestInfoTypeInitialPacketTtl
}
