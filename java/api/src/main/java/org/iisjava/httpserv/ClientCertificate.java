package org.iisjava.httpserv;

import java.util.Arrays;

/**
 * The certificate of a client, as {@link IHttpRequest#getClientCertificate()} and {@link HTTP_SSL_INFO} answer it: a
 * copy, without a lifetime.
 *
 * @param CertFlags 0 when the certificate is valid, otherwise the Win32 error of its check
 * @param CertEncoded the certificate in DER, for {@link java.security.cert.CertificateFactory}
 * @param Token the handle of the user's token where the certificate is mapped to one, which stays IIS's; 0 where not
 * @param CertDeniedByMapper whether the mapping has refused the certificate
 * @param clientCertNegotiated whether the client was asked for it
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/api/http/ns-http-http_ssl_client_cert_info">HTTP_SSL_CLIENT_CERT_INFO</a>
 */
public record ClientCertificate(int CertFlags, byte[] CertEncoded, long Token, boolean CertDeniedByMapper,
                                boolean clientCertNegotiated)
{
    /** Copies the array. */
    public ClientCertificate
    {
        CertEncoded = CertEncoded.clone();
    }

    /** Answers a copy of the array. */
    @Override
    public byte[] CertEncoded()
    {
        return CertEncoded.clone();
    }

    @Override
    public boolean equals(Object other)
    {
        return other instanceof ClientCertificate that && CertFlags == that.CertFlags && Token == that.Token
            && CertDeniedByMapper == that.CertDeniedByMapper && clientCertNegotiated == that.clientCertNegotiated
            && Arrays.equals(CertEncoded, that.CertEncoded);
    }

    @Override
    public int hashCode()
    {
        return 31 * CertFlags + Arrays.hashCode(CertEncoded);
    }

    @Override
    public String toString()
    {
        return "ClientCertificate[CertFlags=" + CertFlags + ", CertEncoded=" + CertEncoded.length
            + " bytes, Token=" + Token + ", CertDeniedByMapper=" + CertDeniedByMapper + ", clientCertNegotiated="
            + clientCertNegotiated + "]";
    }
}
