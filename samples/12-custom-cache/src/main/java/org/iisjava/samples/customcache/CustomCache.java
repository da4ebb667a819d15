package org.iisjava.samples.customcache;

import static org.iisjava.httpserv.GLOBAL_NOTIFICATION_STATUS.*;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.iisjava.httpserv.*;

/**
 * A cache of prices. IIS offers it every operation on every cache of the worker process, its own ones for files and
 * tokens among them, so that the name comes first.
 */
public final class CustomCache extends CGlobalModule implements RegisterModule
{
    private final Map<IHttpCacheKey, Price> prices = new ConcurrentHashMap<>();

    @Override
    public void registerModule(int serverVersion, IHttpModuleRegistrationInfo moduleInfo, IHttpServer globalInfo)
    {
        moduleInfo.setGlobalNotifications(this, GL_CACHE_OPERATION | GL_CACHE_CLEANUP);
        moduleInfo.setRequestNotifications(allocator -> new PriceHandler(globalInfo), RQ_EXECUTE_REQUEST_HANDLER, 0);
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalCacheOperation(ICacheProvider provider)
    {
        IHttpCacheKey key = provider.getCacheKey();
        if (!key.getCacheName().equals(PriceKey.CACHE_NAME))
        {
            return GL_NOTIFICATION_CONTINUE;
        }
        switch (provider.getCacheOperation())
        {
            case CACHE_OPERATION_RETRIEVE ->
            {
                Price price = prices.get(key); // the very object that was given to doCacheOperation
                if (price != null)
                {
                    provider.setCacheRecord(price);
                }
            }
            case CACHE_OPERATION_ADD -> prices.put(key, (Price) provider.getCacheRecord());
            case CACHE_OPERATION_DELETE -> prices.remove(key);
            case CACHE_OPERATION_FLUSH_PREFIX -> prices.keySet().removeIf(key::getIsPrefix);
            case CACHE_OPERATION_ENUM -> prices.values().forEach(key::enum_);
        }
        return GL_NOTIFICATION_HANDLED;
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS onGlobalCacheCleanup()
    {
        prices.clear();
        return GL_NOTIFICATION_CONTINUE;
    }
}
