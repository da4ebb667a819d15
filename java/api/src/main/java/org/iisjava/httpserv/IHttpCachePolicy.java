package org.iisjava.httpserv;

import java.util.Optional;

/**
 * How a response may be kept and sent again without asking the modules. Owned by IIS; lifetime and threads as the
 * {@link IHttpResponse} that answered it. IIS 7.0 and later.
 *
 * <p>The names and values are ISO-8859-1. What cannot be encoded, and CR, LF and NUL, are refused with {@link
 * IllegalArgumentException}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-interface">IHttpCachePolicy</a>
 */
public interface IHttpCachePolicy
{
    /**
     * Answers whether and how long HTTP.sys may keep the response; at first it may not. What is changed in it counts.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-getkernelcachepolicy-method">IHttpCachePolicy::GetKernelCachePolicy</a>
     */
    HTTP_CACHE_POLICY getKernelCachePolicy();

    /**
     * Says that something will remove the response from the kernel cache, so that it may be kept with {@link
     * HTTP_CACHE_POLICY_TYPE#HttpCachePolicyUserInvalidates}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-setkernelcacheinvalidatorset-method">IHttpCachePolicy::SetKernelCacheInvalidatorSet</a>
     */
    void setKernelCacheInvalidatorSet();

    /**
     * Answers whether and how long the output cache of the worker process may keep the response; at first it may not.
     * What is changed in it counts.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-getusercachepolicy-method">IHttpCachePolicy::GetUserCachePolicy</a>
     */
    HTTP_CACHE_POLICY getUserCachePolicy();

    /**
     * Adds a request header by which kept responses differ. A comma is refused: it separates the names.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-appendvarybyheader-method">IHttpCachePolicy::AppendVaryByHeader</a>
     */
    void appendVaryByHeader(String header);

    /**
     * Answers the headers by which kept responses differ, separated by commas; empty or {@code null} where there are
     * none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-getvarybyheaders-method">IHttpCachePolicy::GetVaryByHeaders</a>
     */
    String getVaryByHeaders();

    /**
     * Adds a parameter of the query string by which kept responses differ. A comma is refused: it separates the names.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-appendvarybyquerystring-method">IHttpCachePolicy::AppendVaryByQueryString</a>
     */
    void appendVaryByQueryString(String parameter);

    /**
     * Answers the parameters by which kept responses differ, separated by commas; empty or {@code null} where there are
     * none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-getvarybyquerystrings-method">IHttpCachePolicy::GetVaryByQueryStrings</a>
     */
    String getVaryByQueryStrings();

    /**
     * Sets a value of your own by which kept responses differ.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-setvarybyvalue-method">IHttpCachePolicy::SetVaryByValue</a>
     */
    void setVaryByValue(String value);

    /**
     * Answers the value by which kept responses differ; empty or {@code null} where there is none.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-getvarybyvalue-method">IHttpCachePolicy::GetVaryByValue</a>
     */
    String getVaryByValue();

    /**
     * Answers whether the output cache may keep the response.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-isusercacheenabled-method">IHttpCachePolicy::IsUserCacheEnabled</a>
     */
    boolean isUserCacheEnabled();

    /**
     * Forbids the output cache to keep the response. Cannot be undone.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-disableusercache-method">IHttpCachePolicy::DisableUserCache</a>
     */
    void disableUserCache();

    /**
     * Answers whether the response is kept already.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-iscached-method">IHttpCachePolicy::IsCached</a>
     */
    boolean isCached();

    /**
     * Says that the response is kept. Cannot be undone.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-setiscached-method">IHttpCachePolicy::SetIsCached</a>
     */
    void setIsCached();

    /**
     * Answers whether {@link #setKernelCacheInvalidatorSet} was called.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpcachepolicy-getkernelcacheinvalidatorset">IHttpCachePolicy::GetKernelCacheInvalidatorSet</a>
     */
    boolean getKernelCacheInvalidatorSet();

    /**
     * Answers this object as a later version of its interface; empty on an IIS that has not got it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/httpgetextendedinterface-function">HttpGetExtendedInterface</a>
     */
    <T extends IHttpCachePolicy> Optional<T> getExtendedInterface(Class<T> version);
}
