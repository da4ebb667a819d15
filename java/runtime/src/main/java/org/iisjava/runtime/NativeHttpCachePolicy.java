package org.iisjava.runtime;

import java.util.Optional;
import org.iisjava.httpserv.HTTP_CACHE_POLICY;
import org.iisjava.httpserv.IHttpCachePolicy;
import org.iisjava.httpserv.IHttpCachePolicy2;

/** IIS's IHttpCachePolicy; REQUEST lifetime, as the response it was got from. */
class NativeHttpCachePolicy extends NativeObject implements IHttpCachePolicy
{
    private interface TextMember
    {
        int call(long policy, long text, int length);
    }

    NativeHttpCachePolicy(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    @Override
    public HTTP_CACHE_POLICY getKernelCachePolicy()
    {
        return new RawCachePolicy(getLong("IHttpCachePolicy::GetKernelCachePolicy",
            Abi::IHttpCachePolicy_GetKernelCachePolicy), lifetime());
    }

    @Override
    public void setKernelCacheInvalidatorSet()
    {
        call("IHttpCachePolicy::SetKernelCacheInvalidatorSet",
            Abi::IHttpCachePolicy_SetKernelCacheInvalidatorSet);
    }

    @Override
    public HTTP_CACHE_POLICY getUserCachePolicy()
    {
        return new RawCachePolicy(getLong("IHttpCachePolicy::GetUserCachePolicy",
            Abi::IHttpCachePolicy_GetUserCachePolicy), lifetime());
    }

    @Override
    public void appendVaryByHeader(String header)
    {
        callWithText("IHttpCachePolicy::AppendVaryByHeader", Argument.element("header", header),
            Abi::IHttpCachePolicy_AppendVaryByHeader);
    }

    @Override
    public String getVaryByHeaders()
    {
        return getLatin1("IHttpCachePolicy::GetVaryByHeaders", Abi::IHttpCachePolicy_GetVaryByHeaders);
    }

    @Override
    public void appendVaryByQueryString(String parameter)
    {
        callWithText("IHttpCachePolicy::AppendVaryByQueryString", Argument.element("parameter", parameter),
            Abi::IHttpCachePolicy_AppendVaryByQueryString);
    }

    @Override
    public String getVaryByQueryStrings()
    {
        return getLatin1("IHttpCachePolicy::GetVaryByQueryStrings", Abi::IHttpCachePolicy_GetVaryByQueryStrings);
    }

    @Override
    public void setVaryByValue(String value)
    {
        callWithText("IHttpCachePolicy::SetVaryByValue", Argument.http("value", value),
            Abi::IHttpCachePolicy_SetVaryByValue);
    }

    @Override
    public String getVaryByValue()
    {
        return getLatin1("IHttpCachePolicy::GetVaryByValue", Abi::IHttpCachePolicy_GetVaryByValue);
    }

    @Override
    public boolean isUserCacheEnabled()
    {
        return getBoolean("IHttpCachePolicy::IsUserCacheEnabled", Abi::IHttpCachePolicy_IsUserCacheEnabled);
    }

    @Override
    public void disableUserCache()
    {
        call("IHttpCachePolicy::DisableUserCache", Abi::IHttpCachePolicy_DisableUserCache);
    }

    @Override
    public boolean isCached()
    {
        return getBoolean("IHttpCachePolicy::IsCached", Abi::IHttpCachePolicy_IsCached);
    }

    @Override
    public void setIsCached()
    {
        call("IHttpCachePolicy::SetIsCached", Abi::IHttpCachePolicy_SetIsCached);
    }

    @Override
    public boolean getKernelCacheInvalidatorSet()
    {
        return getBoolean("IHttpCachePolicy::GetKernelCacheInvalidatorSet",
            Abi::IHttpCachePolicy_GetKernelCacheInvalidatorSet);
    }

    @Override
    public <T extends IHttpCachePolicy> Optional<T> getExtendedInterface(Class<T> version)
    {
        if (Argument.notNull("version", version).isInstance(this))
        {
            return Optional.of(version.cast(this));
        }
        if (version != IHttpCachePolicy2.class)
        {
            throw new IllegalArgumentException(
                "version: " + version.getName() + " is not a version of IHttpCachePolicy");
        }
        long handle = getExtendedInterface(Abi.IHTTP_CACHE_POLICY, Abi.IHTTP_CACHE_POLICY2);
        return handle == 0 ? Optional.empty() : Optional.of(version.cast(new Version2(handle, lifetime())));
    }

    private void callWithText(String operation, String text, TextMember member)
    {
        try (Call call = begin(operation))
        {
            call.check(member.call(handle(), call.latin1(text), text.length()));
        }
    }

    private static final class Version2 extends NativeHttpCachePolicy implements IHttpCachePolicy2
    {
        Version2(long handle, Lifetime lifetime)
        {
            super(handle, lifetime);
        }

        @Override
        public boolean isForceUpdateSet()
        {
            return getBoolean("IHttpCachePolicy2::IsForceUpdateSet", Abi::IHttpCachePolicy2_IsForceUpdateSet);
        }

        @Override
        public void setForceUpdate()
        {
            call("IHttpCachePolicy2::SetForceUpdate", Abi::IHttpCachePolicy2_SetForceUpdate);
        }
    }
}
