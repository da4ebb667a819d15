package org.iisjava.runtime;

/** Reads an IHttpCompletionInfo of IIS, which ends with the call it comes with. Without state. */
final class CompletionReader
{
    private CompletionReader()
    {
    }

    static Suspension.Arrival arrive(Suspension suspension, long info)
    {
        try (Call call = CallStack.current().begin(Lifetime.PROCESS, "IHttpCompletionInfo::GetCompletionBytes"))
        {
            long out = call.out();
            call.check(Abi.IHttpCompletionInfo_GetCompletionBytes(info, out));
            int bytes = call.intAt(out);
            call.check(Abi.IHttpCompletionInfo_GetCompletionStatus(info, out));
            int status = call.intAt(out);
            return suspension.arrive(bytes, status, completedOperation(call, info, out));
        }
    }

    /** The completion of an operation that calls back, which is told by an IHttpCompletionInfo2. */
    static Completion read(Operation operation, long info2)
    {
        try (Call call = CallStack.current().begin(Lifetime.PROCESS, "IHttpCompletionInfo::GetCompletionBytes"))
        {
            long out = call.out();
            call.check(Abi.IHttpCompletionInfo_GetCompletionBytes(info2, out));
            int bytes = call.intAt(out);
            call.check(Abi.IHttpCompletionInfo_GetCompletionStatus(info2, out));
            int status = call.intAt(out);
            call.check(Abi.IHttpCompletionInfo2_GetCompletedOperation(info2, out));
            return new Completion(bytes, status, call.intAt(out), operation);
        }
    }

    private static int completedOperation(Call call, long info, long out)
    {
        if (Abi.HttpGetExtendedInterface(info, Abi.IHTTP_COMPLETION_INFO, Abi.IHTTP_COMPLETION_INFO2, out) < 0)
        {
            return Completion.UNKNOWN;
        }
        call.check(Abi.IHttpCompletionInfo2_GetCompletedOperation(call.longAt(out), out));
        return call.intAt(out);
    }
}
