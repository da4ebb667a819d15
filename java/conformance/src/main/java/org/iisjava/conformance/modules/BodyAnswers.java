package org.iisjava.conformance.modules;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.iisjava.httpserv.*;

/** What is written to bodies and read from them, on the thread of the notification. */
public final class BodyAnswers extends Answering implements RegisterModule
{
    private static final int MEGABYTE = 1 << 20;
    private static final Map<String, Answer> ANSWERS = answers();

    /** For the server. */
    public BodyAnswers()
    {
        super(ANSWERS);
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new BodyAnswers(), RQ_EXECUTE_REQUEST_HANDLER | RQ_READ_ENTITY,
            0);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onReadEntity(IHttpContext context, IReadEntityProvider provider)
    {
        context.getResponse().setHeader("X-Read-Entity", "heard", true);
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static Map<String, Answer> answers()
    {
        Map<String, Answer> answers = new HashMap<>();
        answers.put("echo", context -> new String(read(context, 1000), StandardCharsets.UTF_8));
        answers.put("sum", BodyAnswers::sum);
        answers.put("remaining", BodyAnswers::remaining);
        answers.put("insert", BodyAnswers::insert);
        answers.put("unread", context -> "not read");
        answers.put("kinds", BodyAnswers::kinds);
        answers.put("byReference", BodyAnswers::byReference);
        answers.put("style.css", BodyAnswers::file);
        answers.put("chunked", BodyAnswers::chunked);
        answers.put("unbuffered", BodyAnswers::unbuffered);
        answers.put("big", BodyAnswers::big);
        answers.put("refused", BodyAnswers::refused);
        answers.put("empty", context -> null);
        return answers;
    }

    private static byte[] read(IHttpContext context, int bufferSize)
    {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] buffer = new byte[bufferSize];
        IHttpRequest request = context.getRequest();
        for (int n = request.readEntityBody(buffer); n != AsyncResult.END_OF_BODY; n = request.readEntityBody(buffer))
        {
            body.write(buffer, 0, n);
        }
        return body.toByteArray();
    }

    private static String sum(IHttpContext context)
    {
        CRC32 sum = new CRC32();
        long length = 0;
        ByteBuffer buffer = context.allocateRequestMemory(65_536);
        IHttpRequest request = context.getRequest();
        for (int n = request.readEntityBody(buffer); n != AsyncResult.END_OF_BODY; n = request.readEntityBody(buffer))
        {
            sum.update(buffer.duplicate().limit(n));
            length += n;
        }
        return length + " " + sum.getValue() + " " + request.getRemainingEntityBytes();
    }

    private static String remaining(IHttpContext context)
    {
        long before = context.getRequest().getRemainingEntityBytes();
        int read = context.getRequest().readEntityBody(new byte[3]);
        return before + " " + (before - read == context.getRequest().getRemainingEntityBytes());
    }

    private static String insert(IHttpContext context)
    {
        byte[] body = read(context, 100);
        ByteBuffer copy = context.allocateRequestMemory(body.length);
        context.getRequest().insertEntityBody(copy.put(body).flip());
        context.getRequest().insertEntityBody("more ".getBytes(StandardCharsets.US_ASCII));
        return new String(read(context, 100), StandardCharsets.UTF_8);
    }

    private static String kinds(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        ByteBuffer direct = ByteBuffer.allocateDirect(100).put("..direct..".getBytes(StandardCharsets.US_ASCII));
        response.writeEntityChunks("text \u20ac ");
        response.writeEntityChunks(direct.position(2).limit(8));
        response.writeEntityChunks(" array ".getBytes(StandardCharsets.US_ASCII));
        response.writeEntityChunks(ByteBuffer.wrap("..heap..".getBytes(StandardCharsets.US_ASCII), 2, 4).slice());
        response.writeEntityChunks(List.of(HTTP_DATA_CHUNK.fromMemory(" list1"), HTTP_DATA_CHUNK.fromMemory(""),
            HTTP_DATA_CHUNK.fromMemory(" list2")));
        return " " + direct.position() + " " + direct.remaining();
    }

    private static String byReference(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        response.writeEntityChunkByReference(HTTP_DATA_CHUNK.fromMemory("middle "));
        response.writeEntityChunkByReference(HTTP_DATA_CHUNK.fromMemory("first "), 0);
        ByteBuffer direct = ByteBuffer.allocateDirect(4).put("last".getBytes(StandardCharsets.US_ASCII)).flip();
        response.writeEntityChunkByReference(HTTP_DATA_CHUNK.fromMemory(direct), -1);
        direct = null;
        System.gc();
        return null;
    }

    /** The mapping is for files, so there is one. */
    private static String file(IHttpContext context)
    {
        IHttpFileInfo file = context.getFileInfo();
        ByteBuffer buffer = file.getFileBuffer();
        context.getResponse().writeEntityChunks(
            buffer != null ? HTTP_DATA_CHUNK.fromMemory(buffer) : HTTP_DATA_CHUNK.fromFileHandle(file.getFileHandle()));
        return null;
    }

    private static String chunked(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        boolean before = context.getResponseHeadersSent();
        response.writeEntityChunks("one ");
        response.flush(true);
        response.writeEntityChunks(before + " " + context.getResponseHeadersSent());
        response.flush(true);
        return null;
    }

    private static String unbuffered(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        response.disableBuffering();
        response.writeEntityChunks("one");
        response.writeEntityChunks("two");
        response.writeEntityChunks(List.of(HTTP_DATA_CHUNK.fromMemory("three")), false, false);
        return null;
    }

    /** Fifty megabytes, each byte the number of its megabyte: more than the limit of what is buffered. */
    private static String big(IHttpContext context)
    {
        byte[] bytes = new byte[MEGABYTE];
        for (int i = 0; i < 50; i++)
        {
            java.util.Arrays.fill(bytes, (byte) i);
            context.getResponse().writeEntityChunks(bytes);
        }
        return null;
    }

    private static String refused(IHttpContext context)
    {
        IHttpRequest request = context.getRequest();
        return String.join("\n", outcome(() -> request.readEntityBody(ByteBuffer.allocate(10).asReadOnlyBuffer())),
            outcome(() -> request.readEntityBody(ByteBuffer.allocate(0))),
            outcome(() -> context.getResponse().writeEntityChunks((String) null)));
    }
}
