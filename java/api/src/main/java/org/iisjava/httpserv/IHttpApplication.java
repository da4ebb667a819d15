package org.iisjava.httpserv;

import java.util.Optional;

/**
 * An application. Owned by IIS; lives until {@link CGlobalModule#onGlobalApplicationStop}. Callable from any thread.
 * IIS 7.0 and later.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplication-interface">IHttpApplication</a>
 */
public interface IHttpApplication
{
    /**
     * Answers the folder of the application.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplication-getapplicationphysicalpath-method">IHttpApplication::GetApplicationPhysicalPath</a>
     */
    String getApplicationPhysicalPath();

    /**
     * Answers the id of the application, as {@code /LM/W3SVC/1/ROOT}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplication-getapplicationid-method">IHttpApplication::GetApplicationId</a>
     */
    String getApplicationId();

    /**
     * Answers the path of the application in the configuration, as {@code MACHINE/WEBROOT/APPHOST/Default Web Site}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplication-getappconfigpath-method">IHttpApplication::GetAppConfigPath</a>
     */
    String getAppConfigPath();

    /**
     * Answers the container of objects that end with the application.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplication-getmodulecontextcontainer-method">IHttpApplication::GetModuleContextContainer</a>
     */
    IHttpModuleContextContainer getModuleContextContainer();

    /**
     * Answers this object as a later version of its interface; empty on an IIS that has not got it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/httpgetextendedinterface-function">HttpGetExtendedInterface</a>
     */
    <T extends IHttpApplication> Optional<T> getExtendedInterface(Class<T> version);
}
