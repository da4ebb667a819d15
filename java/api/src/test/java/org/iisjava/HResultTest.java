package org.iisjava;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HResultTest
{
    @ParameterizedTest
    @CsvSource({"00000000, S_OK", "00000001, S_FALSE", "80004001, E_NOTIMPL", "80004002, E_NOINTERFACE",
        "80004003, E_POINTER", "80004004, E_ABORT", "80004005, E_FAIL", "8000FFFF, E_UNEXPECTED",
        "80070005, E_ACCESSDENIED", "80070006, E_HANDLE", "8007000E, E_OUTOFMEMORY", "80070057, E_INVALIDARG"})
    void codesOfComHaveTheirNames(String number, String name)
    {
        assertEquals("0x" + number + " (" + name + ")", HResult.toString(Integer.parseUnsignedInt(number, 16)));
    }

    @ParameterizedTest
    @CsvSource({"80070002, ERROR_FILE_NOT_FOUND", "80070003, ERROR_PATH_NOT_FOUND", "80070008, ERROR_NOT_ENOUGH_MEMORY",
        "8007000D, ERROR_INVALID_DATA", "80070026, ERROR_HANDLE_EOF", "80070032, ERROR_NOT_SUPPORTED",
        "80070040, ERROR_NETNAME_DELETED", "80070055, ERROR_ALREADY_ASSIGNED", "8007006D, ERROR_BROKEN_PIPE",
        "8007007A, ERROR_INSUFFICIENT_BUFFER", "8007007E, ERROR_MOD_NOT_FOUND", "8007007F, ERROR_PROC_NOT_FOUND",
        "800700C1, ERROR_BAD_EXE_FORMAT", "800700B7, ERROR_ALREADY_EXISTS", "80070216, ERROR_ARITHMETIC_OVERFLOW",
        "800703E3, ERROR_OPERATION_ABORTED", "800703E9, ERROR_STACK_OVERFLOW", "80070490, ERROR_NOT_FOUND",
        "800704CD, ERROR_CONNECTION_INVALID", "80070585, ERROR_INVALID_INDEX", "80072745, WSAECONNABORTED",
        "80072746, WSAECONNRESET"})
    void codesOfWin32HaveTheirNames(String number, String name)
    {
        assertEquals("0x" + number + " (HRESULT_FROM_WIN32(" + name + "))",
            HResult.toString(Integer.parseUnsignedInt(number, 16)));
    }

    @Test
    void codesWithoutANameAreNumbers()
    {
        assertEquals("0x80071234 (HRESULT_FROM_WIN32(4660))", HResult.toString(0x80071234));
        assertEquals("0x80041234", HResult.toString(0x80041234));
        assertEquals("0x00000002", HResult.toString(2));
    }

    @Test
    void everyWin32CodeHasAName() throws IllegalAccessException
    {
        for (Field field : Win32.class.getDeclaredFields())
        {
            if (Modifier.isPublic(field.getModifiers()) && field.getInt(null) != Win32.ERROR_SUCCESS)
            {
                assertEquals(field.getName(), Win32.nameOf(field.getInt(null)));
                assertNotNull(HResult.toString(HResult.fromWin32(field.getInt(null))));
            }
        }
    }

    @Test
    void win32CodesBecomeHresults()
    {
        assertEquals(HResult.S_OK, HResult.fromWin32(Win32.ERROR_SUCCESS));
        assertEquals(0x80070026, HResult.fromWin32(Win32.ERROR_HANDLE_EOF));
        assertEquals(0x80072746, HResult.fromWin32(Win32.WSAECONNRESET));
        assertEquals(HResult.E_FAIL, HResult.fromWin32(HResult.E_FAIL));
        assertEquals(HResult.E_ACCESSDENIED, HResult.fromWin32(Win32.ERROR_ACCESS_DENIED));
        assertEquals(HResult.E_HANDLE, HResult.fromWin32(Win32.ERROR_INVALID_HANDLE));
        assertEquals(HResult.E_OUTOFMEMORY, HResult.fromWin32(Win32.ERROR_OUTOFMEMORY));
        assertEquals(HResult.E_INVALIDARG, HResult.fromWin32(Win32.ERROR_INVALID_PARAMETER));
    }

    @Test
    void negativeCodesAreFailures()
    {
        assertTrue(HResult.succeeded(HResult.S_OK) && HResult.succeeded(HResult.S_FALSE));
        assertFalse(HResult.failed(HResult.S_FALSE));
        assertTrue(HResult.failed(HResult.E_FAIL));
        assertFalse(HResult.succeeded(HResult.E_FAIL));
    }

    @Test
    void anExceptionNamesTheCallAndTheCode()
    {
        Exception cause = new IllegalStateException();
        HResultException exception = new HResultException("IHttpResponse::SetHeader", 0x8007000D, cause);
        assertEquals("IHttpResponse::SetHeader failed: 0x8007000D (HRESULT_FROM_WIN32(ERROR_INVALID_DATA))",
            exception.getMessage());
        assertEquals("IHttpResponse::SetHeader", exception.getOperation());
        assertEquals(0x8007000D, exception.getCode());
        assertSame(cause, exception.getCause());
    }
}
