package org.iisjava.runtime;

import org.iisjava.httpserv.ICustomNotificationProvider;
import org.iisjava.httpserv.IHttpCacheKey;
import org.iisjava.httpserv.IHttpCacheSpecificData;
import org.iisjava.httpserv.IHttpUser;

/**
 * An argument that is an object of IIS or one that is written in Java: its handle, good until {@link #close}. The object
 * of IIS cannot end meanwhile; for one of Java there is a native object, which {@link #keep} leaves to somebody else.
 */
final class Lent implements AutoCloseable
{
    private final long m_handle;
    private final Call m_call;
    private final int m_type;
    private boolean m_kept;

    private Lent(NativeObject object, String name)
    {
        m_handle = object.handle();
        m_call = object.begin(name);
        m_type = 0;
    }

    private Lent(int type, long handle)
    {
        m_handle = handle;
        m_call = null;
        m_type = type;
    }

    /** None for null. */
    static Lent userOrNone(IHttpUser user)
    {
        if (user == null)
        {
            return new Lent(JavaObjects.USER, 0);
        }
        return user instanceof NativeObject object ? new Lent(object, "IHttpUser")
            : new Lent(JavaObjects.USER, JavaObjects.user(user));
    }

    static Lent customNotification(String parameter, ICustomNotificationProvider provider)
    {
        Argument.notNull(parameter, provider);
        return provider instanceof NativeObject object ? new Lent(object, "ICustomNotificationProvider")
            : new Lent(JavaObjects.CUSTOM_NOTIFICATION, JavaObjects.customNotification(provider));
    }

    static Lent cacheKey(String parameter, IHttpCacheKey key)
    {
        Argument.notNull(parameter, key);
        return key instanceof NativeObject object ? new Lent(object, "IHttpCacheKey")
            : new Lent(JavaObjects.CACHE_KEY, JavaObjects.cacheKey(key));
    }

    static Lent cacheData(String parameter, IHttpCacheSpecificData data)
    {
        return cacheDataOrNone(Argument.notNull(parameter, data));
    }

    /** None for null. */
    static Lent cacheDataOrNone(IHttpCacheSpecificData data)
    {
        if (data == null)
        {
            return new Lent(JavaObjects.CACHE_DATA, 0);
        }
        return data instanceof NativeObject object ? new Lent(object, "IHttpCacheSpecificData")
            : new Lent(JavaObjects.CACHE_DATA, JavaObjects.cacheData(data));
    }

    long handle()
    {
        return m_handle;
    }

    /** Whether the object is written in Java, so that its reference is there to be given away. */
    boolean isJava()
    {
        return m_call == null;
    }

    /** The reference of an object of Java is somebody else's from now on. */
    void keep()
    {
        m_kept = true;
    }

    /** What gives the kept reference back. */
    Runnable releaser()
    {
        return isJava() ? () -> JavaObjects.release(m_type, m_handle) : () -> { };
    }

    @Override
    public void close()
    {
        if (m_call != null)
        {
            m_call.close();
        }
        else if (!m_kept)
        {
            JavaObjects.release(m_type, m_handle);
        }
    }
}
