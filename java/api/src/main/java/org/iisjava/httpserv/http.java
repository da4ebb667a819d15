package org.iisjava.httpserv;

/**
 * The constants of {@code http.h}, with their documented names and values. Inherited by modules through
 * {@link httpserv}; elsewhere {@code import static org.iisjava.httpserv.http.*} is {@code #include <http.h>}.
 */
public interface http
{
    int HTTP_REQUEST_FLAG_MORE_ENTITY_BODY_EXISTS = 0x1;
    int HTTP_REQUEST_FLAG_IP_ROUTED = 0x2;
    int HTTP_REQUEST_FLAG_HTTP2 = 0x4;
    int HTTP_REQUEST_FLAG_HTTP3 = 0x8;

    int HTTP_RESPONSE_FLAG_MULTIPLE_ENCODINGS_AVAILABLE = 0x1;
    int HTTP_RESPONSE_FLAG_MORE_ENTITY_BODY_EXISTS = 0x2;

    int HTTP_RECEIVE_REQUEST_ENTITY_BODY_FLAG_FILL_BUFFER = 0x1;

    int HTTP_SEND_RESPONSE_FLAG_DISCONNECT = 0x1;
    int HTTP_SEND_RESPONSE_FLAG_MORE_DATA = 0x2;
    int HTTP_SEND_RESPONSE_FLAG_BUFFER_DATA = 0x4;
    int HTTP_SEND_RESPONSE_FLAG_ENABLE_NAGLING = 0x8;
    int HTTP_SEND_RESPONSE_FLAG_PROCESS_RANGES = 0x20;
    int HTTP_SEND_RESPONSE_FLAG_OPAQUE = 0x40;
    int HTTP_SEND_RESPONSE_FLAG_GOAWAY = 0x100;
    int HTTP_SEND_RESPONSE_FLAG_AUTOMATIC_CHUNKING = 0x200;

    HTTP_HEADER_ID HttpHeaderCacheControl = HTTP_HEADER_ID.HttpHeaderCacheControl;
    HTTP_HEADER_ID HttpHeaderConnection = HTTP_HEADER_ID.HttpHeaderConnection;
    HTTP_HEADER_ID HttpHeaderDate = HTTP_HEADER_ID.HttpHeaderDate;
    HTTP_HEADER_ID HttpHeaderKeepAlive = HTTP_HEADER_ID.HttpHeaderKeepAlive;
    HTTP_HEADER_ID HttpHeaderPragma = HTTP_HEADER_ID.HttpHeaderPragma;
    HTTP_HEADER_ID HttpHeaderTrailer = HTTP_HEADER_ID.HttpHeaderTrailer;
    HTTP_HEADER_ID HttpHeaderTransferEncoding = HTTP_HEADER_ID.HttpHeaderTransferEncoding;
    HTTP_HEADER_ID HttpHeaderUpgrade = HTTP_HEADER_ID.HttpHeaderUpgrade;
    HTTP_HEADER_ID HttpHeaderVia = HTTP_HEADER_ID.HttpHeaderVia;
    HTTP_HEADER_ID HttpHeaderWarning = HTTP_HEADER_ID.HttpHeaderWarning;
    HTTP_HEADER_ID HttpHeaderAllow = HTTP_HEADER_ID.HttpHeaderAllow;
    HTTP_HEADER_ID HttpHeaderContentLength = HTTP_HEADER_ID.HttpHeaderContentLength;
    HTTP_HEADER_ID HttpHeaderContentType = HTTP_HEADER_ID.HttpHeaderContentType;
    HTTP_HEADER_ID HttpHeaderContentEncoding = HTTP_HEADER_ID.HttpHeaderContentEncoding;
    HTTP_HEADER_ID HttpHeaderContentLanguage = HTTP_HEADER_ID.HttpHeaderContentLanguage;
    HTTP_HEADER_ID HttpHeaderContentLocation = HTTP_HEADER_ID.HttpHeaderContentLocation;
    HTTP_HEADER_ID HttpHeaderContentMd5 = HTTP_HEADER_ID.HttpHeaderContentMd5;
    HTTP_HEADER_ID HttpHeaderContentRange = HTTP_HEADER_ID.HttpHeaderContentRange;
    HTTP_HEADER_ID HttpHeaderExpires = HTTP_HEADER_ID.HttpHeaderExpires;
    HTTP_HEADER_ID HttpHeaderLastModified = HTTP_HEADER_ID.HttpHeaderLastModified;
    HTTP_HEADER_ID HttpHeaderAccept = HTTP_HEADER_ID.HttpHeaderAccept;
    HTTP_HEADER_ID HttpHeaderAcceptCharset = HTTP_HEADER_ID.HttpHeaderAcceptCharset;
    HTTP_HEADER_ID HttpHeaderAcceptEncoding = HTTP_HEADER_ID.HttpHeaderAcceptEncoding;
    HTTP_HEADER_ID HttpHeaderAcceptLanguage = HTTP_HEADER_ID.HttpHeaderAcceptLanguage;
    HTTP_HEADER_ID HttpHeaderAuthorization = HTTP_HEADER_ID.HttpHeaderAuthorization;
    HTTP_HEADER_ID HttpHeaderCookie = HTTP_HEADER_ID.HttpHeaderCookie;
    HTTP_HEADER_ID HttpHeaderExpect = HTTP_HEADER_ID.HttpHeaderExpect;
    HTTP_HEADER_ID HttpHeaderFrom = HTTP_HEADER_ID.HttpHeaderFrom;
    HTTP_HEADER_ID HttpHeaderHost = HTTP_HEADER_ID.HttpHeaderHost;
    HTTP_HEADER_ID HttpHeaderIfMatch = HTTP_HEADER_ID.HttpHeaderIfMatch;
    HTTP_HEADER_ID HttpHeaderIfModifiedSince = HTTP_HEADER_ID.HttpHeaderIfModifiedSince;
    HTTP_HEADER_ID HttpHeaderIfNoneMatch = HTTP_HEADER_ID.HttpHeaderIfNoneMatch;
    HTTP_HEADER_ID HttpHeaderIfRange = HTTP_HEADER_ID.HttpHeaderIfRange;
    HTTP_HEADER_ID HttpHeaderIfUnmodifiedSince = HTTP_HEADER_ID.HttpHeaderIfUnmodifiedSince;
    HTTP_HEADER_ID HttpHeaderMaxForwards = HTTP_HEADER_ID.HttpHeaderMaxForwards;
    HTTP_HEADER_ID HttpHeaderProxyAuthorization = HTTP_HEADER_ID.HttpHeaderProxyAuthorization;
    HTTP_HEADER_ID HttpHeaderReferer = HTTP_HEADER_ID.HttpHeaderReferer;
    HTTP_HEADER_ID HttpHeaderRange = HTTP_HEADER_ID.HttpHeaderRange;
    HTTP_HEADER_ID HttpHeaderTe = HTTP_HEADER_ID.HttpHeaderTe;
    HTTP_HEADER_ID HttpHeaderTranslate = HTTP_HEADER_ID.HttpHeaderTranslate;
    HTTP_HEADER_ID HttpHeaderUserAgent = HTTP_HEADER_ID.HttpHeaderUserAgent;
    HTTP_HEADER_ID HttpHeaderAcceptRanges = HTTP_HEADER_ID.HttpHeaderAcceptRanges;
    HTTP_HEADER_ID HttpHeaderAge = HTTP_HEADER_ID.HttpHeaderAge;
    HTTP_HEADER_ID HttpHeaderEtag = HTTP_HEADER_ID.HttpHeaderEtag;
    HTTP_HEADER_ID HttpHeaderLocation = HTTP_HEADER_ID.HttpHeaderLocation;
    HTTP_HEADER_ID HttpHeaderProxyAuthenticate = HTTP_HEADER_ID.HttpHeaderProxyAuthenticate;
    HTTP_HEADER_ID HttpHeaderRetryAfter = HTTP_HEADER_ID.HttpHeaderRetryAfter;
    HTTP_HEADER_ID HttpHeaderServer = HTTP_HEADER_ID.HttpHeaderServer;
    HTTP_HEADER_ID HttpHeaderSetCookie = HTTP_HEADER_ID.HttpHeaderSetCookie;
    HTTP_HEADER_ID HttpHeaderVary = HTTP_HEADER_ID.HttpHeaderVary;
    HTTP_HEADER_ID HttpHeaderWwwAuthenticate = HTTP_HEADER_ID.HttpHeaderWwwAuthenticate;

