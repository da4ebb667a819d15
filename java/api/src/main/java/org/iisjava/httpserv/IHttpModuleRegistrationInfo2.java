package org.iisjava.httpserv;

/**
 * Adds the priority of post-notifications. Microsoft has no page about it. Lifetime and thread as
 * {@link IHttpModuleRegistrationInfo}; got by {@link IHttpModuleRegistrationInfo#getExtendedInterface}.
 */
public interface IHttpModuleRegistrationInfo2 extends IHttpModuleRegistrationInfo
{
    /**
     * Sets the priority for the post form of each notification of the mask; {@code priorityAlias} is one of
     * {@code PRIORITY_ALIAS_}.
     */
    void setPriorityForPostRequestNotification(int postRequestNotifications, String priorityAlias);
}
