package org.example;

import static org.iisjava.httpserv.httpserv.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.iisjava.EventLog;
import org.iisjava.httpserv.*;
import org.junit.jupiter.api.Test;

/** The examples of the documentation compile as they are printed, with one import, and do what they say. */
class PrintedExamplesTest
{
    private final List<String> calls = new ArrayList<>();
    private boolean completionExpected;

    @Test
    void helloRegistersAFactoryAndAnswers() throws Exception
    {
        Hello hello = new Hello();
        List<IHttpModuleFactory> factories = new ArrayList<>();
        IHttpModuleRegistrationInfo info = fake(IHttpModuleRegistrationInfo.class, (member, arguments) ->
        {
            factories.add((IHttpModuleFactory) arguments[0]);
            assertEquals(List.of(RQ_EXECUTE_REQUEST_HANDLER, 0), List.of(arguments[1], arguments[2]));
            return null;
        });
        hello.registerModule(10, info, null);
        Hello instance = assertInstanceOf(Hello.class, factories.get(0).getHttpModule(null));
        assertNotSame(hello, instance);
        assertEquals(RQ_NOTIFICATION_FINISH_REQUEST, instance.onExecuteRequestHandler(context(), null));
        assertEquals("setHeader[HttpHeaderContentType, text/plain; charset=utf-8, true]", calls.get(0));
        assertEquals(16, ((HTTP_DATA_CHUNK.FromMemory) HTTP_DATA_CHUNK.fromMemory("Hello from Java\n")).BufferLength());
        assertEquals(2, calls.size());
    }

    @Test
    void completionInfoIsPendingWhenACompletionIsExpected()
    {
        CompletionInfo module = new CompletionInfo(EventLog.of("CompletionInfo"), "text");
        completionExpected = true;
        assertEquals(RQ_NOTIFICATION_PENDING, module.onBeginRequest(context(), null));
        completionExpected = false;
        assertEquals(RQ_NOTIFICATION_CONTINUE, module.onBeginRequest(context(), null));
    }

    @Test
    void completionInfoLogsBytesAndStatus()
    {
        EventLog log = fake(EventLog.class,
            (member, arguments) -> calls.add(member + Arrays.toString((Object[]) arguments[0])));
        IHttpCompletionInfo info = fake(IHttpCompletionInfo.class,
            (member, arguments) -> member.equals("getCompletionBytes") ? (Object) 12 : (Object) 0x80070040);
        new CompletionInfo(log, "").onAsyncCompletion(null, RQ_BEGIN_REQUEST, false, null, info);
        assertEquals(List.of("information[Completion bytes: 12, Completion status: 0x80070040"
            + " (HRESULT_FROM_WIN32(ERROR_NETNAME_DELETED))]"), calls);
    }

    private IHttpContext context()
    {
        IHttpResponse response = fake(IHttpResponse.class, (member, arguments) ->
        {
            calls.add(member + Arrays.toString(arguments));
            return member.equals("writeEntityChunks") ? new AsyncResult(4, completionExpected) : null;
        });
        return fake(IHttpContext.class, (member, arguments) -> response);
    }

    private interface Answer
    {
        Object to(String member, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answer answer)
    {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
            (proxy, method, arguments) -> method.isDefault()
                ? java.lang.reflect.InvocationHandler.invokeDefault(proxy, method, arguments)
                : answer.to(method.getName(), arguments)));
    }
}
