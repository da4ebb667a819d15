package org.iisjava;

import java.util.HashMap;
import java.util.Map;

/**
 * What can be done with an HRESULT, which is an {@code int}. Codes of Win32 are in {@link Win32} and become HRESULTs by
 * {@link #fromWin32}.
 */
public final class HResult
{
    public static final int S_OK = 0;
    public static final int S_FALSE = 1;
    public static final int E_NOTIMPL = 0x80004001;
    public static final int E_NOINTERFACE = 0x80004002;
    public static final int E_POINTER = 0x80004003;
    public static final int E_ABORT = 0x80004004;
    public static final int E_FAIL = 0x80004005;
    public static final int E_UNEXPECTED = 0x8000FFFF;
    public static final int E_ACCESSDENIED = 0x80070005;
    public static final int E_HANDLE = 0x80070006;
    public static final int E_OUTOFMEMORY = 0x8007000E;
    public static final int E_INVALIDARG = 0x80070057;

    private static final int WIN32_FACILITY = 0x80070000;
    private static final Map<Integer, String> NAMES = names();

    private HResult()
    {
    }

    /** Answers whether an HRESULT is one of success, as SUCCEEDED does. */
    public static boolean succeeded(int hresult)
    {
        return hresult >= 0;
    }

    /** Answers whether an HRESULT is one of failure, as FAILED does. */
    public static boolean failed(int hresult)
    {
        return hresult < 0;
    }

    /** Answers the HRESULT of a Win32 code, as HRESULT_FROM_WIN32 does. */
    public static int fromWin32(int error)
    {
        return error <= 0 ? error : error & 0xFFFF | WIN32_FACILITY;
    }

    /**
     * Answers the number with its name where it has one, as {@code 0x80070026 (HRESULT_FROM_WIN32(ERROR_HANDLE_EOF))}
     * or {@code 0x00000000 (S_OK)}.
     */
    public static String toString(int hresult)
    {
        String number = String.format("0x%08X", hresult);
        String name = nameOf(hresult);
        return name == null ? number : number + " (" + name + ")";
    }

    private static String nameOf(int hresult)
    {
        String name = NAMES.get(hresult);
        if (name != null)
        {
            return name;
        }
        if ((hresult & 0xFFFF0000) != WIN32_FACILITY)
        {
            return null;
        }
        int error = hresult & 0xFFFF;
        String win32 = Win32.nameOf(error);
        return "HRESULT_FROM_WIN32(" + (win32 == null ? Integer.toString(error) : win32) + ")";
    }

    private static Map<Integer, String> names()
    {
        Map<Integer, String> names = new HashMap<>();
        names.put(S_OK, "S_OK");
        names.put(S_FALSE, "S_FALSE");
        names.put(E_NOTIMPL, "E_NOTIMPL");
        names.put(E_NOINTERFACE, "E_NOINTERFACE");
        names.put(E_POINTER, "E_POINTER");
        names.put(E_ABORT, "E_ABORT");
        names.put(E_FAIL, "E_FAIL");
        names.put(E_UNEXPECTED, "E_UNEXPECTED");
        names.put(E_ACCESSDENIED, "E_ACCESSDENIED");
        names.put(E_HANDLE, "E_HANDLE");
        names.put(E_OUTOFMEMORY, "E_OUTOFMEMORY");
        names.put(E_INVALIDARG, "E_INVALIDARG");
        return Map.copyOf(names);
    }
}
