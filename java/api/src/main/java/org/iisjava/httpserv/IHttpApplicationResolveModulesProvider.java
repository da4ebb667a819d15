package org.iisjava.httpserv;

/**
 * The provider of {@link CGlobalModule#onGlobalApplicationResolveModules}. Lifetime and thread as
 * {@link IHttpEventProvider}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplicationresolvemodulesprovider-interface">IHttpApplicationResolveModulesProvider</a>
 */
public interface IHttpApplicationResolveModulesProvider extends IHttpApplicationProvider
{
    /**
     * Adds a module to the application that is not in its configuration. {@code parentModuleId} is the id of the
     * module that adds it; {@code moduleType} and {@code modulePreCondition} may be empty.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplicationresolvemodulesprovider-registermodule-method">IHttpApplicationResolveModulesProvider::RegisterModule</a>
     */
    void registerModule(long parentModuleId, IHttpModuleFactory moduleFactory, String moduleName, String moduleType,
                        String modulePreCondition, int requestNotifications, int postRequestNotifications);

    /**
     * Sets the priority of a module that was added.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpapplicationresolvemodulesprovider-setpriorityforrequestnotification-method">IHttpApplicationResolveModulesProvider::SetPriorityForRequestNotification</a>
     */
    void setPriorityForRequestNotification(String moduleName, int requestNotification, String priorityAlias);
}
