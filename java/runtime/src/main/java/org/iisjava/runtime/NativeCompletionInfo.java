package org.iisjava.runtime;

import java.util.Optional;
import org.iisjava.httpserv.IHttpCompletionInfo;
import org.iisjava.httpserv.IHttpCompletionInfo2;

/**
 * The IHttpCompletionInfo of a completion: its values were read when it came, perhaps by an earlier call. Made for one
 * call of onAsyncCompletion, CALL lifetime.
 */
class NativeCompletionInfo implements IHttpCompletionInfo
{
    private final Completion m_completion;
    private final Lifetime m_lifetime;

    private NativeCompletionInfo(Completion completion, Lifetime lifetime)
    {
        m_completion = completion;
        m_lifetime = lifetime;
    }

    static NativeCompletionInfo of(Completion completion, Lifetime call)
    {
        return completion.completedOperation() == Completion.UNKNOWN ? new NativeCompletionInfo(completion, call)
            : new Version2(completion, call);
    }

    static IHttpCompletionInfo2 version2(Completion completion, Lifetime call)
    {
        return new Version2(completion, call);
    }

    @Override
    public int getCompletionBytes()
    {
        return completion().bytes();
    }

    @Override
    public int getCompletionStatus()
    {
        return completion().status();
    }

    @Override
    public <T extends IHttpCompletionInfo> Optional<T> getExtendedInterface(Class<T> version)
    {
        completion();
        if (Argument.notNull("version", version) != IHttpCompletionInfo.class && version != IHttpCompletionInfo2.class)
        {
            throw new IllegalArgumentException(
                "version: " + version.getName() + " is not a version of IHttpCompletionInfo");
        }
        return version.isInstance(this) ? Optional.of(version.cast(this)) : Optional.empty();
    }

    final Completion completion()
    {
        m_lifetime.check("IHttpCompletionInfo");
        return m_completion;
    }

    private static final class Version2 extends NativeCompletionInfo implements IHttpCompletionInfo2
    {
        Version2(Completion completion, Lifetime lifetime)
        {
            super(completion, lifetime);
        }

        @Override
        public int getCompletedOperation()
        {
            return completion().completedOperation();
        }
    }
}
