package org.iisjava.runtime;

import org.iisjava.httpserv.ICustomNotificationProvider;
import org.iisjava.httpserv.IGlobalSuspendProcessCallback;
import org.iisjava.httpserv.IHttpCacheKey;
import org.iisjava.httpserv.IHttpCacheSpecificData;
import org.iisjava.httpserv.IHttpUser;

/**
 * Brings the calls of IIS to the objects that are written in Java. The numbers are the slots of the members. What one
 * throws is logged, and IIS gets its HRESULT. Without state; on whichever thread.
 */
final class JavaObjectCalls
{
    /** The result of a member. */
    record Answer(long value, int hresult)
    {
    }

    private JavaObjectCalls()
    {
    }

    static Answer call(long token, int slot, String text, long argument)
    {
        JavaObjects.Entry entry = JavaObjects.entry(token);
        if (entry == null)
        {
            throw new IllegalStateException("the unknown object " + token + " was called");
        }
        CallStack stack = CallStack.current();
        int depth = stack.depth();
        ClassLoader before = entry.module().enter();
        Lifetime call = new Lifetime(Lifetime.Kind.CALL);
        try
        {
            return new Answer(run(entry, slot, text, argument, call), 0);
        }
        catch (Throwable t)
        {
            stack.unwind(depth);
            Events.error(Fault.OBJECT_THREW, entry.module().name(),
                entry.object().getClass().getName() + " threw " + Fault.describe(t) + ".", t);
            return new Answer(0, ExceptionTable.toHResult(t));
        }
        finally
        {
            call.close(0);
            JavaModule.leave(before);
        }
    }

    private static long run(JavaObjects.Entry entry, int slot, String text, long argument, Lifetime call)
        throws Exception
    {
        Object object = entry.object();
        return switch (entry.type())
        {
            case JavaObjects.USER -> user((IHttpUser) object, slot, text);
            case JavaObjects.CUSTOM_NOTIFICATION ->
            {
                ((ICustomNotificationProvider) object).setErrorStatus((int) argument);
                yield 0;
            }
            case JavaObjects.CACHE_KEY -> key((IHttpCacheKey) object, slot, argument, call);
            case JavaObjects.CACHE_DATA -> data((IHttpCacheSpecificData) object, slot);
            case JavaObjects.SUSPEND_CALLBACK ->
            {
                ((IGlobalSuspendProcessCallback) object).resume();
                yield 0;
            }
            default -> throw noSuchMember(slot);
        };
    }

    private static long user(IHttpUser user, int slot, String text)
    {
        return switch (slot)
        {
            case 9 -> number(user.isInRole(text));
            case 10 -> user.getUserVariable(text);
            default -> throw noSuchMember(slot);
        };
    }

    private static long key(IHttpCacheKey key, int slot, long argument, Lifetime call)
    {
        switch (slot)
        {
            case 2:
                return number(key.getIsEqual(NativeHttpCacheKey.of(argument, call)));
            case 3:
                return number(key.getIsPrefix(NativeHttpCacheKey.of(argument, call)));
            case 4:
                key.enum_(NativeCacheSpecificData.of(argument, call));
                return 0;
            default:
                throw noSuchMember(slot);
        }
    }

    private static long data(IHttpCacheSpecificData data, int slot)
    {
        switch (slot)
        {
            case 3:
                data.resetTTL();
                return 0;
            case 4:
                return number(data.decrementTTL());
            case 5:
                data.setFlushed();
                return 0;
            case 6:
                return number(data.getFlushed());
            default:
                throw noSuchMember(slot);
        }
    }

    private static long number(boolean value)
    {
        return value ? 1 : 0;
    }

    private static IllegalStateException noSuchMember(int slot)
    {
        return new IllegalStateException("there is no member " + slot + " to be asked of Java");
    }
}
