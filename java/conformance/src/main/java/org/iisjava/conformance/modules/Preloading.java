package org.iisjava.conformance.modules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.iisjava.EventLog;
import org.iisjava.httpserv.*;

/** Makes requests up when its application is preloaded, and serves them; {@code notes} answers what came of it. */
public final class Preloading extends CHttpModule implements RegisterModule
{
    private static final List<String> NOTES = Collections.synchronizedList(new ArrayList<>());
    private static final SaneArguments SANE = new SaneArguments();
    private static final int LONGEST_SECONDS = 10;
    private static final CountDownLatch RETURNED = new CountDownLatch(1);
    private static volatile Thread preloads;
    private String url;
    private IHttpContext child;

    private record User(String getUserName) implements IHttpUser
    {
        @Override
        public String getAuthenticationType()
        {
            return "Preload";
        }
    }

    private static final class Listener extends CGlobalModule
    {
        @Override
        public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationStart(IHttpApplicationProvider provider)
        {
            NOTES.add("start of " + provider.getApplication().getApplicationId());
            return GL_NOTIFICATION_CONTINUE;
        }

        @Override
        public GLOBAL_NOTIFICATION_STATUS onGlobalPreBeginRequest(IPreBeginRequestProvider provider)
        {
            IHttpContext context = provider.getHttpContext();
            NOTES.add("before " + context.getRequest().getRawHttpRequest().CookedUrl().AbsPath());
            return GL_NOTIFICATION_CONTINUE;
        }

        @Override
        public GLOBAL_NOTIFICATION_STATUS onGlobalApplicationPreload(IGlobalApplicationPreloadProvider provider)
        {
            NOTES.add("preload, recycled " + provider.getExtendedInterface(IGlobalApplicationPreloadProvider2.class)
                .map(IGlobalApplicationPreloadProvider2::isProcessRecycled).map(String::valueOf).orElse("unknown"));
            execute(provider, null, null);
            execute(provider, "/made/every", null);
            execute(provider, "/made/user", new User("warm"));
            execute(provider, "/made/pending", null);
            execute(provider, "/made/throwing", null);
            execute(provider, "/made/parent", null);
            preloads = Thread.currentThread();
            execute(provider, "/made/awaited", null);
            NOTES.add("awaited has returned");
            RETURNED.countDown();
            IHttpContext twice = provider.createContext();
            provider.executeRequest(twice, null);
            NOTES.add("ended " + Answering.outcome(twice::getRequest));
            NOTES.add("twice " + Answering.outcome(() -> provider.executeRequest(twice, null)));
            NOTES.add("null " + Answering.outcome(() -> provider.executeRequest(null, null)));
            provider.createContext().getRequest().setHeader("X-Not-Executed", "yes", true);
            NOTES.add("preloaded");
            return GL_NOTIFICATION_CONTINUE;
        }

