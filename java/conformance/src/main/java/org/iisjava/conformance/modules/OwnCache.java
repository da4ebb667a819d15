package org.iisjava.conformance.modules;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.iisjava.httpserv.*;

/** A cache of Java objects behind GL_CACHE_OPERATION. */
final class OwnCache extends CGlobalModule
{
    private static final String NAME = "CONFORMANCE";

    private final Map<String, Value> records = new ConcurrentHashMap<>();

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalCacheOperation(ICacheProvider provider)
    {
        IHttpCacheKey key = provider.getCacheKey();
        if (!key.getCacheName().equals(NAME))
        {
            return GL_NOTIFICATION_CONTINUE;
        }
        switch (provider.getCacheOperation())
        {
            case CACHE_OPERATION_ADD -> records.put(((Key) key).text(), (Value) provider.getCacheRecord());
            case CACHE_OPERATION_DELETE -> records.values().removeIf(each -> key.getIsEqual(each.key()));
            case CACHE_OPERATION_FLUSH_PREFIX -> records.values().removeIf(each -> key.getIsPrefix(each.key()));
            case CACHE_OPERATION_ENUM -> records.values().forEach(key::enum_);
            case CACHE_OPERATION_RETRIEVE ->
            {
                Value found = records.get(((Key) key).text());
                if (found != null)
                {
                    provider.setCacheRecord(found);
                }
            }
        }
        return provider.getTraceContext() == null ? GL_NOTIFICATION_CONTINUE : GL_NOTIFICATION_HANDLED;
    }

    static String use(IHttpServer server, IHttpContext context)
    {
        StringBuilder enumerated = new StringBuilder();
        Key one = new Key("a/one", enumerated);
        Value value = new Value(one);
        IHttpTraceContext trace = context.getTraceContext();
        StringBuilder text = new StringBuilder();
        text.append(server.doCacheOperation(CACHE_OPERATION.CACHE_OPERATION_RETRIEVE, one, null, trace)).append(' ');
        server.doCacheOperation(CACHE_OPERATION.CACHE_OPERATION_ADD, one, value, null);
        server.doCacheOperation(CACHE_OPERATION.CACHE_OPERATION_ADD, new Key("b/two", enumerated),
            new Value(new Key("b/two", enumerated)), trace);
        text.append(value == server.doCacheOperation(CACHE_OPERATION.CACHE_OPERATION_RETRIEVE,
            new Key("a/one", enumerated), null, null)).append(' ');
        server.doCacheOperation(CACHE_OPERATION.CACHE_OPERATION_ENUM, one, null, null);
        text.append(enumerated).append(' ');
        server.doCacheOperation(CACHE_OPERATION.CACHE_OPERATION_FLUSH_PREFIX, new Key("a/", enumerated), null, null);
        text.append(server.doCacheOperation(CACHE_OPERATION.CACHE_OPERATION_RETRIEVE, one, null, null)).append(' ');
        server.doCacheOperation(CACHE_OPERATION.CACHE_OPERATION_DELETE, new Key("b/two", enumerated), null, null);
        return text.append(server.doCacheOperation(CACHE_OPERATION.CACHE_OPERATION_RETRIEVE,
            new Key("b/two", enumerated), null, null)).toString();
    }

    private record Key(String text, StringBuilder enumerated) implements IHttpCacheKey
    {
        @Override
        public int getHash()
        {
            return text.hashCode();
        }

        @Override
        public String getCacheName()
        {
            return NAME;
        }

        @Override
        public boolean getIsEqual(IHttpCacheKey cacheCompareKey)
        {
            return cacheCompareKey instanceof Key other && other.text.equals(text);
        }

        @Override
        public boolean getIsPrefix(IHttpCacheKey cacheCompareKey)
        {
            return cacheCompareKey instanceof Key other && other.text.startsWith(text);
        }

        @Override
        public void enum_(IHttpCacheSpecificData cacheData)
        {
            enumerated.append(cacheData.getCacheKey().getHash() == 0 ? "" : "+");
        }
    }

    private record Value(Key key) implements IHttpCacheSpecificData
    {
        @Override
        public IHttpCacheKey getCacheKey()
        {
            return key;
        }
    }
}
