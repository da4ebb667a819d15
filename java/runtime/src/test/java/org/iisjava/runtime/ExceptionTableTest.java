package org.iisjava.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.iisjava.HResult;
import org.iisjava.HResultException;
import org.junit.jupiter.api.Test;

class ExceptionTableTest
{
    @Test
    void exceptionsBecomeTheHresultOfTheirMeaning()
    {
        assertEquals(HResult.E_OUTOFMEMORY, ExceptionTable.toHResult(new OutOfMemoryError()));
        assertEquals(HResult.E_INVALIDARG, ExceptionTable.toHResult(new IllegalArgumentException()));
        assertEquals(HResult.E_ACCESSDENIED, ExceptionTable.toHResult(new AccessDeniedException("x")));
        assertEquals(0x800705B4, ExceptionTable.toHResult(new TimeoutException()));
        assertEquals(0x80070032, ExceptionTable.toHResult(new UnsupportedOperationException()));
        assertEquals(0x800703E3, ExceptionTable.toHResult(new CancellationException()));
        assertEquals(0x80070026, ExceptionTable.toHResult(new EOFException()));
        assertEquals(0x800703E9, ExceptionTable.toHResult(new StackOverflowError()));
    }

    @Test
    void anUnknownExceptionIsEFail()
    {
        assertEquals(HResult.E_FAIL, ExceptionTable.toHResult(new Exception()));
        assertEquals(HResult.E_FAIL, ExceptionTable.toHResult(new IOException("of a file, perhaps")));
    }

    @Test
    void aWrapperTakesTheMeaningOfItsCause()
    {
        assertEquals(0x800705B4, ExceptionTable.toHResult(new CompletionException(new TimeoutException())));
    }

    @Test
    void aCircleOfCausesEnds()
    {
        Exception first = new Exception();
        first.initCause(new Exception(first));
        assertEquals(HResult.E_FAIL, ExceptionTable.toHResult(first));
    }

    @Test
    void anExceptionWhoseMethodsThrowIsEFail()
    {
        class Evasive extends RuntimeException
        {
            private static final long serialVersionUID = 1;

            @Override
            public synchronized Throwable getCause()
            {
                throw new IllegalStateException("not even this");
            }
        }

        assertEquals(HResult.E_FAIL, ExceptionTable.toHResult(new Evasive()));
        assertEquals(HResult.E_FAIL, ExceptionTable.toHResult(new RuntimeException(new Evasive())));
    }

    @Test
    void anHresultExceptionKeepsItsCodeButNeverSucceeds()
    {
        assertEquals(0x80070585, ExceptionTable.toHResult(new HResultException("X::Y", 0x80070585)));
        assertEquals(HResult.E_FAIL, ExceptionTable.toHResult(new HResultException("X::Y", 0)));
    }

    @Test
    void aFailedCallNamesItselfItsCodeAndItsMeaning()
    {
        HResultException failure = ExceptionTable.failure("IHttpResponse::Flush", 0x80070040);
        assertEquals("IHttpResponse::Flush", failure.getOperation());
        assertEquals(0x80070040, failure.getCode());
        assertTrue(failure.getMessage().contains("0x80070040"), failure.getMessage());
        assertInstanceOf(IOException.class, failure.getCause());
        assertEquals("the client has closed the connection", failure.getCause().getMessage());
        assertEquals(null, ExceptionTable.failure("X::Y", HResult.E_FAIL).getCause());
    }
}
