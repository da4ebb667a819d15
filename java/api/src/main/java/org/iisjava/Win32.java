package org.iisjava;

import java.util.Map;

/** Codes of Win32 that IIS answers, with their documented names and values. */
public final class Win32
{
    public static final int ERROR_SUCCESS = 0;
    public static final int ERROR_FILE_NOT_FOUND = 2;
    public static final int ERROR_PATH_NOT_FOUND = 3;
    public static final int ERROR_ACCESS_DENIED = 5;
    public static final int ERROR_INVALID_HANDLE = 6;
    public static final int ERROR_NOT_ENOUGH_MEMORY = 8;
    public static final int ERROR_INVALID_DATA = 13;
    public static final int ERROR_OUTOFMEMORY = 14;
    public static final int ERROR_SHARING_VIOLATION = 32;
    public static final int ERROR_LOCK_VIOLATION = 33;
    public static final int ERROR_HANDLE_EOF = 38;
    public static final int ERROR_NOT_SUPPORTED = 50;
    public static final int ERROR_NETNAME_DELETED = 64;
    public static final int ERROR_ALREADY_ASSIGNED = 85;
    public static final int ERROR_INVALID_PARAMETER = 87;
    public static final int ERROR_BROKEN_PIPE = 109;
    public static final int ERROR_INSUFFICIENT_BUFFER = 122;
    public static final int ERROR_MOD_NOT_FOUND = 126;
    public static final int ERROR_PROC_NOT_FOUND = 127;
    public static final int ERROR_ALREADY_EXISTS = 183;
    public static final int ERROR_BAD_EXE_FORMAT = 193;
    public static final int ERROR_ARITHMETIC_OVERFLOW = 534;
    public static final int ERROR_OPERATION_ABORTED = 995;
    public static final int ERROR_IO_PENDING = 997;
    public static final int ERROR_STACK_OVERFLOW = 1001;
    public static final int ERROR_INVALID_SERVICE_CONTROL = 1052;
    public static final int ERROR_SERVICE_REQUEST_TIMEOUT = 1053;
    public static final int ERROR_SERVICE_ALREADY_RUNNING = 1056;
    public static final int ERROR_SERVICE_NOT_ACTIVE = 1062;
    public static final int ERROR_NOT_FOUND = 1168;
    public static final int ERROR_CANCELLED = 1223;
    public static final int ERROR_CONNECTION_INVALID = 1229;
    public static final int ERROR_SERVER_SHUTDOWN_IN_PROGRESS = 1255;
    public static final int ERROR_INVALID_INDEX = 1413;
    public static final int ERROR_TIMEOUT = 1460;
    public static final int WSAECONNABORTED = 10053;
    public static final int WSAECONNRESET = 10054;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
        Map.entry(ERROR_FILE_NOT_FOUND, "ERROR_FILE_NOT_FOUND"),
        Map.entry(ERROR_PATH_NOT_FOUND, "ERROR_PATH_NOT_FOUND"),
        Map.entry(ERROR_ACCESS_DENIED, "ERROR_ACCESS_DENIED"),
        Map.entry(ERROR_INVALID_HANDLE, "ERROR_INVALID_HANDLE"),
        Map.entry(ERROR_NOT_ENOUGH_MEMORY, "ERROR_NOT_ENOUGH_MEMORY"),
        Map.entry(ERROR_INVALID_DATA, "ERROR_INVALID_DATA"),
        Map.entry(ERROR_OUTOFMEMORY, "ERROR_OUTOFMEMORY"),
        Map.entry(ERROR_SHARING_VIOLATION, "ERROR_SHARING_VIOLATION"),
        Map.entry(ERROR_LOCK_VIOLATION, "ERROR_LOCK_VIOLATION"),
        Map.entry(ERROR_HANDLE_EOF, "ERROR_HANDLE_EOF"),
        Map.entry(ERROR_NOT_SUPPORTED, "ERROR_NOT_SUPPORTED"),
        Map.entry(ERROR_NETNAME_DELETED, "ERROR_NETNAME_DELETED"),
        Map.entry(ERROR_ALREADY_ASSIGNED, "ERROR_ALREADY_ASSIGNED"),
        Map.entry(ERROR_INVALID_PARAMETER, "ERROR_INVALID_PARAMETER"),
        Map.entry(ERROR_BROKEN_PIPE, "ERROR_BROKEN_PIPE"),
        Map.entry(ERROR_INSUFFICIENT_BUFFER, "ERROR_INSUFFICIENT_BUFFER"),
        Map.entry(ERROR_MOD_NOT_FOUND, "ERROR_MOD_NOT_FOUND"),
        Map.entry(ERROR_PROC_NOT_FOUND, "ERROR_PROC_NOT_FOUND"),
        Map.entry(ERROR_ALREADY_EXISTS, "ERROR_ALREADY_EXISTS"),
        Map.entry(ERROR_BAD_EXE_FORMAT, "ERROR_BAD_EXE_FORMAT"),
        Map.entry(ERROR_ARITHMETIC_OVERFLOW, "ERROR_ARITHMETIC_OVERFLOW"),
        Map.entry(ERROR_OPERATION_ABORTED, "ERROR_OPERATION_ABORTED"),
        Map.entry(ERROR_IO_PENDING, "ERROR_IO_PENDING"),
        Map.entry(ERROR_STACK_OVERFLOW, "ERROR_STACK_OVERFLOW"),
        Map.entry(ERROR_INVALID_SERVICE_CONTROL, "ERROR_INVALID_SERVICE_CONTROL"),
        Map.entry(ERROR_SERVICE_REQUEST_TIMEOUT, "ERROR_SERVICE_REQUEST_TIMEOUT"),
        Map.entry(ERROR_SERVICE_ALREADY_RUNNING, "ERROR_SERVICE_ALREADY_RUNNING"),
        Map.entry(ERROR_SERVICE_NOT_ACTIVE, "ERROR_SERVICE_NOT_ACTIVE"),
        Map.entry(ERROR_NOT_FOUND, "ERROR_NOT_FOUND"),
        Map.entry(ERROR_CANCELLED, "ERROR_CANCELLED"),
        Map.entry(ERROR_CONNECTION_INVALID, "ERROR_CONNECTION_INVALID"),
        Map.entry(ERROR_SERVER_SHUTDOWN_IN_PROGRESS, "ERROR_SERVER_SHUTDOWN_IN_PROGRESS"),
        Map.entry(ERROR_INVALID_INDEX, "ERROR_INVALID_INDEX"),
        Map.entry(ERROR_TIMEOUT, "ERROR_TIMEOUT"),
        Map.entry(WSAECONNABORTED, "WSAECONNABORTED"),
        Map.entry(WSAECONNRESET, "WSAECONNRESET"));

    private Win32()
    {
    }

    /** Answers the name of a code; null where it is not one of these. */
    static String nameOf(int error)
    {
        return NAMES.get(error);
    }
}
