package org.iisjava.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iisjava.testkit.ConfigurationBuilder;
import org.iisjava.testkit.HttpClients;
import org.iisjava.testkit.IisHost;
import org.iisjava.testkit.RawConnection;
import org.iisjava.testkit.RawResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditional requests and ranges of the static file handler, beside which modules run. */
@Tag("iishost-switch")
class StaticFilesTest
{
    private static final String TEXT = "0123456789abcdefghij";
    private static final long LARGE = (1L << 32) + 10;

    @TempDir
    private static Path folder;
    private static IisHost host;
    private static String tag;
    private static String date;

    @BeforeAll
    static void start() throws IOException
    {
        Files.writeString(folder.resolve("small.txt"), TEXT);
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve("large.txt").toFile(), "rw"))
        {
            large.setLength(LARGE - TEXT.length());
            large.seek(large.length());
            large.write(TEXT.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        host = IisHost.builder().configuration(new ConfigurationBuilder(folder).build()).start();
        HttpResponse<String> answer = HttpClients.get(host.uri("/small.txt"));
        tag = answer.headers().firstValue("ETag").orElseThrow();
        date = answer.headers().firstValue("Last-Modified").orElseThrow();
        assertEquals("bytes", answer.headers().firstValue("Accept-Ranges").orElseThrow());
    }

    @AfterAll
    static void stop()
    {
        host.close();
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-4, 206, bytes 0-4/20, 01234", "bytes=15-, 206, bytes 15-19/20, fghij",
        "bytes=-3, 206, bytes 17-19/20, hij", "bytes=10-1000, 206, bytes 10-19/20, abcdefghij",
        "bytes=-1000, 206, bytes 0-19/20, 0123456789abcdefghij", "BYTES=3-3, 206, bytes 3-3/20, 3",
        "bytes=20-, 416, bytes */20, ''", "bytes=-0, 416, bytes */20, ''",
        "bytes=4-2, 200, , 0123456789abcdefghij", "lines=0-1, 200, , 0123456789abcdefghij",
        "bytes=a-b, 200, , 0123456789abcdefghij"})
    void aRangeIsAPartOfTheFile(String range, int status, String contentRange, String body)
    {
        HttpResponse<String> answer = HttpClients.get(host.uri("/small.txt"), "Range", range);
        assertEquals(status, answer.statusCode());
        assertEquals(contentRange, answer.headers().firstValue("Content-Range").orElse(null));
        assertEquals(body, answer.body());
    }

    @Test
    void severalRangesAreTheBodyOfAMultipartMessage()
    {
        HttpResponse<String> answer = HttpClients.get(host.uri("/small.txt"), "Range", "bytes=0-1, 5-6,-1");
        assertEquals(206, answer.statusCode());
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        assertTrue(type.startsWith("multipart/byteranges; boundary="), type);
        String boundary = "--" + type.substring(type.indexOf('=') + 1);
        assertEquals(part(boundary, "0-1", "01") + "\r\n" + part(boundary, "5-6", "56") + "\r\n"
            + part(boundary, "19-19", "j") + "\r\n" + boundary + "--\r\n", answer.body());
    }

    @Test
    void aRangeAppliesToTheVersionThatTheClientKnows()
    {
        assertEquals(206, range(tag));
        assertEquals(206, range(date));
        assertEquals(200, range("\"other\""));
        assertEquals(200, range("Thu, 01 Jan 1970 00:00:00 GMT"));
    }

    @Test
    void whatTheClientHasIsNotSentAgain()
    {
        assertEquals(304, status("If-None-Match", tag));
        assertEquals(304, status("If-None-Match", "\"other\" , W/" + tag));
        assertEquals(304, status("If-None-Match", "*"));
        assertEquals(200, status("If-None-Match", "\"other\""));
        assertEquals(304, status("If-Modified-Since", date));
        assertEquals(200, status("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"));
        assertEquals(200, status("If-Modified-Since", "yesterday"));
        assertEquals(200, HttpClients.get(host.uri("/small.txt"), "If-None-Match", "\"other\"", "If-Modified-Since",
            date).statusCode());
    }

    @Test
    void aPreconditionThatDoesNotHoldIsAnError()
    {
        assertEquals(200, status("If-Match", tag));
        assertEquals(200, status("If-Match", "*"));
        assertEquals(412, status("If-Match", "\"other\""));
        assertEquals(412, status("If-Match", "W/" + tag));
        assertEquals(200, status("If-Unmodified-Since", date));
        assertEquals(412, status("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"));
    }

    @Test
    void headKnowsTheLengthAndIgnoresRanges() throws IOException
    {
        try (RawConnection connection = new RawConnection(host))
        {
            connection.send("HEAD /small.txt HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-1\r\n\r\n");
            RawResponse answer = connection.readHead();
            assertEquals(200, answer.status());
            assertEquals("20", answer.header("content-length"));
            connection.send("HEAD /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertEquals(Long.toString(LARGE), connection.readHead().header("content-length"));
            assertEquals(TEXT, connection.get("/small.txt").read().text());
        }
    }

    @Test
    void aRangeBeyondFourGigabytesIsFound()
    {
        HttpResponse<String> answer = HttpClients.get(host.uri("/large.txt"), "Range", "bytes=4294967296-");
        assertEquals(206, answer.statusCode());
        assertEquals("bytes 4294967296-4294967305/4294967306",
            answer.headers().firstValue("Content-Range").orElseThrow());
        assertEquals("abcdefghij", answer.body());
    }

    private static String part(String boundary, String range, String text)
    {
        return boundary + "\r\nContent-Type: text/plain\r\nContent-Range: bytes " + range + "/20\r\n\r\n" + text;
    }

    private static int range(String condition)
    {
        return HttpClients.get(host.uri("/small.txt"), "Range", "bytes=0-1", "If-Range", condition).statusCode();
    }

    private static int status(String header, String value)
    {
        return HttpClients.get(host.uri("/small.txt"), header, value).statusCode();
    }
}
