package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JavaModuleTest
{
    private final ClassLoader m_loader = new ClassLoader(null) { };
    private final JavaModule m_module = new JavaModule("Hello", m_loader);

    @Test
    void theThreadIsGivenBackAsItWas()
    {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        ClassLoader before = m_module.enter();
        assertSame(m_loader, thread.getContextClassLoader());
        thread.setContextClassLoader(null);
        assertNull(thread.getContextClassLoader());
        JavaModule.leave(before);
        assertSame(own, thread.getContextClassLoader());
    }

    @Test
    void anInterruptThatAModuleLeavesBehindDoesNotMeetTheNextModule()
    {
        ClassLoader before = m_module.enter();
        Thread.currentThread().interrupt();
        JavaModule.leave(before);
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void aNestedNotificationLeavesTheInterruptToTheModuleAroundIt()
    {
        Call flush = CallStack.current().begin(Lifetime.PROCESS, "IHttpResponse::Flush");
        try
        {
            ClassLoader before = m_module.enter();
            Thread.currentThread().interrupt();
            JavaModule.leave(before);
            assertTrue(Thread.interrupted());
        }
        finally
        {
            flush.close();
        }
    }
}
