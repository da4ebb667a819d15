package org.iisjava.runtime;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.iisjava.ModuleSettings;
import org.iisjava.httpserv.CGlobalModule;
import org.iisjava.httpserv.IHttpModuleFactory;
import org.iisjava.httpserv.IHttpModuleRegistrationInfo;
import org.iisjava.httpserv.IHttpModuleRegistrationInfo2;

/**
 * IIS's IHttpModuleRegistrationInfo. One for each module, CALL lifetime: it ends with registerModule. Its calls are made
 * by the thread that IIS registers the module on.
 */
class NativeModuleRegistrationInfo extends NativeObject implements IHttpModuleRegistrationInfo, ModuleSettings.Source
{
    private final Registration m_registration;
    private final ModuleStart m_start;
    private final ModuleSettings m_settings;

    NativeModuleRegistrationInfo(long handle, Lifetime lifetime, Registration registration, ModuleStart start,
                                 ModuleSettings settings)
    {
        super(handle, lifetime);
        m_registration = registration;
        m_start = start;
        m_settings = settings;
    }

    @Override
    public String getName()
    {
        return answer("IHttpModuleRegistrationInfo::GetName", operation ->
            getUtf16(operation, Abi::IHttpModuleRegistrationInfo_GetName));
    }

    @Override
    public long getId()
    {
        return answer("IHttpModuleRegistrationInfo::GetId", operation ->
            ModuleIds.tell(getLong(operation, Abi::IHttpModuleRegistrationInfo_GetId)));
    }

    @Override
    public ModuleSettings moduleSettings()
    {
        return m_settings;
    }

    @Override
    public void setRequestNotifications(IHttpModuleFactory moduleFactory, int requestNotifications,
                                        int postRequestNotifications)
    {
        Argument.notNull("moduleFactory", moduleFactory);
        m_registration.setFactory(moduleFactory, token ->
            callThere("IHttpModuleRegistrationInfo::SetRequestNotifications", info ->
                Abi.IHttpModuleRegistrationInfo_SetRequestNotifications(info, token, requestNotifications,
                    postRequestNotifications)));
    }

    @Override
    public void setGlobalNotifications(CGlobalModule globalModule, int globalNotifications)
    {
        Argument.notNull("globalModule", globalModule);
        m_registration.setGlobalModule(globalModule, token ->
            callThere("IHttpModuleRegistrationInfo::SetGlobalNotifications", info ->
                Abi.IHttpModuleRegistrationInfo_SetGlobalNotifications(info, token, globalNotifications)));
    }

    @Override
    public void setPriorityForRequestNotification(int requestNotifications, String priorityAlias)
    {
        Argument.priority("priorityAlias", priorityAlias);
        setPriority("IHttpModuleRegistrationInfo::SetPriorityForRequestNotification", priorityAlias, (info, alias, length) ->
            Abi.IHttpModuleRegistrationInfo_SetPriorityForRequestNotification(info, requestNotifications, alias, length));
    }

    @Override
    public void setPriorityForGlobalNotification(int globalNotifications, String priorityAlias)
    {
        Argument.priority("priorityAlias", priorityAlias);
        setPriority("IHttpModuleRegistrationInfo::SetPriorityForGlobalNotification", priorityAlias, (info, alias, length) ->
            Abi.IHttpModuleRegistrationInfo_SetPriorityForGlobalNotification(info, globalNotifications, alias, length));
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
        long handle = answer("IHttpModuleRegistrationInfo::GetExtendedInterface", operation ->
            getExtendedInterface(Abi.IHTTP_MODULE_REGISTRATION_INFO, Abi.IHTTP_MODULE_REGISTRATION_INFO2));
        return handle == 0 ? Optional.empty()
            : Optional.of(version.cast(new Version2(handle, lifetime(), m_registration, m_start, m_settings)));
    }

    /** A member that sets a priority. */
    interface PrioritySetter
    {
        int set(long info, long alias, int length);
    }

    final void setPriority(String operation, String alias, PrioritySetter setter)
    {
        m_start.call(operation, () ->
        {
            try (Call call = begin(operation))
            {
                call.check(setter.set(handle(), call.utf16(alias), alias.length()));
            }
        });
    }

    private void callThere(String operation, Action action)
    {
        m_start.call(operation, () -> call(operation, action));
    }

    private <T> T answer(String operation, Function<String, T> getter)
    {
        AtomicReference<T> result = new AtomicReference<>();
        m_start.call(operation, () -> result.set(getter.apply(operation)));
        return result.get();
    }

    private static final class Version2 extends NativeModuleRegistrationInfo implements IHttpModuleRegistrationInfo2
    {
        Version2(long handle, Lifetime lifetime, Registration registration, ModuleStart start, ModuleSettings settings)
        {
            super(handle, lifetime, registration, start, settings);
        }

        @Override
        public void setPriorityForPostRequestNotification(int postRequestNotifications, String priorityAlias)
        {
            Argument.priority("priorityAlias", priorityAlias);
            setPriority("IHttpModuleRegistrationInfo2::SetPriorityForPostRequestNotification", priorityAlias,
                (info, alias, length) -> Abi.IHttpModuleRegistrationInfo2_SetPriorityForPostRequestNotification(info,
                    postRequestNotifications, alias, length));
        }
    }
}
