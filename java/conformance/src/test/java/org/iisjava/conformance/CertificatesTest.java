package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.IisHostResult;
import org.iisjava.testkit.Platform;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What modules see of TLS and of the certificates of clients. */
@Tag("iishost-switch")
class CertificatesTest
{
    private static final String[] ANNA = {"--tls", "--client-certificate",
        Platform.current().path(Path.of("src/test/resources/client.der").toAbsolutePath())};
    private static final String SHOWN = "CN=anna,O=conformance 0 0 false true";

    @Test
    void withoutTlsThereIsNoInformationAndNothingToNegotiate()
    {
        try (IisHost host = host())
        {
            assertEquals("null", body(host, "info"));
            assertEquals("none|HResultException (E_FAIL)|none", body(host, "sync"));
            assertEquals("none|inline HResultException (E_FAIL)|none", body(host, "async"));
        }
    }

    @ParameterizedTest
    @CsvSource({"later, completed 0x00000000 (S_OK)", "early, completed 0x00000000 (S_OK)", "inline, inline done"})
    void aCertificateIsThereAfterItWasNegotiated(String completions, String how) throws IOException
    {
        try (IisHost host = host(ANNA[0], ANNA[1], ANNA[2], "--completions", completions))
        {
            assertEquals("none|done|" + SHOWN, body(host, "sync"));
            try (RawConnection connection = new RawConnection(host))
            {
                assertEquals("none|" + how + "|" + SHOWN, connection.get("/tls/async").read().text());
                assertEquals(SHOWN, connection.get("/tls/certificate").read().text());
                assertEquals(SHOWN + "|inline done|" + SHOWN, connection.get("/tls/async").read().text());
                assertEquals(SHOWN + "|done|" + SHOWN, connection.get("/tls/sync").read().text());
            }
            try (RawConnection connection = new RawConnection(host))
            {
                assertEquals("none", connection.get("/tls/certificate").read().text());
            }
        }
    }

    @Test
    void aClientWithoutACertificateIsAskedAndHasNone() throws IOException
    {
        try (IisHost host = host("--tls"); RawConnection connection = new RawConnection(host))
        {
            String notFound = "(HRESULT_FROM_WIN32(ERROR_NOT_FOUND))";
            assertEquals("none|completed 0x80070490 " + notFound + "|none negotiated",
                connection.get("/tls/async").read().text());
            assertEquals("none negotiated|HResultException " + notFound + "|none negotiated",
                connection.get("/tls/sync").read().text());
        }
    }

    @Test
    void theEncryptionIsDescribedByTheStructureTheUrlAndTheServerVariables()
    {
        try (IisHost host = host(ANNA))
        {
            assertEquals("HTTP_SSL_INFO[ServerCertKeySize=2048, ConnectionKeySize=256, ServerCertIssuer=CN=iishost"
                + " pretends, ServerCertSubject=CN=localhost, ClientCertInfo=null, SslClientCertNegotiated=false]",
                body(host, "info"));
            assertEquals("HttpRequestInfoTypeSslProtocol 400 28 true", body(host, "protocol"));
            assertEquals("https://127.0.0.1:" + host.port() + "/tls/url", body(host, "url"));
            assertEquals("HTTPS=on SERVER_PORT_SECURE=1 HTTPS_KEYSIZE=256 CERT_SECRETKEYSIZE=2048"
                + " HTTPS_SERVER_SUBJECT=CN=localhost CERT_SERVER_ISSUER=CN=iishost pretends CERT_FLAGS=1"
                + " CERT_SUBJECT= ",
                body(host, "variables"));
            HttpResponse<String> redirect = HttpClients.get(host.uri("/tls/redirect"));
            assertEquals("https://127.0.0.1:" + host.port() + "/elsewhere",
                redirect.headers().firstValue("Location").orElseThrow());
        }
    }

    @Test
    void aCertificateThatIsNotTrustedSaysWhy()
    {
        try (IisHost host = host(ANNA[0], ANNA[1], ANNA[2], "--client-certificate-error", "2148204809"))
        {
            assertEquals("none|done|CN=anna,O=conformance -2146762487 0 false true", body(host, "sync"));
            assertTrue(body(host, "variables").contains(" CERT_FLAGS=3 "));
        }
    }

    @Test
    void whatIsNoCertificateIsRefused()
    {
        IisHostResult result = IisHost.builder().configuration(Suite.configuration().build()).option("--tls",
            "--client-certificate", Platform.current().path(Suite.site().resolve("file.txt"))).run();
        assertEquals(2, result.exitCode(), result.standardError());
        assertTrue(result.standardError().contains("a certificate in DER was expected"), result.standardError());
    }

    private static IisHost host(String... options)
    {
        return IisHost.builder().configuration(Suite.addHandler(Suite.configuration(), "Certificates", "tls/*").build())
            .option(options).start();
    }

    private static String body(IisHost host, String path)
    {
        return HttpClients.get(host.uri("/tls/" + path)).body();
    }
}
