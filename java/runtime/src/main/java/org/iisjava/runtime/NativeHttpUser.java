package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpUser;

/**
 * IIS's IHttpUser. REQUEST lifetime, unless the module references it: then it lives until the module takes its last
 * reference back. Any thread.
 */
final class NativeHttpUser extends NativeObject implements IHttpUser
{
    private int m_references;
    private volatile Lifetime m_referenced;

    private NativeHttpUser(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    /** Null where there is none. */
    static NativeHttpUser of(long handle, Lifetime lifetime)
    {
        return handle == 0 ? null : new NativeHttpUser(handle, lifetime);
    }

    @Override
    Lifetime lifetime()
    {
        Lifetime referenced = m_referenced;
        return referenced != null ? referenced : super.lifetime();
    }

    @Override
    public String getRemoteUserName()
    {
        return getUtf16("IHttpUser::GetRemoteUserName", Abi::IHttpUser_GetRemoteUserName);
    }

    @Override
    public String getUserName()
    {
        return getUtf16("IHttpUser::GetUserName", Abi::IHttpUser_GetUserName);
    }

    @Override
    public String getAuthenticationType()
    {
        return getUtf16("IHttpUser::GetAuthenticationType", Abi::IHttpUser_GetAuthenticationType);
    }

    @Override
    public String getPassword()
    {
        return getUtf16("IHttpUser::GetPassword", Abi::IHttpUser_GetPassword);
    }

    @Override
    public long getImpersonationToken()
    {
        return getLong("IHttpUser::GetImpersonationToken", Abi::IHttpUser_GetImpersonationToken);
    }

    @Override
    public long getPrimaryToken()
    {
        return getLong("IHttpUser::GetPrimaryToken", Abi::IHttpUser_GetPrimaryToken);
    }

    @Override
    public synchronized void referenceUser()
    {
        call("IHttpUser::ReferenceUser", Abi::IHttpUser_ReferenceUser);
        if (m_references++ == 0)
        {
            m_referenced = new Lifetime(Lifetime.Kind.REQUEST);
        }
    }

    @Override
    public synchronized void dereferenceUser()
    {
        if (m_references == 0)
        {
            throw new IllegalStateException(
                "IHttpUser::DereferenceUser was called without IHttpUser::ReferenceUser before");
        }
        if (--m_references == 0)
        {
            Lifetime referenced = m_referenced;
            m_referenced = null;
            referenced.close(CallStack.current().count(referenced));
        }
        try (Call call = CallStack.current().begin(Lifetime.PROCESS, "IHttpUser::DereferenceUser"))
        {
            call.check(Abi.IHttpUser_DereferenceUser(handle()));
        }
    }

    @Override
    public boolean supportsIsInRole()
    {
        return getBoolean("IHttpUser::SupportsIsInRole", Abi::IHttpUser_SupportsIsInRole);
    }

    @Override
    public boolean isInRole(String roleName)
    {
        Argument.wide("roleName", roleName);
        try (Call call = begin("IHttpUser::IsInRole"))
        {
            long out = call.out();
            call.check(Abi.IHttpUser_IsInRole(handle(), call.utf16(roleName), roleName.length(), out));
            return call.booleanAt(out);
        }
    }

    @Override
    public long getUserVariable(String variableName)
    {
        Argument.name("variableName", variableName);
        try (Call call = begin("IHttpUser::GetUserVariable"))
        {
            long out = call.out();
            call.check(Abi.IHttpUser_GetUserVariable(handle(), call.latin1(variableName), variableName.length(), out));
            return call.longAt(out);
        }
    }
}
