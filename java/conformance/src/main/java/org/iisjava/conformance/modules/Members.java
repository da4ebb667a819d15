package org.iisjava.conformance.modules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Calls every member of an object once, with sane arguments, and says what came of it: {@code Type.member=outcome}. */
final class Members
{
    /** They end the notification, or what they make or start must be ended. */
    private static final Set<String> NOT_CALLED =
        Set.of("indicateCompletion", "postCompletion", "executeRequest", "cloneContext");

    private final SaneArguments sane;
    private final Set<String> outcomes = new LinkedHashSet<>();

    Members(SaneArguments sane)
    {
        this.sane = sane;
    }

    Set<String> outcomes()
    {
        return outcomes;
    }

    /** Nothing for null. */
    void call(Class<?> type, Object object)
    {
        if (object == null)
        {
            outcomes.add(type.getSimpleName() + "=null");
            return;
        }
        Arrays.stream(type.getMethods())
            .filter(method -> BadArguments.isOfApi(method.getDeclaringClass()) && !method.isSynthetic())
            .filter(method -> !Modifier.isStatic(method.getModifiers()) && !NOT_CALLED.contains(method.getName()))
            .sorted(Comparator.comparing(Method::toString))
            .forEach(method -> outcomes.add(
                method.getDeclaringClass().getSimpleName() + "." + method.getName() + "=" + outcome(method, object)));
    }

    private String outcome(Method method, Object object)
    {
        Object[] arguments = Arrays.stream(method.getParameters())
            .map(parameter -> sane.of(parameter, method.getDeclaringClass())).toArray();
        try
        {
            return String.valueOf(method.invoke(object, arguments)).replaceAll("\\s", " ");
        }
        catch (InvocationTargetException e)
        {
            return "throws " + e.getCause().toString().replaceAll("\\s", " ");
        }
        catch (IllegalAccessException e)
        {
            throw new IllegalStateException(e);
        }
    }
}
