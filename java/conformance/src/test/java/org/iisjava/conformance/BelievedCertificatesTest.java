package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What IIS is believed to say of a client that is asked for its certificate and has none, one belief a test. */
@Tag("iishost-switch")
@ExtendWith(BelievedOptions.class)
class BelievedCertificatesTest
{
    private static IisHost host;

    @BeforeAll
    static void start(String[] options)
    {
        host = IisHost.builder().configuration(Suite.addHandler(Suite.configuration(), "Certificates", "tls/*").build())
            .option("--tls").option(options).start();
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    /** Before, what came of it, and afterwards. */
    private static String[] negotiation()
    {
        return HttpClients.get(host.uri("/tls/sync")).body().split("\\|");
    }

    @Test
    @DependsOnBelief("B73")
    void whoHasNoCertificateCountsAsAskedAllTheSame()
    {
        assertEquals("none negotiated", negotiation()[2]);
    }

    @Test
    @DependsOnBelief("B74")
    void whoHasNoCertificateIsNotFound()
    {
        assertEquals("HResultException (HRESULT_FROM_WIN32(ERROR_NOT_FOUND))", negotiation()[1]);
    }
}
