package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Callback;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AbiTest
{
    @Test
    void everyFunctionAnswersAnIntAndTakesOnlyLongAndInt()
    {
        int count = 0;
        for (Method method : Abi.class.getDeclaredMethods())
        {
            if (Modifier.isNative(method.getModifiers()))
            {
                count++;
                assertEquals(int.class, method.getReturnType(), method.getName());
                for (Class<?> parameter : method.getParameterTypes())
                {
                    boolean callback =
                        parameter == Callback.class && method.getName().equals("iisjava_FunctionPointer");
                    assertTrue(callback || parameter == long.class || parameter == int.class, method.getName());
                }
            }
        }
        assertTrue(count > 100, "only " + count);
    }

    @Test
    void everyCallbackTakesOnlyLongAndIntSoThatJnaCallsItDirectly()
    {
        Class<?>[] callbacks = Arrays.stream(Callbacks.class.getDeclaredClasses()).filter(Class::isInterface)
            .toArray(Class<?>[]::new);
        assertEquals(12, callbacks.length);
        for (Class<?> callback : callbacks)
        {
            assertEquals(1, callback.getDeclaredMethods().length, callback.getName());
            Method method = callback.getDeclaredMethods()[0];
            assertEquals(void.class, method.getReturnType(), callback.getName());
            for (Class<?> parameter : method.getParameterTypes())
            {
                assertTrue(parameter == long.class || parameter == int.class, callback.getName());
            }
        }
    }
}
