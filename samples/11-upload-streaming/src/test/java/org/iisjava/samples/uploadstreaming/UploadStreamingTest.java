package org.iisjava.samples.uploadstreaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.RawConnection;
import org.iisjava.testkit.junit.IisExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadStreamingTest
{
    private static final int PIECES = 25; // IIS takes uploads of up to 30 MB, unless it is told otherwise
    private static final byte[] PIECE = "0123456789abcdef".repeat(1 << 16).getBytes();

    @RegisterExtension
    static final IisExtension IIS = IisExtension.builder().module(UploadStreaming.class, "uploads")
        .configuration(Path.of("applicationHost.config")).environment("IISJAVA_SAMPLES", Path.of("..")).build();

    @Test
    void aBigUploadIsAnsweredWithItsDigest() throws Exception
    {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < PIECES; i++)
        {
            digest.update(PIECE);
        }
        HttpResponse<String> answer = HttpClients.send(HttpClients.request(IIS.uri("/uploads"))
            .POST(BodyPublishers.ofByteArrays(Collections.nCopies(PIECES, PIECE))).build());
        assertEquals(PIECES * PIECE.length + " bytes, SHA-256 " + HexFormat.of().formatHex(digest.digest()) + "\n",
            answer.body());
    }

    @Test
    void uploadsOfOneConnectionFollowEachOther() throws Exception
    {
        try (RawConnection connection = new RawConnection(IIS.server()))
        {
            for (String text : new String[]{"one", "", "three"})
            {
                connection.send("POST /uploads HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + text.length()
                    + "\r\n\r\n" + text);
                assertTrue(connection.read().text().startsWith(text.length() + " bytes, SHA-256 "));
            }
        }
    }

    @Test
    void anUploadStopsWhenItsClientGoes() throws Exception
    {
        try (RawConnection connection = new RawConnection(IIS.server()))
        {
            connection.send("POST /uploads HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n");
            connection.send("a part of it");
            awaitReport("12 bytes so far\n");
            connection.abort();
        }
        IIS.server().eventLog().await(Duration.ofSeconds(30), entry -> entry.source().equals("UploadStreaming")
            && entry.text().startsWith("An upload was stopped after 12 bytes: "));
        awaitReport("No upload is under way.\n");
    }

    private static void awaitReport(String expected) throws InterruptedException
    {
        String report = HttpClients.get(IIS.uri("/uploads")).body();
        for (int i = 0; i < 600 && !report.equals(expected); i++)
        {
            Thread.sleep(50);
            report = HttpClients.get(IIS.uri("/uploads")).body();
        }
        assertEquals(expected, report);
    }
}
