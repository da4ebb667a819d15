package org.iisjava.httpserv;

/**
 * The methods that have a number, with the documented constants in the documented order. Every other method, PATCH
 * among them, is {@link #HttpVerbUnknown}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ne-http-http_verb">HTTP_VERB</a>
 */
public enum HTTP_VERB
{
    HttpVerbUnparsed,
    HttpVerbUnknown,
    HttpVerbInvalid,
    HttpVerbOPTIONS,
    HttpVerbGET,
    HttpVerbHEAD,
    HttpVerbPOST,
    HttpVerbPUT,
    HttpVerbDELETE,
    HttpVerbTRACE,
    HttpVerbCONNECT,
    HttpVerbTRACK,
    HttpVerbMOVE,
    HttpVerbCOPY,
    HttpVerbPROPFIND,
    HttpVerbPROPPATCH,
    HttpVerbMKCOL,
    HttpVerbLOCK,
    HttpVerbUNLOCK,
    HttpVerbSEARCH;

    /** The number of constants. */
    public static final int HttpVerbMaximum = 20;
}
