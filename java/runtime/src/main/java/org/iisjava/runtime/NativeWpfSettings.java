package org.iisjava.runtime;

import org.iisjava.httpserv.IWpfSettings;
import org.iisjava.httpserv.WPF_SETTINGS_BOOL_ENUM;
import org.iisjava.httpserv.WPF_SETTINGS_DWORD_ENUM;
import org.iisjava.httpserv.WPF_SETTINGS_HANDLE_ENUM;
import org.iisjava.httpserv.WPF_SETTINGS_STRING_ENUM;
import org.iisjava.httpserv.WPF_SETTINGS_ULONGLONG_ENUM;

/** IIS's IWpfSettings; PROCESS lifetime, any thread. */
final class NativeWpfSettings extends NativeObject implements IWpfSettings
{
    NativeWpfSettings(long handle)
    {
        super(handle, Lifetime.PROCESS);
    }

    @Override
    public int getDwordProperty(WPF_SETTINGS_DWORD_ENUM settingId)
    {
        int id = Argument.notNull("settingId", settingId).ordinal() + 1;
        return getInt("IWpfSettings::GetDwordProperty",
            (settings, out) -> Abi.IWpfSettings_GetDwordProperty(settings, id, out));
    }

    @Override
    public long getUlonglongProperty(WPF_SETTINGS_ULONGLONG_ENUM settingId)
    {
        int id = Argument.notNull("settingId", settingId).ordinal();
        return getLong("IWpfSettings::GetUlonglongProperty",
            (settings, out) -> Abi.IWpfSettings_GetUlonglongProperty(settings, id, out));
    }

    @Override
    public String getStringProperty(WPF_SETTINGS_STRING_ENUM settingId)
    {
        int id = Argument.notNull("settingId", settingId).ordinal();
        return getUtf16("IWpfSettings::GetStringProperty", (settings, out, capacity, outLength) ->
            Abi.IWpfSettings_GetStringProperty(settings, id, out, capacity, outLength));
    }

    @Override
    public boolean getBoolProperty(WPF_SETTINGS_BOOL_ENUM settingId)
    {
        int id = Argument.notNull("settingId", settingId).ordinal();
        return getBoolean("IWpfSettings::GetBoolProperty",
            (settings, out) -> Abi.IWpfSettings_GetBoolProperty(settings, id, out));
    }

    @Override
    public long getHandleProperty(WPF_SETTINGS_HANDLE_ENUM settingId)
    {
        int id = Argument.notNull("settingId", settingId).ordinal();
        return getLong("IWpfSettings::GetHandleProperty",
            (settings, out) -> Abi.IWpfSettings_GetHandleProperty(settings, id, out));
    }
}
