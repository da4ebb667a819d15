package org.iisjava.runtime;

import java.util.Optional;
import org.iisjava.httpserv.IHttpContext;
import org.iisjava.httpserv.IHttpContext2;
import org.iisjava.httpserv.IHttpContext3;
import org.iisjava.httpserv.IHttpContext4;
import org.iisjava.httpserv.IHttpUser;
import org.iisjava.httpserv.INamedContextContainer;
import org.iisjava.httpserv.LPOVERLAPPED_COMPLETION_ROUTINE;

/** The later versions of IHttpContext, which share the {@link RequestState} of the first. Without state. */
final class ContextVersions
{
    private ContextVersions()
    {
    }

    static <T extends IHttpContext> Optional<T> find(NativeHttpContext context, Class<T> version)
    {
        int number = version == IHttpContext2.class ? Abi.IHTTP_CONTEXT2
            : version == IHttpContext3.class ? Abi.IHTTP_CONTEXT3
            : version == IHttpContext4.class ? Abi.IHTTP_CONTEXT4 : 0;
        if (number == 0)
        {
            throw new IllegalArgumentException("version: " + version.getName() + " is not a version of IHttpContext");
        }
        RequestState state = context.state();
        long handle = state.httpContext().getExtendedInterface(Abi.IHTTP_CONTEXT, number);
        if (handle == 0)
        {
            return Optional.empty();
        }
        NativeHttpContext extended = number == Abi.IHTTP_CONTEXT2 ? new Version2(state, handle)
            : number == Abi.IHTTP_CONTEXT3 ? new Version3(state, handle) : new Version4(state, handle);
        return Optional.of(version.cast(extended));
    }

    /** The context that a completion callback is given. */
    static IHttpContext3 version3(RequestState state, long handle)
    {
        return new Version3(state, handle);
    }

    private static class Version2 extends NativeHttpContext implements IHttpContext2
    {
        Version2(RequestState state, long handle)
        {
            super(state, handle);
        }

        @Override
        public IHttpUser getOriginalUser()
        {
            return NativeHttpUser.of(getLong("IHttpContext2::GetOriginalUser", Abi::IHttpContext2_GetOriginalUser),
                lifetime());
        }
    }

    private static class Version3 extends Version2 implements IHttpContext3
    {
        Version3(RequestState state, long handle)
        {
            super(state, handle);
        }

        @Override
        public INamedContextContainer getNamedContextContainer()
        {
            long container =
                getLong("IHttpContext3::GetNamedContextContainer", Abi::IHttpContext3_GetNamedContextContainer);
            return container == 0 ? null : new NativeNamedContextContainer(container, state());
        }

        @Override
        public void enableFullDuplex()
        {
            call("IHttpContext3::EnableFullDuplex", Abi::IHttpContext3_EnableFullDuplex);
            state().suspensions().setFullDuplex();
        }

        @Override
        public void inheritServerVariable(String name, boolean failIfNotExist)
        {
            Argument.name("name", name);
            try (Call call = begin("IHttpContext3::InheritServerVariable"))
            {
                call.check(Abi.IHttpContext3_InheritServerVariable(handle(), call.latin1(name), name.length(),
                    failIfNotExist ? 1 : 0));
            }
        }

        @Override
        public <T> void postCompletion(int bytes, LPOVERLAPPED_COMPLETION_ROUTINE<? super T> completionRoutine,
                                       T completionContext)
        {
            Argument.notNegative("bytes", bytes);
            Argument.notNull("completionRoutine", completionRoutine);
            Posts.postRoutine(state(), handle(), bytes, (errorCode, completed) ->
                completionRoutine.completed(errorCode, completed, completionContext));
        }
    }

    private static final class Version4 extends Version3 implements IHttpContext4
    {
        Version4(RequestState state, long handle)
        {
            super(state, handle);
        }

        @Override
        public long getRequestStartTime()
        {
            return getLong("IHttpContext4::GetRequestStartTime", Abi::IHttpContext4_GetRequestStartTime);
        }

        @Override
        public long getRequestElapsedTime()
        {
            return getLong("IHttpContext4::GetRequestElapsedTime", Abi::IHttpContext4_GetRequestElapsedTime);
        }
    }
}
