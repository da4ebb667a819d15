package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalConfigurationChange}. Lifetime and thread as {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalconfigurationchangeprovider-interface">IGlobalConfigurationChangeProvider</a>
 */
public interface IGlobalConfigurationChangeProvider extends IHttpEventProvider
{
    /**
     * Answers the path of what changed in the configuration: compare it as a prefix of
     * {@link IHttpApplication#getAppConfigPath()}, without regard to case.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iglobalconfigurationchangeprovider-getchangepath-method">IGlobalConfigurationChangeProvider::GetChangePath</a>
     */
    String getChangePath();
}
