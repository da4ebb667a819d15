package org.iisjava.httpserv;

import java.util.Optional;

/**
 * Registers the notifications of one module. Owned by IIS; valid during {@link RegisterModule#registerModule} only, for
 * any thread. {@link org.iisjava.ModuleSettings} reads the settings of the module.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmoduleregistrationinfo-interface">IHttpModuleRegistrationInfo</a>
 */
public interface IHttpModuleRegistrationInfo
{
    /**
     * Answers the {@code name} of the module's entry in {@code globalModules}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmoduleregistrationinfo-getname-method">IHttpModuleRegistrationInfo::GetName</a>
     */
    String getName();

    /**
     * Answers the key of this module in module context containers. Zero is a valid id.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmoduleregistrationinfo-getid-method">IHttpModuleRegistrationInfo::GetId</a>
     */
    long getId();

    /**
     * Registers for {@code RQ_} notifications and for their post forms. A second call fails with
     * HRESULT_FROM_WIN32(ERROR_ALREADY_EXISTS).
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmoduleregistrationinfo-setrequestnotifications-method">IHttpModuleRegistrationInfo::SetRequestNotifications</a>
     */
    void setRequestNotifications(IHttpModuleFactory moduleFactory, int requestNotifications,
                                 int postRequestNotifications);

    /**
     * Registers {@code globalModule} for {@code GL_} notifications; it is kept until IIS terminates it. A second call
     * fails with HRESULT_FROM_WIN32(ERROR_ALREADY_EXISTS).
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmoduleregistrationinfo-setglobalnotifications-method">IHttpModuleRegistrationInfo::SetGlobalNotifications</a>
     */
    void setGlobalNotifications(CGlobalModule globalModule, int globalNotifications);

    /**
     * Sets the priority for each notification of the mask; {@code priorityAlias} is one of {@code PRIORITY_ALIAS_}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmoduleregistrationinfo-setpriorityforrequestnotification-method">IHttpModuleRegistrationInfo::SetPriorityForRequestNotification</a>
     */
    void setPriorityForRequestNotification(int requestNotifications, String priorityAlias);

    /**
     * Sets the priority for each notification of the mask; {@code priorityAlias} is one of {@code PRIORITY_ALIAS_}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmoduleregistrationinfo-setpriorityforglobalnotification-method">IHttpModuleRegistrationInfo::SetPriorityForGlobalNotification</a>
     */
    void setPriorityForGlobalNotification(int globalNotifications, String priorityAlias);

    /**
     * Answers this object as a later version of its interface; empty on an IIS that has not got it.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/httpgetextendedinterface-function">HttpGetExtendedInterface</a>
     */
    <T extends IHttpModuleRegistrationInfo> Optional<T> getExtendedInterface(Class<T> version);
}
