package org.iisjava.runtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.iisjava.httpserv.ICustomNotificationProvider;
import org.iisjava.httpserv.IGlobalSuspendProcessCallback;
import org.iisjava.httpserv.IHttpCacheKey;
import org.iisjava.httpserv.IHttpCacheSpecificData;
import org.iisjava.httpserv.IHttpUser;
import org.iisjava.httpserv.IScriptMapInfo;

/**
 * The objects of IIS's interfaces that are written in Java: each time one is handed to IIS a native object is made for
 * it, whose references are counted natively. An entry lives from then until the last of them. Process lifetime; every
 * thread.
 */
final class JavaObjects
{
    static final int USER = 1;
    static final int CUSTOM_NOTIFICATION = 2;
    static final int CACHE_KEY = 3;
    static final int CACHE_DATA = 4;
    static final int SCRIPT_MAP = 5;
    static final int SUSPEND_CALLBACK = 6;

    /** The Java object behind a native one. */
    static final class Entry
    {
        private final int m_type;
        private final Object m_object;
        private final JavaModule m_module;
        private volatile long m_handle;

        private Entry(int type, Object object)
        {
            m_type = type;
            m_object = object;
            m_module = JavaModule.of(object.getClass());
        }

        int type()
        {
            return m_type;
        }

        Object object()
        {
            return m_object;
        }

        JavaModule module()
        {
            return m_module;
        }
    }

    private static final Tokens<Entry> ENTRIES = new Tokens<>();
    private static final Map<Long, Entry> BY_HANDLE = new ConcurrentHashMap<>();

    private JavaObjects()
    {
    }

    /** As all of these: a handle with one reference, which is the caller's. */
    static long user(IHttpUser user)
    {
        String name = wide("getUserName", user.getUserName());
        String[] texts = {
            wide("getRemoteUserName", user.getRemoteUserName()), name,
            wide("getAuthenticationType", user.getAuthenticationType()), wide("getPassword", user.getPassword())};
        return make(USER, user, texts, user.getImpersonationToken(), user.getPrimaryToken(),
            user.supportsIsInRole() ? 1 : 0);
    }

    static long customNotification(ICustomNotificationProvider provider)
    {
        return make(CUSTOM_NOTIFICATION, provider,
            new String[] {wide("queryNotificationType", provider.queryNotificationType())});
    }

    static long cacheKey(IHttpCacheKey key)
    {
        return make(CACHE_KEY, key, new String[] {wide("getCacheName", key.getCacheName())}, key.getHash());
    }

    static long cacheData(IHttpCacheSpecificData data)
    {
        IHttpCacheKey key = data.getCacheKey();
        if (key instanceof NativeObject)
        {
            throw new IllegalArgumentException("getCacheKey: a record that is written in Java has a key of its own");
        }
        return make(CACHE_DATA, data, new String[0], key == null ? 0 : cacheKey(key));
    }

    static long scriptMap(IScriptMapInfo map)
    {
        String[] texts = {
            wide("getPath", map.getPath()), Argument.http("getAllowedVerbs", map.getAllowedVerbs()),
            wide("getModules", map.getModules()), wideOrNull("getScriptProcessor", map.getScriptProcessor()),
            wideOrNull("getManagedType", map.getManagedType()), wide("getName", map.getName())};
        return make(SCRIPT_MAP, map, texts, map.getAllowPathInfoForScriptMappings() ? 1 : 0, map.getRequiredAccess(),
            map.getResourceType(), map.getIsStarScriptMap() ? 1 : 0, map.getResponseBufferLimit());
    }

    static long suspendCallback(IGlobalSuspendProcessCallback callback)
    {
        return make(SUSPEND_CALLBACK, callback, new String[0]);
    }

    /** Takes one reference back. */
    static void release(int type, long handle)
    {
        if (handle != 0)
        {
            Abi.iisjava_ReleaseObject(type, handle);
        }
    }

    /** The Java object of a handle that IIS answered; null where it is none of ours. */
    static <T> T at(long handle, Class<T> type)
    {
        Entry entry = BY_HANDLE.get(handle);
        return entry != null && type.isInstance(entry.m_object) ? type.cast(entry.m_object) : null;
    }

    static Entry entry(long token)
    {
        return ENTRIES.get(token);
    }

    static void end(long token)
    {
        Entry entry = ENTRIES.remove(token);
        if (entry != null)
        {
            BY_HANDLE.remove(entry.m_handle, entry);
        }
    }

    private static long make(int type, Object object, String[] texts, long... numbers)
    {
        Entry entry = new Entry(type, object);
        long token = ENTRIES.add(entry);
        try (Call call = CallStack.current().begin(Lifetime.PROCESS, "iisjava_NewObject"))
        {
            StringBuilder joined = new StringBuilder();
            long lengths = call.scratch().allocate(texts.length * Long.BYTES);
            for (int i = 0; i < texts.length; i++)
            {
                call.scratch().putInt(lengths + (long) i * Integer.BYTES,
                    texts[i] == null ? Abi.NULL_TEXT : texts[i].length());
                joined.append(texts[i] == null ? "" : texts[i]);
            }
            long values = call.scratch().allocate(numbers.length * Long.BYTES);
            for (int i = 0; i < numbers.length; i++)
            {
                call.scratch().putLong(values + (long) i * Long.BYTES, numbers[i]);
            }
            long out = call.out();
            call.check(Abi.iisjava_NewObject(type, token, call.utf16(joined.toString()), lengths, texts.length, values,
                numbers.length, out));
            entry.m_handle = call.longAt(out);
            BY_HANDLE.put(entry.m_handle, entry);
            return entry.m_handle;
        }
        catch (Throwable t)
        {
            ENTRIES.remove(token);
            throw t;
        }
    }

    private static String wide(String member, String answer)
    {
        if (answer == null)
        {
            throw new IllegalArgumentException(member + " answered null");
        }
        return Argument.wide(member, answer);
    }

    private static String wideOrNull(String member, String answer)
    {
        return answer == null ? null : Argument.wide(member, answer);
    }
}
