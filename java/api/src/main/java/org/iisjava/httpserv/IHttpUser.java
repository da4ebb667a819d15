package org.iisjava.httpserv;

import org.iisjava.HResult;
import org.iisjava.HResultException;

/**
 * The identity of a request. Owned by IIS; ends with the request unless {@link #referenceUser()} was called. Callable
 * from any thread. IIS 7.0 and later.
 *
 * <p>Written by you it is a user of your own for {@link IAuthenticationProvider#setUser}: IIS has a native object that
 * asks yours, and Java modules are given that very object. What is not abstract here is what such a user mostly answers.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-interface">IHttpUser</a>
 */
public interface IHttpUser
{
    /**
     * Answers the name that the client gave.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-getremoteusername-method">IHttpUser::GetRemoteUserName</a>
     */
    default String getRemoteUserName()
    {
        return getUserName();
    }

    /**
     * Answers the name of the user, which is empty for an anonymous one.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-getusername-method">IHttpUser::GetUserName</a>
     */
    String getUserName();

    /**
     * Answers how the user was authenticated, which is empty for an anonymous one.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-getauthenticationtype-method">IHttpUser::GetAuthenticationType</a>
     */
    String getAuthenticationType();

    /**
     * Answers the password where it is known, as for Basic authentication; {@code null} or empty otherwise.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-getpassword-method">IHttpUser::GetPassword</a>
     */
    default String getPassword()
    {
        return "";
    }

    /**
     * Answers the handle of the token to impersonate with; 0 where there is none. Not yours to close.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-getimpersonationtoken-method">IHttpUser::GetImpersonationToken</a>
     */
    default long getImpersonationToken()
    {
        return 0;
    }

    /**
     * Answers the handle of the primary token; 0 where there is none. Not yours to close.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-getprimarytoken-method">IHttpUser::GetPrimaryToken</a>
     */
    default long getPrimaryToken()
    {
        return 0;
    }

    /**
     * Keeps the user beyond the request, until {@link #dereferenceUser()}. Not called on one that is written in Java: the
     * references of IIS are counted natively.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-referenceuser-method">IHttpUser::ReferenceUser</a>
     */
    default void referenceUser()
    {
    }

    /**
     * Takes back what {@link #referenceUser()} did. Without one before, it is refused with
     * {@link IllegalStateException}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-dereferenceuser-method">IHttpUser::DereferenceUser</a>
     */
    default void dereferenceUser()
    {
    }

    /**
     * Answers whether {@link #isInRole} can be asked.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-supportsisinrole-method">IHttpUser::SupportsIsInRole</a>
     */
    default boolean supportsIsInRole()
    {
        return false;
    }

    /**
     * Answers whether the user is in a role. Where roles are not supported: {@link org.iisjava.HResultException} with
     * E_NOTIMPL.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-isinrole-method">IHttpUser::IsInRole</a>
     */
    default boolean isInRole(String roleName)
    {
        throw new HResultException("IHttpUser::IsInRole", HResult.E_NOTIMPL);
    }

    /**
     * Answers the address of a variable, as of {@code SID}; 0 where there is none of this name.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-getuservariable-method">IHttpUser::GetUserVariable</a>
     */
    default long getUserVariable(String variableName)
    {
        return 0;
    }
}
