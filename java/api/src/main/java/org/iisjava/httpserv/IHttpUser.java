package org.iisjava.httpserv;

/**
 * The identity of a request. Owned by IIS; ends with the request unless {@link #referenceUser()} was called. Callable
 * from any thread. IIS 7.0 and later.
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
    String getRemoteUserName();

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
    String getPassword();

    /**
     * Answers the handle of the token to impersonate with; 0 where there is none. Not yours to close.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-getimpersonationtoken-method">IHttpUser::GetImpersonationToken</a>
     */
    long getImpersonationToken();

    /**
     * Answers the handle of the primary token; 0 where there is none. Not yours to close.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-getprimarytoken-method">IHttpUser::GetPrimaryToken</a>
     */
    long getPrimaryToken();

    /**
     * Keeps the user beyond the request, until {@link #dereferenceUser()}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-referenceuser-method">IHttpUser::ReferenceUser</a>
     */
    void referenceUser();

    /**
     * Takes back what {@link #referenceUser()} did. Without one before, it is refused with
     * {@link IllegalStateException}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-dereferenceuser-method">IHttpUser::DereferenceUser</a>
     */
    void dereferenceUser();

    /**
     * Answers whether {@link #isInRole} can be asked.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-supportsisinrole-method">IHttpUser::SupportsIsInRole</a>
     */
    boolean supportsIsInRole();

    /**
     * Answers whether the user is in a role. Where roles are not supported: {@link org.iisjava.HResultException} with
     * E_NOTIMPL.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-isinrole-method">IHttpUser::IsInRole</a>
     */
    boolean isInRole(String roleName);

    /**
     * Answers the address of a variable, as of {@code SID}; 0 where there is none of this name.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpuser-getuservariable-method">IHttpUser::GetUserVariable</a>
     */
    long getUserVariable(String variableName);
}
