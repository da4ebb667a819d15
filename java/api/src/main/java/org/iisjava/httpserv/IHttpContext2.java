package org.iisjava.httpserv;

/**
 * Adds the original user. Lifetime and threads as {@link IHttpContext}; got by
 * {@link IHttpContext#getExtendedInterface}. IIS 7.5 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext2-interface">IHttpContext2</a>
 */
public interface IHttpContext2 extends IHttpContext
{
    /**
     * Answers the user from before a module replaced it; {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcontext2-getoriginaluser-method">IHttpContext2::GetOriginalUser</a>
     */
    IHttpUser getOriginalUser();
}
