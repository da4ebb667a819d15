package org.iisjava.runtime;

import org.iisjava.httpserv.IHttpUser;

/**
 * IIS's IHttpUser. REQUEST lifetime, unless the module references it: then it lives until the module takes its last
 * reference back. Any thread.
 */
final class NativeHttpUser extends CountedObject implements IHttpUser
{
    private NativeHttpUser(long handle, Lifetime lifetime)
    {
        super(handle, lifetime, "IHttpUser::ReferenceUser", "IHttpUser::DereferenceUser");
    }

    /** The Java object where it is one; null where there is none. */
    static IHttpUser of(long handle, Lifetime lifetime)
    {
        IHttpUser java = handle == 0 ? null : JavaObjects.at(handle, IHttpUser.class);
        return handle == 0 || java != null ? java : new NativeHttpUser(handle, lifetime);
    }

    @Override
    int take(long handle)
    {
        return Abi.IHttpUser_ReferenceUser(handle);
    }

    @Override
    int giveBack(long handle)
    {
        return Abi.IHttpUser_DereferenceUser(handle);
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
    public void referenceUser()
    {
        reference();
    }

    @Override
    public void dereferenceUser()
    {
        dereference();
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
