package org.iisjava.httpserv;

import java.net.InetSocketAddress;

/**
 * The worker process. Owned by IIS; lives as long as the process. Callable from any thread. IIS 7.5 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver2-interface">IHttpServer2</a>
 */
public interface IHttpServer2 extends IHttpServer
{
    /**
     * Logs a user on. A refused password is an {@link org.iisjava.HResultException}. {@code logonMethod} is a {@code
     * LOGON32_LOGON_} number; {@code defaultDomain}, {@code address} and {@code traceContext} may be {@code null}.
     * The token is yours until {@link IHttpTokenEntry#dereferenceCacheData()}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver2-gettoken-method">IHttpServer2::GetToken</a>
     */
    IHttpTokenEntry getToken(String userName, String password, int logonMethod, String defaultDomain,
                             InetSocketAddress address, IHttpTraceContext traceContext);

    /**
     * Answers the path of the configuration file of the application pool.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpserver2-getapppoolconfigfile-method">IHttpServer2::GetAppPoolConfigFile</a>
     */
    String getAppPoolConfigFile();

    /**
     * Answers the metadata of a URL of a site, which is yours until {@link
     * IReferencedMetadataInfo#dereferenceMetadata()}.
     */
    IReferencedMetadataInfo getMetadata(String siteName, String url);
}
