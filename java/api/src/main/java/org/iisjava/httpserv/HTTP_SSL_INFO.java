package org.iisjava.httpserv;

/**
 * What is known of the encryption of a connection: a copy, without a lifetime.
 *
 * @param ServerCertKeySize the key size of the server's certificate in bits
 * @param ConnectionKeySize the key size of the connection in bits
 * @param ServerCertIssuer the issuer of the server's certificate, {@code null} where it is not told
 * @param ServerCertSubject the subject of the server's certificate, {@code null} where it is not told
 * @param ClientCertInfo the client's certificate; {@code null} before it was asked for, and where there is none
 * @param SslClientCertNegotiated whether the client's certificate was asked for
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ns-http-http_ssl_info">HTTP_SSL_INFO</a>
 */
public record HTTP_SSL_INFO(int ServerCertKeySize, int ConnectionKeySize, String ServerCertIssuer,
                            String ServerCertSubject, ClientCertificate ClientCertInfo,
                            boolean SslClientCertNegotiated)
{
}
