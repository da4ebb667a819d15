package org.iisjava.httpserv;

import java.util.Arrays;

/**
 * The answer of {@link IHttpRequest#getClientCertificate()}: a copy, without a lifetime.
 *
 * @param CertFlags 0 when the certificate is valid, otherwise the Win32 error of its check
 * @param CertEncoded the certificate in DER, for {@link java.security.cert.CertificateFactory}
 * @param clientCertNegotiated whether the client was asked for it
 */
public record ClientCertificate(int CertFlags, byte[] CertEncoded, boolean clientCertNegotiated)
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
        return other instanceof ClientCertificate that && CertFlags == that.CertFlags
            && clientCertNegotiated == that.clientCertNegotiated && Arrays.equals(CertEncoded, that.CertEncoded);
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
            + " bytes, clientCertNegotiated=" + clientCertNegotiated + "]";
    }
}
