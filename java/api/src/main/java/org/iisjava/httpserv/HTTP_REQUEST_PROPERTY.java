package org.iisjava.httpserv;

/**
 * What {@link IHttpServer3#queryRequestProperty} can be asked, with the documented constants in the documented order.
 */
public enum HTTP_REQUEST_PROPERTY
{
    /** The documented property. */
    HttpRequestPropertyIsb,
    /** The documented property. */
    HttpRequestPropertyTcpInfoV0,
    /** The documented property. */
    HttpRequestPropertyQuicStats,
    /** The documented property. */
    HttpRequestPropertyTcpInfoV1,
    /** The documented property. */
    HttpRequestPropertySni,
    /** The documented property. */
    HttpRequestPropertyStreamError
}
