package org.iisjava.httpserv;

/**
 * What is known of the encryption of a connection.
 *
 * @param ServerCertKeySize the key size of the server's certificate in bits
 * @param ConnectionKeySize the key size of the connection in bits
 * @param ServerCertIssuer the issuer of the server's certificate, {@code null} where it is not told
 * @param ServerCertSubject the subject of the server's certificate, {@code null} where it is not told
 * @param SslClientCertNegotiated whether the client's certificate was asked for
 */
public record HTTP_SSL_INFO(int ServerCertKeySize, int ConnectionKeySize, String ServerCertIssuer,
                            String ServerCertSubject, boolean SslClientCertNegotiated)
{
}
