package org.iisjava.runtime;

import com.sun.jna.Pointer;
import org.iisjava.httpserv.ClientCertificate;
import org.iisjava.httpserv.HTTP_SSL_INFO;

/** Copies HTTP_SSL_INFO and HTTP_SSL_CLIENT_CERT_INFO in their 64-bit layout. Without state. */
final class SslStructures
{
    private SslStructures()
    {
    }

    static HTTP_SSL_INFO sslInfo(Pointer info)
    {
        boolean negotiated = info.getInt(40) != 0;
        Pointer certificate = info.getPointer(32);
        return new HTTP_SSL_INFO(RawStructure.unsignedShort(info, 0), RawStructure.unsignedShort(info, 2),
            RawStructure.latin1(info, 16, info.getInt(4)), RawStructure.latin1(info, 24, info.getInt(8)),
            certificate == null ? null : clientCertificate(certificate, negotiated), negotiated);
    }

    static ClientCertificate clientCertificate(Pointer info, boolean negotiated)
    {
        int size = Argument.notNegative("the size of the certificate", info.getInt(4));
        Pointer encoded = info.getPointer(8);
        if (encoded == null && size != 0)
        {
            throw new IllegalStateException("IIS has answered the size of a certificate and no certificate");
        }
        return new ClientCertificate(info.getInt(0), encoded == null ? new byte[0] : encoded.getByteArray(0, size),
            info.getLong(16), info.getByte(24) != 0, negotiated);
    }
}