        private static void execute(IGlobalApplicationPreloadProvider provider, String url, IHttpUser user)
        {
            IHttpContext context = provider.createContext();
            IHttpRequest request = context.getRequest();
            if (url == null)
            {
                NOTES.add("made " + request.getHttpMethod() + " " + request.getRawHttpRequest().RawUrl() + " "
                    + request.getRawHttpRequest().CookedUrl().AbsPath() + " " + context.getConnection() + " "
                    + context.getUser() + " " + context.getServerVariable("WARMUP_REQUEST"));
            }
            else
            {
                request.setUrl(url, true);
                request.setHeader("User-Agent", "preloader", true);
            }
            provider.executeRequest(context, user);
        }
    }

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        SANE.setModuleId(moduleInfo.getId());
        moduleInfo.setRequestNotifications(allocator -> new Preloading(), RQ_BEGIN_REQUEST | RQ_AUTHENTICATE_REQUEST
            | RQ_EXECUTE_REQUEST_HANDLER | RQ_SEND_RESPONSE | RQ_LOG_REQUEST, 0);
        moduleInfo.setGlobalNotifications(new Listener(),
            GL_APPLICATION_START | GL_PRE_BEGIN_REQUEST | GL_APPLICATION_PRELOAD);
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onBeginRequest(IHttpContext context, IHttpEventProvider provider)
    {
        url = context.getServerVariable("URL");
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAuthenticateRequest(IHttpContext context, IAuthenticationProvider provider)
    {
        NOTES.add(url + " authenticates");
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onExecuteRequestHandler(IHttpContext context, IHttpEventProvider provider)
        throws InterruptedException
    {
        context.setRequestHandled();
        switch (url)
        {
            case "/made/notes" -> context.getResponse().writeEntityChunks(String.join("\n", List.copyOf(NOTES)));
            case "/made/every" -> every(context);
            case "/made/user" -> NOTES.add("user " + context.getUser().getUserName() + " "
                + context.getServerVariable("AUTH_USER") + " " + context.getServerVariable("HTTP_USER_AGENT"));
            case "/made/awaited" ->
            {
                // So that it ends last where nobody waits for it. On the waiting thread itself this is not to be seen.
                if (Thread.currentThread() != preloads)
                {
                    RETURNED.await(LONGEST_SECONDS, TimeUnit.SECONDS);
                }
            }
            case "/made/throwing" -> throw new IllegalStateException("thrown in a request that was made up");
            case "/made/pending" ->
            {
                context.getResponse().writeEntityChunks("to nobody");
                if (!context.getResponse().flush(true, true).completionExpected())
                {
                    context.postCompletion(0);
                }
                return RQ_NOTIFICATION_PENDING;
            }
            case "/made/parent" ->
            {
                child = context.cloneContext(CLONE_FLAG_BASICS | CLONE_FLAG_HEADERS);
                child.getRequest().setUrl("/made/child", true);
                return context.executeRequest(true, child, 0, null) ? RQ_NOTIFICATION_PENDING
                    : RQ_NOTIFICATION_CONTINUE;
            }
            default -> NOTES.add("handled " + url + " " + context.getConnection() + " " + context.getUser());
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onAsyncCompletion(IHttpContext context, int notification,
                                                         boolean postNotification, IHttpEventProvider provider,
                                                         IHttpCompletionInfo completionInfo)
    {
        NOTES.add("completed " + url + " " + completionInfo.getCompletionStatus());
        EventLog.of("Preloading").information("completed " + url);
        if (child != null)
        {
            child.releaseClonedContext();
        }
        return RQ_NOTIFICATION_CONTINUE;
    }

    @Override
    public REQUEST_NOTIFICATION_STATUS onSendResponse(IHttpContext context, ISendResponseProvider provider)
    {
        NOTES.add("sent " + url + " " + context.getResponse().getStatus().statusCode());
        return RQ_NOTIFICATION_CONTINUE;
    }

    private static void every(IHttpContext context)
    {
        Members members = new Members(SANE);
        IHttpContext4 latest = context.getExtendedInterface(IHttpContext4.class).orElseThrow();
        members.call(HTTP_REQUEST.class, context.getRequest().getRawHttpRequest());
        members.call(IHttpContext4.class, latest);
        members.call(IHttpConnection.class, context.getConnection());
        members.call(IHttpUser.class, context.getUser());
        members.call(IHttpSite.class, context.getSite());
        members.call(IHttpApplication.class, context.getApplication());
        members.call(INamedContextContainer.class, latest.getNamedContextContainer());
        members.call(IHttpModuleContextContainer.class, context.getModuleContextContainer());
        members.call(IHttpUrlInfo.class, context.getUrlInfo());
        members.call(IMetadataInfo.class, context.getMetadata());
        members.call(IScriptMapInfo.class, context.getScriptMap());
        members.call(IHttpTraceContext.class, context.getTraceContext());
        members.call(IHttpCachePolicy.class, context.getResponse().getCachePolicy());
        members.call(HTTP_RESPONSE.class, context.getResponse().getRawHttpResponse());
        members.call(IHttpRequest4.class,
            context.getRequest().getExtendedInterface(IHttpRequest4.class).orElseThrow());
        members.call(IHttpResponse4.class,
            context.getResponse().getExtendedInterface(IHttpResponse4.class).orElseThrow());
        for (String variable : List.of("REMOTE_ADDR", "REMOTE_PORT", "LOCAL_ADDR", "SERVER_PORT", "SERVER_NAME",
            "HTTPS", "ALL_HTTP", "ALL_RAW", "HTTP_URL", "UNENCODED_URL", "AUTH_USER", "WARMUP_REQUEST"))
        {
            members.outcomes().add(variable + "=" + context.getServerVariable(variable).strip());
        }
        members.outcomes().forEach(outcome -> NOTES.add("every " + outcome));
    }
}
