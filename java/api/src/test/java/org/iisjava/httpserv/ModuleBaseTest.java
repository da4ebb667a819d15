package org.iisjava.httpserv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The base classes have a method for each notification, and answer CONTINUE. */
class ModuleBaseTest
{
    @Test
    void everyRequestNotificationAnswersContinue() throws ReflectiveOperationException
    {
        CHttpModule module = new CHttpModule()
        {
        };
        int notifications = 0;
        for (Method method : CHttpModule.class.getDeclaredMethods())
        {
            if (method.getName().startsWith("on"))
            {
                assertSame(httpserv.RQ_NOTIFICATION_CONTINUE, call(method, module), method.getName());
                notifications++;
            }
        }
        assertEquals(24 + 4 + 1, notifications);
        module.dispose();
    }

    @Test
    void everyGlobalNotificationAnswersContinue() throws ReflectiveOperationException
    {
        CGlobalModule module = new CGlobalModule()
        {
        };
        int notifications = 0;
        for (Method method : CGlobalModule.class.getDeclaredMethods())
        {
            if (method.getName().startsWith("on"))
            {
                assertSame(httpserv.GL_NOTIFICATION_CONTINUE, call(method, module), method.getName());
                notifications++;
            }
        }
        assertEquals(16, notifications);
        module.terminate();
    }

    /** RQ_EXECUTE_REQUEST_HANDLER has onExecuteRequestHandler, and so on, for every bit that has a method. */
    @Test
    void everyNotificationBitHasItsMethod()
    {
        assertEquals(methodsOfBits("RQ_", "on", Set.of("onsendresponsestatusandheaders")), methods(CHttpModule.class)
            .stream()
            .filter(name -> !name.startsWith("onpost") && !name.equals("onasynccompletion"))
            .map(name -> name.replace("oncustomrequestnotification", "oncustomnotification"))
            .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(methodsOfBits("GL_", "onglobal", Set.of()), methods(CGlobalModule.class).stream()
            .map(name -> name.replace("onsuspendprocess", "onglobalsuspendprocess"))
            .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Object call(Method method, Object module) throws ReflectiveOperationException
    {
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++)
        {
            Class<?> type = method.getParameterTypes()[i];
            arguments[i] = type == int.class ? (Object) 0 : type == boolean.class ? (Object) false : null;
        }
        return method.invoke(module, arguments);
    }

    private static Set<String> methods(Class<?> type)
    {
        return Arrays.stream(type.getDeclaredMethods()).map(method -> method.getName().toLowerCase(Locale.ROOT))
            .filter(name -> name.startsWith("on")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> methodsOfBits(String prefix, String start, Set<String> without)
    {
        return Arrays.stream(httpserv.class.getDeclaredFields())
            .filter(field -> field.getName().startsWith(prefix) && field.getType() == int.class)
            .map(field -> start + field.getName().substring(prefix.length()).replace("_", "").toLowerCase(Locale.ROOT))
            .filter(name -> !without.contains(name)).collect(Collectors.toCollection(TreeSet::new));
    }
}
