package org.iisjava.runtime;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.iisjava.HResult;
import org.iisjava.HResultException;
import org.iisjava.Win32;

/**
 * Java exceptions and HRESULTs, both ways: what IIS gets to see of an exception, and which exception is the cause of a
 * failed call. The first row that fits counts; an unknown exception is E_FAIL; an HResultException keeps its code.
 */
final class ExceptionTable
{
    static final int E_FAIL = HResult.E_FAIL;
    static final int E_NOINTERFACE = HResult.E_NOINTERFACE;
    static final int ERROR_NOT_FOUND = HResult.fromWin32(Win32.ERROR_NOT_FOUND);
    static final int FILE_NOT_FOUND = HResult.fromWin32(Win32.ERROR_FILE_NOT_FOUND);
    static final int HANDLE_EOF = HResult.fromWin32(Win32.ERROR_HANDLE_EOF);
    static final int INSUFFICIENT_BUFFER = HResult.fromWin32(Win32.ERROR_INSUFFICIENT_BUFFER);
    static final int INVALID_INDEX = HResult.fromWin32(Win32.ERROR_INVALID_INDEX);
    static final int INVALID_PARAMETER = HResult.fromWin32(Win32.ERROR_INVALID_PARAMETER);
    static final int NOT_SUPPORTED = HResult.fromWin32(Win32.ERROR_NOT_SUPPORTED);
    static final int PATH_NOT_FOUND = HResult.fromWin32(Win32.ERROR_PATH_NOT_FOUND);

    private static final int DEEPEST_CAUSE = 16;

    /** A type that is null is a cause only, a cause that is null an answer to IIS only. */
    private record Row(Class<? extends Throwable> type, int hresult, Function<String, Throwable> cause)
    {
    }

    private static final Row[] ROWS = {
        row(OutOfMemoryError.class, HResult.E_OUTOFMEMORY, null),
        row(StackOverflowError.class, win32(Win32.ERROR_STACK_OVERFLOW), null),
        row(AccessDeniedException.class, HResult.E_ACCESSDENIED, AccessDeniedException::new),
        row(SecurityException.class, HResult.E_ACCESSDENIED, null),
        row(NoSuchFileException.class, win32(Win32.ERROR_FILE_NOT_FOUND), NoSuchFileException::new),
        row(FileNotFoundException.class, win32(Win32.ERROR_FILE_NOT_FOUND), null),
        row(NoSuchFileException.class, win32(Win32.ERROR_PATH_NOT_FOUND), NoSuchFileException::new),
        row(FileAlreadyExistsException.class, win32(Win32.ERROR_ALREADY_EXISTS), FileAlreadyExistsException::new),
        row(EOFException.class, HANDLE_EOF, EOFException::new),
        row(SocketTimeoutException.class, win32(Win32.ERROR_TIMEOUT), null),
        row(TimeoutException.class, win32(Win32.ERROR_TIMEOUT), TimeoutException::new),
        row(CancellationException.class, win32(Win32.ERROR_OPERATION_ABORTED), CancellationException::new),
        row(InterruptedException.class, win32(Win32.ERROR_OPERATION_ABORTED), null),
        row(InterruptedIOException.class, win32(Win32.ERROR_OPERATION_ABORTED), null),
        row(UnsupportedOperationException.class, win32(Win32.ERROR_NOT_SUPPORTED), UnsupportedOperationException::new),
        row(UnsupportedOperationException.class, HResult.E_NOTIMPL, UnsupportedOperationException::new),
        row(NoSuchElementException.class, ERROR_NOT_FOUND, NoSuchElementException::new),
        row(IllegalArgumentException.class, HResult.E_INVALIDARG, IllegalArgumentException::new),
        row(NullPointerException.class, HResult.E_POINTER, null),
        row(IllegalStateException.class, HResult.E_UNEXPECTED, null),
        row(null, win32(Win32.ERROR_NETNAME_DELETED), IOException::new),
        row(null, win32(Win32.ERROR_CONNECTION_INVALID), IOException::new),
        row(null, win32(Win32.WSAECONNRESET), IOException::new),
        row(null, win32(Win32.WSAECONNABORTED), IOException::new),
        row(null, win32(Win32.ERROR_BROKEN_PIPE), IOException::new),
    };

    private static final Map<Integer, String> MEANINGS = Map.of(
        HResult.E_OUTOFMEMORY, "IIS has no memory for it",
        HResult.E_ACCESSDENIED, "the account of the application pool may not do this",
        win32(Win32.ERROR_ALREADY_ASSIGNED), "an object has been stored under this id before, and stays",
        win32(Win32.ERROR_ALREADY_EXISTS), "it was registered before, or exists",
        win32(Win32.ERROR_ARITHMETIC_OVERFLOW), "the response has too many chunks",
        win32(Win32.ERROR_NETNAME_DELETED), "the client has closed the connection",
        win32(Win32.ERROR_CONNECTION_INVALID), "the connection to the client no longer exists",
        win32(Win32.WSAECONNRESET), "the client has reset the connection",
        win32(Win32.ERROR_OPERATION_ABORTED), "the operation was cancelled");

    private ExceptionTable()
    {
    }

    /** The exception of a call of IIS that failed. */
    static HResultException failure(String operation, int hresult)
    {
        for (Row row : ROWS)
        {
            if (row.hresult() == hresult && row.cause() != null)
            {
                String meaning = MEANINGS.getOrDefault(hresult, HResult.toString(hresult));
                return new HResultException(operation, hresult, row.cause().apply(meaning));
            }
        }
        String meaning = MEANINGS.get(hresult);
        return new HResultException(operation, hresult, meaning == null ? null : new IllegalStateException(meaning));
    }

    /** What IIS gets to see of an exception: always a failure, also when the exception's own methods throw. */
    static int toHResult(Throwable thrown)
    {
        try
        {
            return find(thrown);
        }
        catch (Throwable failure)
        {
            return E_FAIL;
        }
    }

    private static int find(Throwable thrown)
    {
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < DEEPEST_CAUSE; depth++, each = each.getCause())
        {
            if (each instanceof HResultException failed)
            {
                return failed.getCode() < 0 ? failed.getCode() : E_FAIL;
            }
            for (Row row : ROWS)
            {
                if (row.type() != null && row.type().isInstance(each))
                {
                    return row.hresult();
                }
            }
        }
        return E_FAIL;
    }

    private static Row row(Class<? extends Throwable> type, int hresult, Function<String, Throwable> cause)
    {
        return new Row(type, hresult, cause);
    }

    private static int win32(int error)
    {
        return HResult.fromWin32(error);
    }
}
