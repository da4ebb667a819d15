package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ModuleStartTest
{
    private static final long LONG = 20_000;

    private final Lifetime m_lifetime = new Lifetime(Lifetime.Kind.CALL);
    private final ModuleStart m_start = new ModuleStart("M", m_lifetime);

    @Test
    void theModuleRunsOnAThreadOfItsOwnAndItsCallsOnTheCallers() throws Exception
    {
        AtomicReference<Thread> body = new AtomicReference<>();
        AtomicReference<Thread> call = new AtomicReference<>();
        m_start.run(() ->
        {
            body.set(Thread.currentThread());
            m_start.call("X::Y", () -> call.set(Thread.currentThread()));
        }, LONG);
        assertNotSame(Thread.currentThread(), body.get());
        assertSame(Thread.currentThread(), call.get());
        assertTrue(m_lifetime.isClosed());
    }

    @Test
    void whatACallThrowsIsThrownToTheModule() throws Exception
    {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        m_start.run(() -> thrown.set(assertThrows(ArithmeticException.class, () -> m_start.call("X::Y", () ->
        {
            throw new ArithmeticException("in the call");
        }))), LONG);
        assertEquals("in the call", thrown.get().getMessage());
    }

    @Test
    void aFailureOfTheModuleIsAnsweredAsItIs()
    {
        LoadFailure failure = new LoadFailure(Fault.CLASS_NOT_FOUND, "M", "not there.", null);
        assertSame(failure, assertThrows(LoadFailure.class, () -> m_start.run(() ->
        {
            throw failure;
        }, LONG)));
        assertThrows(StackOverflowError.class, () -> new ModuleStart("M", m_lifetime).run(() ->
        {
            throw new StackOverflowError();
        }, LONG));
    }

    @Test
    void whenTheTimeIsOverItIsSaidWhatHangsAndWhere()
    {
        CountDownLatch never = new CountDownLatch(1);
        LoadFailure failure = assertThrows(LoadFailure.class, () -> m_start.run(() ->
        {
            m_start.begin("registerModule");
            await(never);
        }, 200));
        assertEquals(Fault.START_TOO_LONG, failure.fault());
        assertTrue(failure.getMessage().startsWith("IISJ0011: Module 'M': registerModule took longer than 200 ms"),
            failure.getMessage());
        assertTrue(failure.getMessage().contains("ModuleStartTest.await"), failure.getMessage());
        never.countDown();
    }

    @Test
    void afterTheEndNoCallReachesIisAndNothingBegins() throws Exception
    {
        CountDownLatch over = new CountDownLatch(1);
        LinkedBlockingQueue<Object> late = new LinkedBlockingQueue<>();
        assertThrows(LoadFailure.class, () -> m_start.run(() ->
        {
            await(over);
            late.add(m_start.begin("registerModule"));
            late.add(assertThrows(IllegalStateException.class,
                () -> m_start.call("IHttpModuleRegistrationInfo::GetName", () -> late.add("reached IIS"))));
        }, 200));
        over.countDown();
        assertFalse((Boolean) late.poll(10, TimeUnit.SECONDS));
        Throwable refused = (Throwable) late.poll(10, TimeUnit.SECONDS);
        assertTrue(refused.getMessage().startsWith("IHttpModuleRegistrationInfo was used after"), refused.getMessage());
    }

    @Test
    void aCallThatWaitsWhenTheTimeIsOverIsRefused() throws Exception
    {
        LinkedBlockingQueue<Object> late = new LinkedBlockingQueue<>();
        CountDownLatch queued = new CountDownLatch(1);
        assertThrows(LoadFailure.class, () -> m_start.run(() ->
        {
            Thread second = new Thread(() -> late.add(assertThrows(IllegalStateException.class,
                () -> m_start.call("X::Second", () -> late.add("reached IIS")))));
            m_start.call("X::First", () ->
            {
                second.start();
                while (second.getState() != Thread.State.WAITING)
                {
                    Thread.onSpinWait();
                }
                pause(400); // beyond the limit, while the second call is queued
            });
            await(queued);
        }, 200));
        assertTrue(late.poll(10, TimeUnit.SECONDS) instanceof IllegalStateException);
        queued.countDown();
    }

    private static void pause(long milliseconds)
    {
        try
        {
            Thread.sleep(milliseconds);
        }
        catch (InterruptedException e)
        {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch)
    {
        try
        {
            latch.await();
        }
        catch (InterruptedException e)
        {
            throw new IllegalStateException(e);
        }
    }
}
