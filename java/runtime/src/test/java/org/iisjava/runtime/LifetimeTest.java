package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LifetimeTest
{
    private final Lifetime lifetime = new Lifetime(Lifetime.Kind.REQUEST);

    @Test
    void useAfterTheEndNamesTheObjectAndItsLifetime()
    {
        lifetime.close(0);
        String message =
            assertThrows(IllegalStateException.class, () -> lifetime.enter("IHttpResponse::SetStatus")).getMessage();
        assertEquals("IHttpResponse was used after the request had ended (its lifetime is REQUEST)", message);
        Lifetime call = new Lifetime(Lifetime.Kind.CALL);
        call.close(0);
        assertEquals("IHttpEventProvider was used after the call it was given to had returned (its lifetime is CALL)",
            assertThrows(IllegalStateException.class, () -> call.check("IHttpEventProvider")).getMessage());
    }

    @Test
    void closeWaitsForACallInFlightOnAnotherThread() throws Exception
    {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch mayLeave = new CountDownLatch(1);
        Thread other = new Thread(() ->
        {
            lifetime.enter("IHttpResponse::Flush");
            entered.countDown();
            await(mayLeave);
            lifetime.leave();
        });
        other.start();
        entered.await();
        AtomicBoolean closed = new AtomicBoolean();
        Thread closer = new Thread(() ->
        {
            lifetime.close(0);
            closed.set(true);
        });
        closer.start();
        while (closer.getState() != Thread.State.WAITING)
        {
            Thread.onSpinWait();
        }
        assertFalse(closed.get());
        assertThrows(IllegalStateException.class, () -> lifetime.enter("IHttpResponse::Flush"));
        mayLeave.countDown();
        closer.join();
        assertTrue(closed.get());
        other.join();
    }

    @Test
    void closeDoesNotWaitForTheThreadsOwnCallsBeneathIt()
    {
        CallStack stack = CallStack.current();
        try (Call outer = stack.begin(lifetime, "IHttpResponse::Flush");
            Call inner = stack.begin(lifetime, "IHttpResponse::GetHeader"))
        {
            assertTrue(outer.holds(lifetime) && inner.holds(lifetime));
            lifetime.close(stack.count(lifetime));
        }
        assertTrue(lifetime.isClosed());
    }

    @Test
    void closeKeepsTheInterruptOfItsThread() throws Exception
    {
        lifetime.enter("IHttpResponse::Flush");
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread closer = new Thread(() ->
        {
            Thread.currentThread().interrupt();
            lifetime.close(0);
            interrupted.set(Thread.interrupted());
        });
        closer.start();
        Thread.sleep(20);
        assertTrue(closer.isAlive());
        lifetime.leave();
        closer.join();
        assertTrue(interrupted.get());
    }

    @Test
    void refusedCallsSayWhyAndAreAdmittedAgain()
    {
        lifetime.refuse("its completion had been posted");
        assertEquals("IHttpContext was used after its completion had been posted",
            assertThrows(IllegalStateException.class, () -> lifetime.enter("IHttpContext::GetUser")).getMessage());
        lifetime.admit();
        lifetime.enter("IHttpContext::GetUser");
        lifetime.leave();
    }

    @Test
    void noCallIsInsideOnceCloseHasReturned() throws Exception
    {
        for (int round = 0; round < 200; round++)
        {
            Lifetime each = new Lifetime(Lifetime.Kind.REQUEST);
            AtomicBoolean freed = new AtomicBoolean();
            AtomicInteger touchedFreed = new AtomicInteger();
            Thread[] users = new Thread[3];
            for (int i = 0; i < users.length; i++)
            {
                users[i] = new Thread(() -> useUntilRefused(each, freed, touchedFreed));
                users[i].start();
            }
            each.close(0);
            freed.set(true);
            for (Thread user : users)
            {
                user.join(TimeUnit.SECONDS.toMillis(20));
                assertFalse(user.isAlive());
            }
            assertEquals(0, touchedFreed.get());
        }
    }

    private static void useUntilRefused(Lifetime lifetime, AtomicBoolean freed, AtomicInteger touchedFreed)
    {
        try
        {
            for (;;)
            {
                lifetime.enter("IHttpRequest::GetHeader");
                if (freed.get())
                {
                    touchedFreed.incrementAndGet();
                }
                lifetime.leave();
            }
        }
        catch (IllegalStateException e)
        {
            return;
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
            throw new AssertionError(e);
        }
    }
}
