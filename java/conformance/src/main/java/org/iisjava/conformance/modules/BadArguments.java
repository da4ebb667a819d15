package org.iisjava.conformance.modules;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iisjava.httpserv.IHttpContext;

/** What a parameter can wrongly be given, by the names of the abuses. Without state. */
final class BadArguments
{
    private static final int TOO_LONG = 70_000;

    private BadArguments()
    {
    }

    /** The object that has ended is null where there is none of that type. */
    static Map<String, Object> of(Parameter parameter, Object ended)
    {
        Class<?> type = parameter.getType();
        Map<String, Object> bad = new LinkedHashMap<>();
        if (type == int.class)
        {
            bad.put("negative", -1);
            bad.put("least", Integer.MIN_VALUE);
            bad.put("most", Integer.MAX_VALUE);
        }
        else if (type == long.class)
        {
            bad.put("negative", -1L);
            bad.put("least", Long.MIN_VALUE);
            bad.put("most", Long.MAX_VALUE);
        }
        else if (!type.isPrimitive())
        {
            bad.put("null", null);
            addObjects(type, ended, bad);
        }
        if (type == String.class)
        {
            addTexts(parameter.getName().matches("(?i).*(url|path)") ? "/a" : "a", bad);
        }
        return bad;
    }

    /** Where a path is wanted, they are no worse than they say. */
    private static void addTexts(String begin, Map<String, Object> bad)
    {
        bad.put("NUL", begin + "\0b");
        bad.put("CR", begin + "\rb");
        bad.put("LF", begin + "\nb");
        bad.put("non-Latin-1", begin + "\u20ac");
        bad.put("long", begin + "x".repeat(TOO_LONG));
        bad.put("empty", "");
    }

    private static void addObjects(Class<?> type, Object ended, Map<String, Object> bad)
    {
        if (type == ByteBuffer.class)
        {
            bad.put("empty", ByteBuffer.allocate(0));
            bad.put("read-only", ByteBuffer.allocate(4).asReadOnlyBuffer());
        }
        else if (type == List.class)
        {
            bad.put("empty", List.of());
            bad.put("null within", Arrays.asList((Object) null));
        }
        else if (type.isArray())
        {
            bad.put("empty", Array.newInstance(type.getComponentType(), 0));
            if (!type.getComponentType().isPrimitive())
            {
                bad.put("null within", Array.newInstance(type.getComponentType(), 1));
            }
        }
        else if (type == InetSocketAddress.class)
        {
            bad.put("unresolved", InetSocketAddress.createUnresolved("nowhere.invalid", 1));
        }
        else if (type.isInterface() && !type.isSealed())
        {
            bad.put("foreign", foreign(type));
            if (ended != null)
            {
                bad.put("ended", ended);
            }
        }
    }

    /** A class that is no version of the interface. */
    static Class<?> foreignVersion(Class<?> type)
    {
        return foreign(type).getClass();
    }

    /** An object that no server has made, whose methods answer null, 0 and false. */
    private static Object foreign(Class<?> type)
    {
        InvocationHandler answers = (proxy, method, arguments) -> switch (method.getName())
        {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            case "toString" -> "foreign " + type.getSimpleName();
            default -> zero(method.getReturnType());
        };
        return Proxy.newProxyInstance(BadArguments.class.getClassLoader(), new Class<?>[]{type}, answers);
    }

    private static Object zero(Class<?> type)
    {
        return !type.isPrimitive() || type == void.class ? null : Array.get(Array.newInstance(type, 1), 0);
    }

    /** Whether the type is one of the API's. */
    static boolean isOfApi(Class<?> type)
    {
        return type.getPackage() == IHttpContext.class.getPackage();
    }
}