    HTTP_VERB HttpVerbUnparsed = HTTP_VERB.HttpVerbUnparsed;
    HTTP_VERB HttpVerbUnknown = HTTP_VERB.HttpVerbUnknown;
    HTTP_VERB HttpVerbInvalid = HTTP_VERB.HttpVerbInvalid;
    HTTP_VERB HttpVerbOPTIONS = HTTP_VERB.HttpVerbOPTIONS;
    HTTP_VERB HttpVerbGET = HTTP_VERB.HttpVerbGET;
    HTTP_VERB HttpVerbHEAD = HTTP_VERB.HttpVerbHEAD;
    HTTP_VERB HttpVerbPOST = HTTP_VERB.HttpVerbPOST;
    HTTP_VERB HttpVerbPUT = HTTP_VERB.HttpVerbPUT;
    HTTP_VERB HttpVerbDELETE = HTTP_VERB.HttpVerbDELETE;
    HTTP_VERB HttpVerbTRACE = HTTP_VERB.HttpVerbTRACE;
    HTTP_VERB HttpVerbCONNECT = HTTP_VERB.HttpVerbCONNECT;
    HTTP_VERB HttpVerbTRACK = HTTP_VERB.HttpVerbTRACK;
    HTTP_VERB HttpVerbMOVE = HTTP_VERB.HttpVerbMOVE;
    HTTP_VERB HttpVerbCOPY = HTTP_VERB.HttpVerbCOPY;
    HTTP_VERB HttpVerbPROPFIND = HTTP_VERB.HttpVerbPROPFIND;
    HTTP_VERB HttpVerbPROPPATCH = HTTP_VERB.HttpVerbPROPPATCH;
    HTTP_VERB HttpVerbMKCOL = HTTP_VERB.HttpVerbMKCOL;
    HTTP_VERB HttpVerbLOCK = HTTP_VERB.HttpVerbLOCK;
    HTTP_VERB HttpVerbUNLOCK = HTTP_VERB.HttpVerbUNLOCK;
    HTTP_VERB HttpVerbSEARCH = HTTP_VERB.HttpVerbSEARCH;

    HTTP_CACHE_POLICY_TYPE HttpCachePolicyNocache = HTTP_CACHE_POLICY_TYPE.HttpCachePolicyNocache;
    HTTP_CACHE_POLICY_TYPE HttpCachePolicyUserInvalidates = HTTP_CACHE_POLICY_TYPE.HttpCachePolicyUserInvalidates;
    HTTP_CACHE_POLICY_TYPE HttpCachePolicyTimeToLive = HTTP_CACHE_POLICY_TYPE.HttpCachePolicyTimeToLive;
}
