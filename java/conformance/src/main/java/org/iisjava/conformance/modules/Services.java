package org.iisjava.conformance.modules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iisjava.httpserv.*;

/** What the server does for modules: files, fragments, users, containers, notifications, tracing. */
public final class Services implements RegisterModule
{
    static final UUID PROVIDER = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private final Map<String, Answering.Answer> answers = new HashMap<>();
    private final Listener listener = new Listener();
    private IHttpServer server;
    private IHttpServer2 server2;
    private long id;

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        server = globalInfo;
        id = moduleInfo.getId();
        listener.moduleId = id;
        server2 = globalInfo.getExtendedInterface(IHttpServer2.class).orElse(null);
        answers.put("file", this::file);
        answers.put("missing", context -> Answering.outcome(() ->
            server.getFileInfo(context.mapPath("/file.txt") + "missing", true)));
        answers.put("fileRanges", this::fileRanges);
        answers.put("fragment", this::fragment);
        answers.put("token", this::token);
        answers.put("metadata", this::metadata);
        answers.put("container", context -> container());
        answers.put("notify", context -> notifications());
        answers.put("custom", context -> custom());
        answers.put("unhealthy", context -> unhealthy());
        answers.put("trace", this::trace);
        answers.put("monitor", this::monitor);
        answers.put("heard", context -> listener.takeHeard());
        answers.put("versions", context -> versions());
        answers.put("counters", this::counters);
        answers.put("refused", context -> refused());
        answers.put("threads", context -> threads());
        answers.put("settings", context -> settings());
        moduleInfo.setRequestNotifications(allocator -> new Module(answers), httpserv.RQ_EXECUTE_REQUEST_HANDLER, 0);
        moduleInfo.setGlobalNotifications(listener, Listener.NOTIFICATIONS);
    }

    private String file(IHttpContext context)
    {
        IHttpFileInfo file = server.getFileInfo(context.mapPath("/file.txt"), true);
        file.referenceCacheData();
        file.dereferenceCacheData();
        file.accessCheck(0, null);
        file.resetTTL();
        String life = file.decrementTTL() + " " + file.decrementTTL() + " " + file.getFlushed();
        file.setFlushed();
        String text = file.getSize() + " " + life + " " + file.getFlushed() + " " + (file.getCacheKey() == null) + " "
            + ((file.getFileBuffer() == null) != (file.getFileHandle() == IHttpFileInfo.INVALID_HANDLE_VALUE)) + " "
            + file.getHttpCacheAllowed().isPresent() + " " + (file.getModuleContextContainer() != null) + " "
            + (context.getUrlInfo().getModuleContextContainer() != null);
        file.dereferenceCacheData();
        return text + " " + Answering.outcome(file::getSize).replaceAll(":.*", "") + " "
            + Answering.outcome(file::dereferenceCacheData).replaceAll(":.*", "");
    }

    /** The file stays open until what is written of it has been sent. */
    private String fileRanges(IHttpContext context)
    {
        IHttpFileInfo file = server.getFileInfo(context.mapPath("/file.txt"), false);
        long handle = file.getFileHandle();
        IHttpResponse response = context.getResponse();
        String beyond = Answering.outcome(() -> response.writeEntityChunks(
            HTTP_DATA_CHUNK.fromFileHandle(handle, file.getSize() + 1, HTTP_BYTE_RANGE.HTTP_BYTE_RANGE_TO_EOF)));
        response.writeEntityChunks(List.of(HTTP_DATA_CHUNK.fromFileHandle(handle, 1, 3),
            HTTP_DATA_CHUNK.fromFileHandle(handle, 2, HTTP_BYTE_RANGE.HTTP_BYTE_RANGE_TO_EOF)));
        response.writeEntityChunkByReference(HTTP_DATA_CHUNK.fromFileHandle(handle, 0, 1), 0);
        response.flush(true);
        file.dereferenceCacheData();
        return "|" + beyond.replaceAll(":.*", "");
    }

    private String fragment(IHttpContext context)
    {
        byte[] large = new byte[10_000];
        server.addFragmentToCache(HTTP_DATA_CHUNK.fromMemory("cached"), "conformance/small");
        server.addFragmentToCache(HTTP_DATA_CHUNK.fromMemory(large), "conformance/large");
        context.getResponse().writeEntityChunks(List.of(HTTP_DATA_CHUNK.fromFragmentCache("conformance/small"),
            HTTP_DATA_CHUNK.fromFragmentCache("conformance/small", 1, 2),
            HTTP_DATA_CHUNK.fromFragmentCache("conformance/small", 4, HTTP_BYTE_RANGE.HTTP_BYTE_RANGE_TO_EOF)));
        return " " + new String(server.readFragmentFromCache("conformance/small"), StandardCharsets.UTF_8) + " "
            + server.readFragmentFromCache("conformance/large").length + " "
            + server.removeFragmentFromCache("conformance/large") + " "
            + server.removeFragmentFromCache("conformance/large") + " "
            + server.readFragmentFromCache("conformance/large");
    }

    private String token(IHttpContext context)
    {
        String[] user = context.getRequest().getHeader("X-User").split(":");
        IHttpTokenEntry token = server2.getToken(user[0], user[1], 3, null, context.getRequest().getRemoteAddress(),
            context.getTraceContext());
        byte[] sid = token.getSid();
        IHttpFileInfo file = server.getFileInfo(context.mapPath("/file.txt"), token.getImpersonationToken(), sid, null,
            0, false, null);
        file.accessCheck(token.getImpersonationToken(), sid);
        file.dereferenceCacheData();
        String text = (token.getPrimaryToken() != 0) + " " + sid[0] + " " + (sid.length == 8 + 4 * sid[1]);
        token.dereferenceCacheData();
        return text + " " + Answering.outcome(token::getSid).replaceAll(":.*", "") + " "
            + Answering.outcome(() -> server2.getToken(user[0], "wrong", 3, "", null, null)).replaceAll(":.*", "") + " "
            + Answering.outcome(() -> file.accessCheck(0, new byte[3])).replaceAll(":.*", "");
    }

    private String metadata(IHttpContext context)
    {
        IReferencedMetadataInfo metadata = server2.getMetadata("Default Web Site", "/file.txt");
        metadata.referenceMetadata();
        metadata.dereferenceMetadata();
        String same = Boolean.toString(metadata.getVrPath().equals(context.getMetadata().getVrPath()));
        String text = metadata.getMetaPath() + "|" + same + "|" + (metadata.getModuleContextContainer() != null) + "|"
            + (metadata.getVrToken() == null) + "|" + (context.getMetadata().getVrToken() == null);
        metadata.dereferenceMetadata();
        return text + "|" + Answering.outcome(metadata::getMetaPath).replaceAll(":.*", "") + "|"
            + server2.getAppPoolConfigFile().replaceAll(".*[/\\\\]", "");
    }

    private String container()
    {
        StringBuilder ended = new StringBuilder();
        IDispensedHttpModuleContextContainer container = server.dispenseContainer();
        IHttpStoredContext stored = () -> ended.append("ended");
        container.setModuleContext(stored, id);
        String text = String.valueOf(container.getModuleContext(id) == stored);
        container.releaseContainer();
        return text + " " + ended + " " + Answering.outcome(() -> container.getModuleContext(id)).replaceAll(":.*", "")
            + " " + Answering.outcome(container::releaseContainer).replaceAll(":.*", "");
    }

    private String notifications()
    {
        listener.takeHeard();
        server.notifyConfigurationChange("MACHINE/WEBROOT/APPHOST/Default Web Site");
        server.notifyFileChange("changed.txt");
        server.flushKernelCache("http://localhost/");
        return listener.takeHeard();
    }

    private String custom()
    {
        listener.takeHeard();
        ICustomNotificationProvider handled = () -> "Conformance.Handled";
        ICustomNotificationProvider other = () -> "Conformance.Other";
        listener.expected = handled;
        return server.notifyCustomNotification(handled) + " " + server.notifyCustomNotification(other) + " "
            + listener.takeHeard() + " "
            + Answering.outcome(() -> server.notifyCustomNotification(() -> null)).replaceAll(":.*", "");
    }

    private String unhealthy()
    {
        listener.takeHeard();
        server.reportUnhealthy("conformance", 0x80004005);
        return listener.takeHeard();
    }

    private String trace(IHttpContext context)
    {
        listener.takeHeard();
        IHttpTraceContext trace = context.getTraceContext();
        trace.setTraceConfiguration(id, new HTTP_TRACE_CONFIGURATION(PROVIDER, 0xFFFFE, 4, true));
        HTTP_TRACE_CONFIGURATION configuration = trace.getTraceConfiguration(PROVIDER);
        trace.raiseTraceEvent(new HTTP_TRACE_EVENT(PROVIDER, 7, "CONFORMANCE", 4,
            new HTTP_TRACE_EVENT_ITEM("Text", "\u20ac"), new HTTP_TRACE_EVENT_ITEM("Number", -5),
            new HTTP_TRACE_EVENT_ITEM("Guid", HTTP_TRACE_TYPE.HTTP_TRACE_TYPE_LPCGUID, PROVIDER, "an id"),
            new HTTP_TRACE_EVENT_ITEM("Narrow", HTTP_TRACE_TYPE.HTTP_TRACE_TYPE_LPCSTR, "\u00e4", null),
            new HTTP_TRACE_EVENT_ITEM("Long", HTTP_TRACE_TYPE.HTTP_TRACE_TYPE_LONGLONG, 1L << 40, null),
            new HTTP_TRACE_EVENT_ITEM("Flag", HTTP_TRACE_TYPE.HTTP_TRACE_TYPE_BOOL, true, null)));
        trace.raiseTraceEvent(new HTTP_TRACE_EVENT(PROVIDER, 8, "TOO_VERBOSE", 5));
        server.getTraceContext().raiseTraceEvent(new HTTP_TRACE_EVENT(PROVIDER, 9, "OF_THE_PROCESS", 1));
        trace.quickTrace("quick");
        return configuration.Verbosity() + " " + configuration.ProviderEnabled() + " "
            + (trace.getTraceActivityId() != null) + " " + (server.getTraceContext().getTraceActivityId() == null)
            + "\n" + listener.takeHeard();
    }

    private String monitor(IHttpContext context)
    {
        String folder = context.getRequest().getHeader("X-Folder");
        listener.takeHeard();
        if (folder == null)
        {
            listener.monitor.dereferenceFileMonitor();
            return Answering.outcome(listener.monitor::dereferenceFileMonitor).replaceAll(":.*", "");
        }
        listener.monitor = server.registerFileChangeMonitor(folder, 0);
        return String.valueOf(listener.monitor.getModuleContextContainer() != null);
    }

    private String versions()
    {
        return server.getExtendedInterface(IHttpServer.class).isPresent() + " "
            + server.getExtendedInterface(IHttpServer2.class).isPresent() + " "
            + server.getExtendedInterface(IHttpServer3.class).isPresent();
    }

    private String counters(IHttpContext context)
    {
        for (IHttpPerfCounterInfo counters : List.of(server.getPerfCounterInfo(), context.getSite().getPerfCounterInfo()))
        {
            counters.incrementCounter(1, 2);
            counters.decrementCounter(1, 2);
        }
        return "counted";
    }

    private String refused()
    {
        IHttpServer3 server3 = server.getExtendedInterface(IHttpServer3.class).orElseThrow();
        return String.join("|",
            Answering.outcome(() -> server.associateWithThreadPool(-1, (error, bytes, overlapped) -> { })),
            Answering.outcome(() -> server.getProtocolManagerCustomInterface("no.dll", "Init", 1)),
            Answering.outcome(() -> server3.queryRequestProperty(1, HTTP_REQUEST_PROPERTY.HttpRequestPropertyIsb,
                ByteBuffer.allocate(4), 64)),
            Answering.outcome(() -> server.registerFileChangeMonitor("/no/such/folder", 0))).replaceAll(": 0x[^|]*", "");
    }

    private String threads()
    {
        server.incrementThreadCount();
        server.decrementThreadCount();
        return server.isCommandLineLaunch() + " " + server.satisfiesPrecondition("integratedMode").satisfied();
    }

    private String settings()
    {
        IWpfSettings settings = server.getWorkerProcessSettings();
        StringBuilder text = new StringBuilder();
        for (WPF_SETTINGS_DWORD_ENUM each : WPF_SETTINGS_DWORD_ENUM.values())
        {
            text.append(settings.getDwordProperty(each)).append(' ');
        }
        for (WPF_SETTINGS_ULONGLONG_ENUM each : WPF_SETTINGS_ULONGLONG_ENUM.values())
        {
            text.append(settings.getUlonglongProperty(each)).append(' ');
        }
        for (WPF_SETTINGS_STRING_ENUM each : WPF_SETTINGS_STRING_ENUM.values())
        {
            text.append(settings.getStringProperty(each).replaceAll(".*[/\\\\]", "")).append('|');
        }
        return text.toString() + settings.getBoolProperty(WPF_SETTINGS_BOOL_ENUM.ENABLED_HOSTABLE_WEB_CORE) + " "
            + settings.getBoolProperty(WPF_SETTINGS_BOOL_ENUM.ENABLED_CENTRAL_BINARY_LOGGING) + " "
            + settings.getHandleProperty(WPF_SETTINGS_HANDLE_ENUM.ANONYMOUS_USER_TOKEN);
    }

    private static final class Module extends Answering
    {
        Module(Map<String, Answer> answers)
        {
            super(answers);
        }
    }
}
