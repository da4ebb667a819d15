package org.iisjava.runtime;

import com.sun.jna.Pointer;
import org.iisjava.runtime.log.Origin;

/**
 * Asks IIS for the site and the id of a request that something is logged about: also while the request is not the
 * module's to touch, but never when it has ended. Without state; on the threads that run the request's module.
 */
final class RequestOrigin
{
    private static final int REQUEST_ID = 16;

    private RequestOrigin()
    {
    }

    /** Answers only the module where the rest is not to be had. */
    static Origin read(long context, Lifetime lifetime, String module)
    {
        if (!lifetime.enterUnlessEnded())
        {
            return Origin.of(module);
        }
        CallStack stack = CallStack.current();
        int depth = stack.depth();
        try (Call call = stack.begin(Lifetime.PROCESS, "IHttpContext"))
        {
            return new Origin(module, site(context, call), requestId(context, call));
        }
        catch (RuntimeException | Error e)
        {
            stack.unwind(depth);
            return Origin.of(module);
        }
        finally
        {
            lifetime.leave();
        }
    }

    private static String site(long context, Call call)
    {
        long out = call.out();
        call.check(Abi.IHttpContext_GetSite(context, out));
        long site = call.longAt(out);
        return site == 0 ? null : call.readUtf16((text, capacity, outLength) ->
            Abi.IHttpSite_GetSiteName(site, text, capacity, outLength));
    }

    private static Long requestId(long context, Call call)
    {
        long out = call.out();
        call.check(Abi.IHttpContext_GetRequest(context, out));
        call.check(Abi.IHttpRequest_GetRawHttpRequest(call.longAt(out), out));
        long raw = call.longAt(out);
        return raw == 0 ? null : new Pointer(raw).getLong(REQUEST_ID);
    }
}
