package org.iisjava.httpserv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The records that do more than carry. */
class RecordsTest
{
    @Test
    void anAsyncResultTellsTheEndOfTheBody()
    {
        assertTrue(new AsyncResult(-1, false).endOfBody());
        assertFalse(new AsyncResult(0, true).endOfBody());
        assertFalse(new AsyncResult(5, false).endOfBody());
        assertThrows(IllegalArgumentException.class, () -> new AsyncResult(-2, false));
    }

    @Test
    void aVersionReadsAsInARequestLine()
    {
        assertEquals("HTTP/1.1", new HTTP_VERSION(1, 1).toString());
    }

    @Test
    void aCertificateIsACopyAndComparedByContent()
    {
        byte[] encoded = {1, 2, 3};
        ClientCertificate certificate = new ClientCertificate(0, encoded, 7, false, true);
        encoded[0] = 9;
        certificate.CertEncoded()[1] = 9;
        assertArrayEquals(new byte[] {1, 2, 3}, certificate.CertEncoded());
        assertEquals(new ClientCertificate(0, new byte[] {1, 2, 3}, 7, false, true), certificate);
        assertEquals(new ClientCertificate(0, new byte[] {1, 2, 3}, 7, false, true).hashCode(), certificate.hashCode());
        assertNotEquals(new ClientCertificate(0, new byte[] {1, 2}, 7, false, true), certificate);
        assertNotEquals(new ClientCertificate(0, new byte[] {1, 2, 3}, 7, false, false), certificate);
        assertNotEquals(new ClientCertificate(0, new byte[] {1, 2, 3}, 0, false, true), certificate);
        assertNotEquals(new ClientCertificate(0, new byte[] {1, 2, 3}, 7, true, true), certificate);
        assertEquals("ClientCertificate[CertFlags=0, CertEncoded=3 bytes, Token=7, CertDeniedByMapper=false,"
            + " clientCertNegotiated=true]", certificate.toString());
    }
}
