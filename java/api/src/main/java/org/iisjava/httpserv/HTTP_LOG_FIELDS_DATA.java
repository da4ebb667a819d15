package org.iisjava.httpserv;

/**
 * What IIS writes to the log of requests. Texts are {@code null} where the field is empty.
 *
 * @param UserName the name of the user
 * @param UriStem the URL without its query
 * @param ClientIp the address of the client
 * @param ServerName the name of the server
 * @param ServiceName the name of the site, such as {@code W3SVC1}
 * @param ServerIp the address of the server
 * @param Method the method
 * @param UriQuery the query
 * @param Host the header Host
 * @param UserAgent the header User-Agent
 * @param Cookie the header Cookie
 * @param Referrer the header Referer
 * @param ServerPort the port of the server
 * @param ProtocolStatus the status
 * @param Win32Status the error of Windows, 0 for none
 * @param MethodNum the ordinal of the method in {@link HTTP_VERB}
 * @param SubStatus the sub-status
 */
public record HTTP_LOG_FIELDS_DATA(String UserName, String UriStem, String ClientIp, String ServerName,
                                   String ServiceName, String ServerIp, String Method, String UriQuery, String Host,
                                   String UserAgent, String Cookie, String Referrer, int ServerPort,
                                   int ProtocolStatus, int Win32Status, int MethodNum, int SubStatus)
{
    /** The same with another user. */
    public HTTP_LOG_FIELDS_DATA withUserName(String userName)
    {
        return new HTTP_LOG_FIELDS_DATA(userName, UriStem, ClientIp, ServerName, ServiceName, ServerIp, Method, UriQuery,
            Host, UserAgent, Cookie, Referrer, ServerPort, ProtocolStatus, Win32Status, MethodNum, SubStatus);
    }

    /** The same with another URL. */
    public HTTP_LOG_FIELDS_DATA withUriStem(String uriStem)
    {
        return new HTTP_LOG_FIELDS_DATA(UserName, uriStem, ClientIp, ServerName, ServiceName, ServerIp, Method, UriQuery,
            Host, UserAgent, Cookie, Referrer, ServerPort, ProtocolStatus, Win32Status, MethodNum, SubStatus);
    }
}
