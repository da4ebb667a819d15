package org.iisjava.httpserv;

/**
 * Adds the priority of post-notifications. Lifetime and thread as {@link IHttpModuleRegistrationInfo}; got by
 * {@link IHttpModuleRegistrationInfo#getExtendedInterface}.
 *
 * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmoduleregistrationinfo2-interface">IHttpModuleRegistrationInfo2</a>
 */
public interface IHttpModuleRegistrationInfo2 extends IHttpModuleRegistrationInfo
{
    /**
     * Sets the priority for the post form of each notification of the mask; {@code priorityAlias} is one of
     * {@code PRIORITY_ALIAS_}.
     *
     * @see <a href="https://learn.microsoft.com/en-us/iis/web-development-reference/native-code-api-reference/ihttpmoduleregistrationinfo2-setpriorityforpostrequestnotification-method">IHttpModuleRegistrationInfo2::SetPriorityForPostRequestNotification</a>
     */
    void setPriorityForPostRequestNotification(int postRequestNotifications, String priorityAlias);
}
