package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What IIS is believed to do for modules outside their requests, one belief a test. */
@ExtendWith(BelievedServer.class)
class BelievedServicesTest
{
    private final String trail = UUID.randomUUID().toString();
    private IisServer server;

    @BeforeEach
    void use(IisServer given)
    {
        server = given;
    }

    @Test
    @DependsOnBelief("B28")
    void aRecordThatNobodyHasIsNoError()
    {
        assertEquals("null", answer("retrieve"));
    }

    @Test
    @DependsOnBelief("B30")
    void aQuickTraceIsAnEventOfTheServer()
    {
        answer("quick", "X-Quick", trail);
        assertEquals("traced by the server", answer("trail", "X-Read", trail));
    }

    @Test
    @DependsOnBelief("B33")
    void aThreadIsCleanedUpWhenItsRequestIsSuspended()
    {
        answer("nothing", "X-Wait", trail);
        assertEquals("cleaned up\ngoes on", answer("trail", "X-Read", trail));
    }

    private String answer(String name, String... headers)
    {
        return HttpClients.get(server.uri("/raising/" + name), headers).body();
    }
}
