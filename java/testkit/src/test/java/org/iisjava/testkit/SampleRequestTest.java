package org.iisjava.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleRequestTest
{
    @TempDir
    private Path folder;

    @Test
    void readsRequestsWithAndWithoutHeadersAndBody() throws IOException
    {
        List<SampleRequest> requests = read("""
            ### Says hello
            GET /hello
            >>> 200
            Hello

            ### Sends something
            POST /echo
            X-A: b

            one
            two
            >>> 201
            """);
        assertEquals(List.of(new SampleRequest("Says hello", "GET", "/hello", List.of(), "", 200, "Hello"),
            new SampleRequest("Sends something", "POST", "/echo", List.of("X-A: b"), "one\ntwo", 201, "")), requests);
        assertEquals("curl -i -X POST -H 'X-A: b' --data 'one\ntwo' 'http://h/echo'", requests.get(1).curl("http://h"));
    }

    @Test
    void namesTheRequestThatLacksItsAnswer()
    {
        var e = assertThrows(IllegalArgumentException.class, () -> read("### Lost\nGET /hello\n"));
        assertTrue(e.getMessage().contains("Lost"), e.getMessage());
    }

    private List<SampleRequest> read(String text) throws IOException
    {
        return SampleRequest.read(Files.writeString(folder.resolve("requests.http"), text));
    }
}
