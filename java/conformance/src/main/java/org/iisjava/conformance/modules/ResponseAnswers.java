package org.iisjava.conformance.modules;

import static org.iisjava.httpserv.HTTP_HEADER_ID.*;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iisjava.httpserv.*;

/** What IHttpResponse does to status and headers. */
public final class ResponseAnswers extends Answering implements RegisterModule
{
    private static final Map<String, Answer> ANSWERS = answers();

    /** For the server. */
    public ResponseAnswers()
    {
        super(ANSWERS);
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new ResponseAnswers(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    private static Map<String, Answer> answers()
    {
        Map<String, Answer> answers = new HashMap<>();
        answers.put("status", ResponseAnswers::status);
        answers.put("headers", ResponseAnswers::headers);
        answers.put("cookies", ResponseAnswers::cookies);
        answers.put("refused", ResponseAnswers::refused);
        answers.put("tooLong", context -> outcome(
            () -> context.getResponse().setHeader("X-Long", "x".repeat(70_000), true)));
        answers.put("growsTooLong", context ->
        {
            context.getResponse().setHeader("X-Long", "x".repeat(60_000), true);
            return outcome(() -> context.getResponse().setHeader("X-Long", "x".repeat(60_000), false));
        });
        answers.put("long", ResponseAnswers::longHeader);
        answers.put("clear", ResponseAnswers::clear);
        answers.put("clearHeaders", ResponseAnswers::clearHeaders);
        answers.put("suppress", ResponseAnswers::suppress);
        answers.put("kernelCache", ResponseAnswers::kernelCache);
        answers.put("errorDescription", ResponseAnswers::errorDescription);
        answers.put("raw", ResponseAnswers::raw);
        answers.put("disconnect", context ->
        {
            context.getResponse().setNeedDisconnect();
            return "the last";
        });
        answers.put("reset", context ->
        {
            context.getResponse().writeEntityChunks("never whole");
            context.getResponse().resetConnection();
            return null;
        });
        answers.put("close", context ->
        {
            context.getResponse().closeConnection();
            return null;
        });
        answers.put("redirect", context -> redirect(context, "/elsewhere?x=1", true, false));
        answers.put("redirectRelative", context -> redirect(context, "elsewhere", true, false));
        answers.put("redirectWithParameters", context -> redirect(context, "/elsewhere", true, true));
        answers.put("redirectPermanently", context ->
        {
            context.getResponse().setStatus(301, "Moved Permanently");
            return redirect(context, "http://example.org/", false, false);
        });
        answers.put("redirectAsItIs", context -> redirect(context, "/elsewhere", false, true));
        answers.put("huge", ResponseAnswers::huge);
        answers.put("tooMany", context -> outcome(() -> context.getResponse()
            .writeEntityChunks(Collections.nCopies(70_000, HTTP_DATA_CHUNK.fromMemory("x")))));
        return answers;
    }

    /** 260 times 16 MB, each piece sent before the next one is written. */
    private static String huge(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        response.disableBuffering();
        HTTP_DATA_CHUNK piece = HTTP_DATA_CHUNK.fromMemory(ByteBuffer.allocateDirect(1 << 24));
        for (int i = 0; i < 260; i++)
        {
            response.writeEntityChunks(List.of(piece), false, true);
        }
        return null;
    }

    private static String status(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        ResponseStatus before = response.getStatus();
        response.setStatus(418, "I'm a teapot", 7, 0x80070005, true);
        ResponseStatus after = response.getStatus();
        return before.statusCode() + " " + after.statusCode() + " " + after.subStatus() + " " + after.reason() + " "
            + Integer.toHexString(after.errorToReport()) + " " + after.trySkipCustomErrors();
    }

    private static String headers(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        response.setHeader("X-One", "1", true);
        response.setHeader("X-One", "2", false);
        response.setHeader("X-Two", "1", true);
        response.setHeader("x-two", "\u00e4", true);
        response.setHeader(HttpHeaderEtag, "\"e\"", true);
        response.setHeader("Vary", "A", true);
        response.setHeader("Server", "ours", true);
        response.setHeader("X-Gone", "1", true);
        response.deleteHeader("x-gone");
        response.setHeader(HttpHeaderAge, "1", true);
        response.deleteHeader(HttpHeaderAge);
        response.deleteHeader("X-Never");
        return response.getHeader("X-ONE") + "|" + response.getHeader("etag") + "|" + response.getHeader(HttpHeaderVary)
            + "|" + response.getHeader("X-Gone") + "|" + response.getHeader(HttpHeaderAge);
    }

    private static String cookies(IHttpContext context)
    {
        context.getResponse().setHeader("Set-Cookie", "a=1", false);
        context.getResponse().setHeader(HttpHeaderSetCookie, "b=2; Path=/", false);
        return "";
    }

    private static String refused(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        return String.join("\n", outcome(() -> response.setHeader("X-A", "a\r\nX-B: b", true)),
            outcome(() -> response.setHeader("X-A", "a\nb", true)),
            outcome(() -> response.setHeader("X-A", "a\u0000b", true)),
            outcome(() -> response.setHeader("X-A\r\n", "a", true)),
            outcome(() -> response.setHeader("X-A", "\u20ac", true)),
            outcome(() -> response.setStatus(200, "O\r\nK")), outcome(() -> response.redirect("/a\r\nX-B: b")),
            outcome(() -> response.setHeader(HttpHeaderHost, "a", true)));
    }

    private static String longHeader(IHttpContext context)
    {
        context.getResponse().setHeader("X-Long", "x".repeat(20_000), true);
        return Integer.toString(context.getResponse().getHeader("X-Long").length());
    }

    private static String clear(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        response.setStatus(500, "Broken");
        response.setHeader("X-One", "1", true);
        response.writeEntityChunks("dropped ");
        response.clear();
        return response.getStatus().statusCode() + " " + response.getHeader("X-One");
    }

    private static String clearHeaders(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        response.setStatus(404, "Not Found");
        response.setHeader("X-One", "1", true);
        response.writeEntityChunks("kept ");
        response.clearHeaders();
        return response.getStatus().statusCode() + " " + response.getHeader("X-One");
    }

    private static String suppress(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        boolean before = response.getHeadersSuppressed();
        response.setHeader("X-Hidden", "still read", true);
        response.suppressHeaders();
        String text = before + " " + response.getHeadersSuppressed();
        org.iisjava.EventLog.of("Suppress").information(text);
        return text + " " + response.getHeader("X-Hidden");
    }

    private static String kernelCache(IHttpContext context)
    {
        context.getResponse().disableKernelCache();
        return Boolean.toString(context.getResponse().getKernelCacheEnabled());
    }

    private static String errorDescription(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        String before = response.getErrorDescription();
        response.setErrorDescription("<\u20ac>", false);
        String plain = response.getErrorDescription();
        response.setErrorDescription("<b>");
        return before + " " + plain + " " + response.getErrorDescription();
    }

    private static String raw(IHttpContext context)
    {
        IHttpResponse response = context.getResponse();
        response.setStatus(201, "Created");
        response.setHeader("X-One", "1", true);
        response.setHeader(HttpHeaderEtag, "\"e\"", true);
        ByteBuffer direct = ByteBuffer.allocateDirect(5).put("12345".getBytes(StandardCharsets.US_ASCII)).flip();
        response.writeEntityChunks(List.of(HTTP_DATA_CHUNK.fromMemory(direct)));
        HTTP_RESPONSE raw = response.getRawHttpResponse();
        HTTP_DATA_CHUNK.FromMemory chunk = (HTTP_DATA_CHUNK.FromMemory) raw.EntityChunks().get(0);
        return raw.StatusCode() + " " + raw.Reason() + " " + raw.Headers().KnownHeaders(HttpHeaderEtag) + " "
            + raw.Headers().UnknownHeaders().contains(new HTTP_UNKNOWN_HEADER("X-One", "1")) + " "
            + raw.EntityChunks().size() + " " + StandardCharsets.US_ASCII.decode(chunk.Buffer()) + " "
            + raw.ResponseInfo();
    }

    private static String redirect(IHttpContext context, String url, boolean resetStatus, boolean includeParameters)
    {
        context.getResponse().writeEntityChunks("dropped");
        context.getResponse().redirect(url, resetStatus, includeParameters);
        return null;
    }
}
