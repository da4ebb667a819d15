package org.iisjava.conformance.modules;

import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iisjava.httpserv.*;

/** What the other parameters of a call are given while one is abused. Objects of a request are added for their time. */
final class SaneArguments
{
    private static final UUID PROVIDER = Services.PROVIDER;
    private static final Map<String, Object> BY_NAME = Map.ofEntries(Map.entry("variableName", "URL"),
        Map.entry("url", "/abuse/other"), Map.entry("verb", "GET"), Map.entry("httpMethod", "POST"),
        Map.entry("headerName", "X-Abuse"), Map.entry("siteName", "Default Web Site"), Map.entry("siteId", 1),
        Map.entry("priorityAlias", httpserv.PRIORITY_ALIAS_MEDIUM), Map.entry("statusCode", 200),
        Map.entry("reason", "OK"), Map.entry("insertPosition", -1), Map.entry("index", 0), Map.entry("level", 4),
        Map.entry("sectionName", "system.webServer/handlers"), Map.entry("sectionPath", "MACHINE/WEBROOT/APPHOST"),
        Map.entry("fileHandle", 5L), Map.entry("logonMethod", 3), Map.entry("path", "/abuse/other"));

    private final Map<Class<?>, Object> byType = new HashMap<>();
    private volatile long moduleId;

    SaneArguments()
    {
        byType.put(String.class, "text");
        byType.put(int.class, 1);
        byType.put(long.class, 0L);
        byType.put(boolean.class, false);
        byType.put(byte[].class, new byte[]{'x'});
        byType.put(List.class, List.of(HTTP_DATA_CHUNK.fromMemory("chunk")));
        byType.put(HTTP_DATA_CHUNK.class, HTTP_DATA_CHUNK.fromMemory("chunk"));
        byType.put(HTTP_HEADER_ID.class, HTTP_HEADER_ID.HttpHeaderContentType);
        byType.put(REQUEST_NOTIFICATION_STATUS.class, REQUEST_NOTIFICATION_STATUS.RQ_NOTIFICATION_CONTINUE);
        byType.put(CACHE_OPERATION.class, CACHE_OPERATION.CACHE_OPERATION_RETRIEVE);
        byType.put(HTTP_REQUEST_PROPERTY.class, HTTP_REQUEST_PROPERTY.HttpRequestPropertyIsb);
        byType.put(UUID.class, PROVIDER);
        byType.put(HTTP_TRACE_EVENT.class, new HTTP_TRACE_EVENT(PROVIDER, 1, "ABUSE", 5));
        byType.put(HTTP_TRACE_CONFIGURATION[].class,
            new HTTP_TRACE_CONFIGURATION[]{new HTTP_TRACE_CONFIGURATION(PROVIDER, 0xFFFFE, 4, true)});
        byType.put(ICustomNotificationProvider.class, (ICustomNotificationProvider) () -> "Abuse");
        byType.put(IHttpStoredContext.class, (IHttpStoredContext) () -> { });
        byType.put(LPOVERLAPPED_COMPLETION_ROUTINE.class,
            (LPOVERLAPPED_COMPLETION_ROUTINE<Object>) (error, bytes, context) -> { });
        byType.put(IHttpConnectionStoredContext.class, new Stored());
        byType.put(IHttpCacheKey.class, new Key());
        byType.put(HTTP_CACHE_POLICY_TYPE.class, HTTP_CACHE_POLICY_TYPE.values()[0]);
        byType.put(IScriptMapInfo.class, new Mapped("Abuse", "Abuse"));
        byType.put(PFN_ASYNC_COMPLETION.class, (PFN_ASYNC_COMPLETION<Object>) (context, info, object) ->
            REQUEST_NOTIFICATION_STATUS.RQ_NOTIFICATION_CONTINUE);
        byType.put(PFN_WEBSOCKET_COMPLETION.class,
            (PFN_WEBSOCKET_COMPLETION<Object>) (error, object, bytes, utf8, last, close) -> { });
        byType.put(IHttpModuleFactory.class, (IHttpModuleFactory) allocator -> new CHttpModule() { });
        byType.put(CGlobalModule.class, new CGlobalModule() { });
    }

    private static final class Stored implements IHttpConnectionStoredContext
    {
        @Override
        public void cleanupStoredContext()
        {
        }

        @Override
        public void notifyDisconnect()
        {
        }
    }

    private record Mapped(String getName, String getModules) implements IScriptMapInfo
    {
    }

    private static final class Key implements IHttpCacheKey
    {
        @Override
        public int getHash()
        {
            return 1;
        }

        @Override
        public String getCacheName()
        {
            return "ABUSE";
        }

        @Override
        public boolean getIsEqual(IHttpCacheKey cacheCompareKey)
        {
            return false;
        }

        @Override
        public boolean getIsPrefix(IHttpCacheKey cacheCompareKey)
        {
            return false;
        }
    }

    long moduleId()
    {
        return moduleId;
    }

    void setModuleId(long id)
    {
        moduleId = id;
    }

    synchronized void put(Class<?> type, Object value)
    {
        byType.put(type, value);
    }

    /** Null where nothing is there. */
    synchronized Object of(Parameter parameter, Class<?> owner)
    {
        Class<?> type = parameter.getType();
        String name = parameter.getName();
        if (type == Class.class)
        {
            return owner;
        }
        if (name.endsWith("oduleId"))
        {
            return moduleId;
        }
        if (name.equals("sid") || name.equals("userSid"))
        {
            return null;
        }
        if (type == ByteBuffer.class)
        {
            return ByteBuffer.allocate(16);
        }
        if (name.equals("headers"))
        {
            return List.of(new HTTP_UNKNOWN_HEADER("X-Abuse", "value"));
        }
        if (owner == IWebSocketContext.class && name.equals("statusCode"))
        {
            return 1000;
        }
        if (name.equals("cacheRecord"))
        {
            return (IHttpCacheSpecificData) Key::new;
        }
        Object named = BY_NAME.get(name);
        return named != null && byType.get(type) != null && byType.get(type).getClass() == named.getClass() ? named
            : byType.get(type);
    }
}
