package org.iisjava.httpserv;

/**
 * Adds the forced update. Lifetime and threads as {@link IHttpCachePolicy}; got by {@link
 * IHttpCachePolicy#getExtendedInterface}. IIS 7.5 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy2-interface">IHttpCachePolicy2</a>
 */
public interface IHttpCachePolicy2 extends IHttpCachePolicy
{
    /**
     * Answers whether {@link #setForceUpdate} was called.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy2-isforceupdateset-method">IHttpCachePolicy2::IsForceUpdateSet</a>
     */
    boolean isForceUpdateSet();

    /**
     * Has the response take the place of one that is kept.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy2-setforceupdate-method">IHttpCachePolicy2::SetForceUpdate</a>
     */
    void setForceUpdate();
}
