package org.iisjava.httpserv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Forms with fewer parameters have the documented defaults, and forms without async block. */
class ShorterFormsTest
{
    private final Recorder recorder = new Recorder().answer("writeEntityChunks", new AsyncResult(3, false))
        .answer("flush", new AsyncResult(4, false)).answer("readEntityBody", new AsyncResult(-1, false))
        .answer("negotiateClientCertificate", false);
    private final IHttpResponse response = recorder.as(IHttpResponse.class);
    private final IHttpRequest request = recorder.as(IHttpRequest.class);

    @Test
    void setStatus()
    {
        response.setStatus(404, "Not Found");
        response.setStatus(404, "Not Found", 3);
        response.setStatus(404, "Not Found", 3, -5);
        response.setStatus(404, "Not Found", 3, -5, true);
        assertEquals(List.of("setStatus[404, Not Found, 0, 0, null, false]",
            "setStatus[404, Not Found, 3, 0, null, false]", "setStatus[404, Not Found, 3, -5, null, false]",
            "setStatus[404, Not Found, 3, -5, null, true]"), recorder.calls);
    }

    @Test
    void writeEntityChunksBlocksWithMoreToCome()
    {
        HTTP_DATA_CHUNK chunk = HTTP_DATA_CHUNK.fromMemory("abc");
        assertEquals(3, response.writeEntityChunks(chunk));
        assertEquals(3, response.writeEntityChunks(List.of(chunk, chunk)));
        assertEquals("writeEntityChunks[[" + chunk + "], false, true]", recorder.calls.get(0));
        assertEquals("writeEntityChunks[[" + chunk + ", " + chunk + "], false, true]", recorder.calls.get(1));
        assertEquals(3, response.writeEntityChunks("\u00e4"));
        assertEquals(3, response.writeEntityChunks(new byte[2]));
        assertEquals(3, response.writeEntityChunks(ByteBuffer.allocate(5).position(3)));
        for (String call : recorder.calls.subList(2, 5))
        {
            assertEquals("writeEntityChunks[[" + HTTP_DATA_CHUNK.fromMemory(new byte[2]) + "], false, true]", call);
        }
    }

    @Test
    void otherFormsOfTheResponse()
    {
        assertEquals(4, response.flush(true));
        response.redirect("/a");
        response.redirect("/a", false);
        response.disableKernelCache();
        response.setErrorDescription("text");
        HTTP_DATA_CHUNK chunk = HTTP_DATA_CHUNK.fromMemory("abc");
        response.writeEntityChunkByReference(chunk);
        assertEquals(List.of("flush[false, true]", "redirect[/a, true, false]", "redirect[/a, false, false]",
            "disableKernelCache[9]", "setErrorDescription[text, true]",
            "writeEntityChunkByReference[" + chunk + ", -1]"),
            recorder.calls);
    }

    @Test
    void readsBlockAndTellTheEndOfTheBody()
    {
        ByteBuffer buffer = ByteBuffer.allocate(4);
        assertEquals(AsyncResult.END_OF_BODY, request.readEntityBody(buffer));
        assertEquals(AsyncResult.END_OF_BODY, request.readEntityBody(new byte[4]));
        request.insertEntityBody(new byte[4]);
        request.negotiateClientCertificate();
        assertEquals(List.of("readEntityBody[" + buffer + ", false]", "readEntityBody[" + buffer + ", false]",
            "insertEntityBody[" + buffer + "]", "negotiateClientCertificate[false]"), recorder.calls);
    }

    @Test
    void formsOfTheContext()
    {
        IHttpContext3 context = recorder.as(IHttpContext3.class);
        context.inheritServerVariable("NAME");
        context.mapHandler(1, "site", "/url", "GET");
        assertEquals(List.of("inheritServerVariable[NAME, false]", "mapHandler[1, site, /url, GET, false]"),
            recorder.calls);
    }
}
