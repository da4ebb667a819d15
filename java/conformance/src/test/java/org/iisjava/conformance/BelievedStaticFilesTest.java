package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.iisjava.testkit.IisServer;
import org.iisjava.testkit.RawConnection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the handler of static files is believed to do, one belief a test. */
@Tag("iishost-switch")
@ExtendWith(BelievedServer.class)
class BelievedStaticFilesTest
{
    @Test
    @DependsOnBelief("B79")
    void aRangeMeansNothingToHead(IisServer server) throws IOException
    {
        try (RawConnection connection = new RawConnection(server))
        {
            connection.send("HEAD /folder/index.html HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-1\r\n\r\n");
            assertEquals(200, connection.readHead().status());
        }
    }
}
