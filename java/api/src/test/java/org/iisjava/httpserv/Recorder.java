package org.iisjava.httpserv;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stands for any object of IIS: writes down the calls of abstract members, and answers what it was told to. */
final class Recorder implements InvocationHandler
{
    final List<String> calls = new ArrayList<>();
    private final Map<String, Object> answers = new HashMap<>();

    Recorder answer(String member, Object value)
    {
        answers.put(member, value);
        return this;
    }

    <T> T as(Class<T> type)
    {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable
    {
        if (method.isDefault())
        {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        calls.add(method.getName() + (arguments == null ? "[]" : Arrays.toString(arguments)));
        return answers.get(method.getName());
    }
}
