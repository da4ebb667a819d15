package org.iisjava.httpserv;

import java.util.List;

/**
 * A read-only view of an {@code HTTP_REQUEST}, whose fields are decoded when they are asked for. Lifetime and threads
 * as {@link IHttpRequest}. The members have the names of the fields, without the {@code p} of pointers and without
 * lengths.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ns-http-http_request_v2">HTTP_REQUEST_V2</a>
 */
public interface HTTP_REQUEST
{
    /** Answers {@code HTTP_REQUEST_FLAG_} bits. */
    int Flags();

    /** Answers the id of the connection. */
    long ConnectionId();

    /** Answers the id of the request. */
    long RequestId();

    /** Answers the context of the URL. */
    long UrlContext();

    /** Answers the version of HTTP. */
    HTTP_VERSION Version();

    /** Answers the method, where it is one of the enumeration. */
    HTTP_VERB Verb();

    /** Answers the method, where it is not one of the enumeration, as PATCH is not; {@code null} where it is. */
    String UnknownVerb();

    /**
     * Answers the URL as received, in ISO-8859-1; {@code null} for a request that IIS makes up to warm an application.
     */
    String RawUrl();

    /** Answers the URL in its canonical form. */
    HTTP_COOKED_URL CookedUrl();

    /** Answers the addresses of the connection. */
    HTTP_TRANSPORT_ADDRESS Address();

    /** Answers the headers. */
    HTTP_REQUEST_HEADERS Headers();

    /** Answers the bytes received, as an unsigned number. */
    long BytesReceived();

    /**
     * Answers the chunks of the body that are part of the structure, which are rarely any. Buffers of memory are direct
     * and end with the request.
     */
    List<HTTP_DATA_CHUNK> EntityChunks();

    /** Answers the id of the network connection. */
    long RawConnectionId();

    /** Answers what is known of the encryption; {@code null} where there is none. */
    HTTP_SSL_INFO SslInfo();

    /** Answers what else HTTP.sys tells of the request. */
    List<HTTP_REQUEST_INFO> RequestInfo();
}
