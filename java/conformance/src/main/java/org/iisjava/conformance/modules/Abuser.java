package org.iisjava.conformance.modules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Calls each member of an interface with each of its parameters in turn being bad and the others sane, and writes down
 * what came of it: a line of member, parameter, abuse, class of the exception and message, with tabs between. Every
 * thread.
 */
final class Abuser
{
    /** What ends or completes something when it succeeds: called only so that it must be refused. */
    private static final Map<String, Set<String>> ONLY = Map.of("recycleProcess", Set.of("null", "NUL"),
        "recycleApplication", Set.of("null", "NUL"), "indicateCompletion", Set.of("null"),
        "postCompletion", Set.of("negative", "least", "null routine"), "setRequestNotifications", Set.of("null"),
        "setGlobalNotifications", Set.of("null"), "registerModule",
        Set.of("null", "NUL", "negative", "least", "most"), "resetStream", Set.of());

    private final SaneArguments sane;
    private final Set<Method> done = new HashSet<>();
    private final Set<String> lines = new LinkedHashSet<>();
    private final Map<Class<?>, Object> ended = new LinkedHashMap<>();

    Abuser(SaneArguments sane)
    {
        this.sane = sane;
    }

    synchronized String lines()
    {
        return String.join("\n", lines);
    }

    /** Abuses the members of the type and of what it extends that have not been abused yet; null: static members. */
    void abuse(Class<?> type, Object object)
    {
        synchronized (this)
        {
            lines.add(type.getSimpleName() + "\t\t\treached\t");
        }
        for (Class<?> extended : type.getInterfaces())
        {
            if (BadArguments.isOfApi(extended))
            {
                abuse(extended, object);
            }
        }
        for (Method method : members(type))
        {
            if (Modifier.isStatic(method.getModifiers()) == (object == null) && isNew(method))
            {
                abuse(method, object);
            }
        }
    }

    /** Keeps an object until its time is over. */
    synchronized void keep(Class<?> type, Object object)
    {
        ended.put(type, object);
    }

    /** Every member of every object that was kept, which has ended by now; and these as arguments. */
    void abuseEnded(Map<Class<?>, Object> live)
    {
        Map<Class<?>, Object> kept;
        synchronized (this)
        {
            kept = new LinkedHashMap<>(ended);
        }
        kept.forEach((type, object) -> Arrays.stream(type.getMethods())
            .filter(method -> BadArguments.isOfApi(method.getDeclaringClass()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
            .sorted(Comparator.comparing(Method::toString))
            .forEach(method -> attempt(method, type.getSimpleName(), "ended object", object, saneArguments(method))));
        live.forEach((type, object) -> members(type).forEach(method ->
        {
            Parameter[] parameters = method.getParameters();
            for (int i = 0; i < parameters.length; i++)
            {
                Object argument = kept.get(parameters[i].getType());
                if (argument != null)
                {
                    Object[] arguments = saneArguments(method);
                    arguments[i] = argument;
                    attempt(method, parameters[i].getName(), "ended", object, arguments);
                }
            }
        }));
    }

    private void abuse(Method method, Object object)
    {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++)
        {
            Map<String, Object> bad = BadArguments.of(parameters[i], null);
            if (parameters[i].getType() == Class.class)
            {
                bad.put("foreign", BadArguments.foreignVersion(method.getDeclaringClass()));
            }
            for (Map.Entry<String, Object> abuse : bad.entrySet())
            {
                Object[] arguments = saneArguments(method);
                arguments[i] = abuse.getValue();
                Set<String> only = ONLY.get(method.getName());
                String name = abuse.getKey() + (parameters[i].getName().endsWith("Routine")
                    && abuse.getKey().equals("null") && only != null ? " routine" : "");
                if (only != null && !only.contains(name))
                {
                    add(method, parameters[i].getName(), abuse.getKey(), "not tried", "");
                }
                else
                {
                    attempt(method, parameters[i].getName(), abuse.getKey(), object, arguments);
                }
            }
        }
    }

    private Object[] saneArguments(Method method)
    {
        return Arrays.stream(method.getParameters())
            .map(parameter -> sane.of(parameter, method.getDeclaringClass())).toArray();
    }

    private void attempt(Method method, String parameter, String abuse, Object object, Object[] arguments)
    {
        try
        {
            method.invoke(object, arguments);
            add(method, parameter, abuse, "accepted", "");
        }
        catch (InvocationTargetException e)
        {
            Throwable cause = e.getCause();
            add(method, parameter, abuse, cause.getClass().getSimpleName(), String.valueOf(cause.getMessage()));
        }
        catch (ReflectiveOperationException | RuntimeException e)
        {
            add(method, parameter, abuse, "not called", e.toString());
        }
    }

    private synchronized void add(Method method, String parameter, String abuse, String outcome, String message)
    {
        String types = Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName)
            .collect(Collectors.joining(","));
        StringJoiner line = new StringJoiner("\t");
        line.add(method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + types + ")")
            .add(parameter).add(abuse).add(outcome)
            .add(message.substring(0, Math.min(message.length(), 300)).replaceAll("[\\p{Cntrl}]", " "));
        lines.add(line.toString());
    }

    private synchronized boolean isNew(Method method)
    {
        return done.add(method);
    }

    private static List<Method> members(Class<?> type)
    {
        return Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .sorted(Comparator.comparing(Method::toString)).toList();
    }
}
