package org.iisjava.httpserv;

/**
 * Reads IIS's configuration, merged for a path from {@code applicationHost.config} and the {@code web.config} files below
 * it. Owned by IIS; lives as long as the process. Callable from any thread. IIS 7.0 and later.
 *
 * <p>What it hands out is a snapshot: a later change of a file is not seen in it. Reading costs file access, so keep what
 * was read and drop it in {@link CGlobalModule#onGlobalConfigurationChange}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostadminmanager-interface">IAppHostAdminManager</a>
 */
public interface IAppHostAdminManager
{
    /**
     * Answers a section such as {@code "system.webServer/handlers"} as it applies to a configuration path: to
     * {@code "MACHINE/WEBROOT/APPHOST"} for the server, to {@link IHttpApplication#getAppConfigPath()} for an application,
     * to {@link IMetadataInfo#getMetaPath()} for the URL of a request.
     * 
     * @throws AppHostConfigException when a file is wrong and IIS says where
     * @throws org.iisjava.HResultException when there is no such section or path, a file is not readable, or its content is
     *     wrong
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/iapphostadminmanager-getadminsection-method">IAppHostAdminManager::GetAdminSection</a>
     */
    IAppHostElement getAdminSection(String sectionName, String sectionPath);
}
