package org.iisjava.conformance.modules;

import static org.iisjava.httpserv.HTTP_HEADER_ID.*;

import java.util.HashMap;
import java.util.Map;
import org.iisjava.httpserv.*;

/** What IHttpRequest and the raw structure answer. */
public final class RequestAnswers extends Answering implements RegisterModule
{
    private static final Map<String, Answer> ANSWERS = answers();

    /** For the server. */
    public RequestAnswers()
    {
        super(ANSWERS);
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setRequestNotifications(allocator -> new RequestAnswers(), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    private static Map<String, Answer> answers()
    {
        Map<String, Answer> answers = new HashMap<>();
        answers.put("byId", context -> String.valueOf(context.getRequest().getHeader(HttpHeaderUserAgent)));
        answers.put("byName", context -> String.valueOf(context.getRequest().getHeader("x-tEST")));
        answers.put("knownByName", context -> String.valueOf(context.getRequest().getHeader("uSER-aGENT")));
        answers.put("absent", context -> context.getRequest().getHeader("X-Absent") + " "
            + context.getRequest().getHeader(HttpHeaderReferer));
        answers.put("length", context -> Integer.toString(context.getRequest().getHeader("X-Test").length()));
        answers.put("set", RequestAnswers::set);
        answers.put("refused", RequestAnswers::refused);
        answers.put("tooLong", context -> outcome(
            () -> context.getRequest().setHeader("X-Long", "x".repeat(70_000), true)));
        answers.put("method", RequestAnswers::method);
        answers.put("addresses", context -> context.getRequest().getRemoteAddress() + " "
            + context.getRequest().getLocalAddress());
        answers.put("others", RequestAnswers::others);
        answers.put("raw", RequestAnswers::raw);
        answers.put("rawHeaders", RequestAnswers::rawHeaders);
        return answers;
    }

    private static String set(IHttpContext context)
    {
        IHttpRequest request = context.getRequest();
        StringBuilder text = new StringBuilder();
        request.setHeader("X-New", "one", true);
        request.setHeader("X-New", "two", false);
        text.append(request.getHeader("X-NEW"));
        request.setHeader("X-New", "three", true);
        text.append('|').append(request.getHeader("X-New"));
        request.setHeader(HttpHeaderReferer, "by id", true);
        text.append('|').append(request.getHeader("Referer"));
        request.setHeader("Cookie", "by=name", true);
        text.append('|').append(request.getHeader(HttpHeaderCookie));
        request.setHeader("X-Latin", "\u00e4\u00ff", true);
        text.append('|').append(request.getHeader("X-Latin"));
        request.deleteHeader("X-New");
        request.deleteHeader(HttpHeaderReferer);
        text.append('|').append(request.getHeader("X-New")).append('|').append(request.getHeader("Referer"));
        return text.toString();
    }

    private static String refused(IHttpContext context)
    {
        IHttpRequest request = context.getRequest();
        return String.join("\n", outcome(() -> request.setHeader("X-A", "a\r\nX-B: b", true)),
            outcome(() -> request.setHeader("X-A", "a\nb", true)),
            outcome(() -> request.setHeader("X-A", "a\u0000b", true)),
            outcome(() -> request.setHeader("X-A\r\n", "a", true)),
            outcome(() -> request.setHeader("X-A", "\u20ac", true)),
            outcome(() -> request.setHttpMethod("GET\n")),
            outcome(() -> request.setHeader(HttpHeaderLocation, "a", true)));
    }

    private static String method(IHttpContext context)
    {
        String before = context.getRequest().getHttpMethod();
        context.getRequest().setHttpMethod("PATCH");
        return before + " " + context.getRequest().getHttpMethod();
    }

    private static String others(IHttpContext context)
    {
        IHttpRequest request = context.getRequest();
        return request.getHttpVersion() + " " + request.getSiteId() + " " + request.getRemainingEntityBytes() + " "
            + request.getUrlChanged() + " " + request.getForwardedUrl() + " " + request.getClientCertificate();
    }

    private static String raw(IHttpContext context)
    {
        HTTP_REQUEST raw = context.getRequest().getRawHttpRequest();
        HTTP_COOKED_URL url = raw.CookedUrl();
        return String.join("\n", raw.Verb().name(), String.valueOf(raw.UnknownVerb()), raw.RawUrl(), url.FullUrl(),
            url.Host(), url.AbsPath(), String.valueOf(url.QueryString()), raw.Version().toString(),
            String.valueOf(raw.Address().RemoteAddress().equals(context.getRequest().getRemoteAddress())),
            String.valueOf(raw.BytesReceived() > 0), String.valueOf(raw.SslInfo()), raw.RequestInfo().toString());
    }

    private static String rawHeaders(IHttpContext context)
    {
        HTTP_REQUEST_HEADERS headers = context.getRequest().getRawHttpRequest().Headers();
        StringBuilder text = new StringBuilder();
        text.append(headers.KnownHeaders(HttpHeaderUserAgent)).append('|')
            .append(headers.KnownHeaders(HttpHeaderReferer));
        for (HTTP_UNKNOWN_HEADER header : headers.UnknownHeaders())
        {
            if (header.Name().equals("X-Test"))
            {
                text.append('|').append(header.RawValue());
            }
        }
        return text.toString();
    }
}
