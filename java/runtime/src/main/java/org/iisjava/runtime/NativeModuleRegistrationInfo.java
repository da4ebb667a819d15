package org.iisjava.runtime;

import java.util.Optional;
import org.iisjava.httpserv.CGlobalModule;
import org.iisjava.httpserv.IHttpModuleFactory;
import org.iisjava.httpserv.IHttpModuleRegistrationInfo;
import org.iisjava.httpserv.IHttpModuleRegistrationInfo2;

/** IIS's IHttpModuleRegistrationInfo. One for each module, CALL lifetime: it ends with registerModule. */
class NativeModuleRegistrationInfo extends NativeObject implements IHttpModuleRegistrationInfo
{
    private final Registration m_registration;

    NativeModuleRegistrationInfo(long handle, Lifetime lifetime, Registration registration)
    {
        super(handle, lifetime);
        m_registration = registration;
    }

    @Override
    public String getName()
    {
        return getUtf16("IHttpModuleRegistrationInfo::GetName", Abi::IHttpModuleRegistrationInfo_GetName);
    }

    @Override
    public long getId()
    {
        return getLong("IHttpModuleRegistrationInfo::GetId", Abi::IHttpModuleRegistrationInfo_GetId);
    }

    @Override
    public void setRequestNotifications(IHttpModuleFactory moduleFactory, int requestNotifications,
                                        int postRequestNotifications)
    {
        Argument.notNull("moduleFactory", moduleFactory);
        m_registration.setFactory(moduleFactory, token ->
            call("IHttpModuleRegistrationInfo::SetRequestNotifications", info ->
                Abi.IHttpModuleRegistrationInfo_SetRequestNotifications(info, token, requestNotifications,
                    postRequestNotifications)));
    }

    @Override
    public void setGlobalNotifications(CGlobalModule globalModule, int globalNotifications)
    {
        Argument.notNull("globalModule", globalModule);
        m_registration.setGlobalModule(globalModule, token ->
            call("IHttpModuleRegistrationInfo::SetGlobalNotifications", info ->
                Abi.IHttpModuleRegistrationInfo_SetGlobalNotifications(info, token, globalNotifications)));
    }

    @Override
    public void setPriorityForRequestNotification(int requestNotifications, String priorityAlias)
    {
        Argument.wide("priorityAlias", priorityAlias);
        try (Call call = begin("IHttpModuleRegistrationInfo::SetPriorityForRequestNotification"))
        {
            call.check(Abi.IHttpModuleRegistrationInfo_SetPriorityForRequestNotification(handle(), requestNotifications,
                call.utf16(priorityAlias), priorityAlias.length()));
        }
    }

    @Override
    public void setPriorityForGlobalNotification(int globalNotifications, String priorityAlias)
    {
        Argument.wide("priorityAlias", priorityAlias);
        try (Call call = begin("IHttpModuleRegistrationInfo::SetPriorityForGlobalNotification"))
        {
            call.check(Abi.IHttpModuleRegistrationInfo_SetPriorityForGlobalNotification(handle(), globalNotifications,
                call.utf16(priorityAlias), priorityAlias.length()));
        }
    }

    @Override
    public <T extends IHttpModuleRegistrationInfo> Optional<T> getExtendedInterface(Class<T> version)
    {
        if (Argument.notNull("version", version).isInstance(this))
        {
            return Optional.of(version.cast(this));
        }
        if (version != IHttpModuleRegistrationInfo2.class)
        {
            throw new IllegalArgumentException(
                "version: " + version.getName() + " is not a version of IHttpModuleRegistrationInfo");
        }
        long handle = getExtendedInterface(Abi.IHTTP_MODULE_REGISTRATION_INFO, Abi.IHTTP_MODULE_REGISTRATION_INFO2);
        return handle == 0 ? Optional.empty()
            : Optional.of(version.cast(new Version2(handle, lifetime(), m_registration)));
    }

    private static final class Version2 extends NativeModuleRegistrationInfo implements IHttpModuleRegistrationInfo2
    {
        Version2(long handle, Lifetime lifetime, Registration registration)
        {
            super(handle, lifetime, registration);
        }

        @Override
        public void setPriorityForPostRequestNotification(int postRequestNotifications, String priorityAlias)
        {
            Argument.wide("priorityAlias", priorityAlias);
            try (Call call = begin("IHttpModuleRegistrationInfo2::SetPriorityForPostRequestNotification"))
            {
                call.check(Abi.IHttpModuleRegistrationInfo2_SetPriorityForPostRequestNotification(handle(),
                    postRequestNotifications, call.utf16(priorityAlias), priorityAlias.length()));
            }
        }
    }
}
