package org.iisjava.runtime;

import org.iisjava.httpserv.ResponseStatus;

/** Reads IHttpResponse::GetStatus, the one member with two texts among its results. Without state. */
final class ResponseStatusReader
{
    private static final String NAME = "IHttpResponse::GetStatus";
    private static final int INITIAL_TEXT = 256;

    private ResponseStatusReader()
    {
    }

    static ResponseStatus read(NativeHttpResponse response)
    {
        int reasonCapacity = INITIAL_TEXT;
        int moduleCapacity = INITIAL_TEXT;
        for (;;)
        {
            try (Call call = response.begin(NAME))
            {
                Scratch scratch = call.scratch();
                long status = call.out();
                long subStatus = call.out();
                long error = call.out();
                long notification = call.out();
                long exception = call.out();
                long trySkip = call.out();
                long reason = scratch.allocate(reasonCapacity);
                long reasonLength = call.out();
                long module = scratch.allocate(moduleCapacity * Character.BYTES);
                long moduleLength = call.out();
                int hresult = Abi.IHttpResponse_GetStatus(response.handle(), status, subStatus, error, notification,
                    exception, trySkip, reason, reasonCapacity, reasonLength, module, moduleCapacity, moduleLength);
                int reasonNeeded = call.intAt(reasonLength);
                int moduleNeeded = call.intAt(moduleLength);
                boolean larger = reasonNeeded > reasonCapacity || moduleNeeded > moduleCapacity;
                if (hresult != ExceptionTable.INSUFFICIENT_BUFFER || !larger)
                {
                    call.check(hresult);
                    return new ResponseStatus(call.intAt(status), call.intAt(subStatus),
                        reasonNeeded == Abi.NULL_TEXT ? null : scratch.readLatin1(reason, reasonNeeded),
                        call.intAt(error),
                        moduleNeeded == Abi.NULL_TEXT ? null : scratch.readUtf16(module, moduleNeeded),
                        call.intAt(notification), NativeAppHostConfigException.of(call.longAt(exception)),
                        call.booleanAt(trySkip));
                }
                reasonCapacity = Math.max(reasonCapacity, reasonNeeded);
                moduleCapacity = Math.max(moduleCapacity, moduleNeeded);
            }
        }
    }
}
