package org.iisjava.runtime;

import org.iisjava.httpserv.IScriptMapInfo;

/** IIS's IScriptMapInfo; REQUEST lifetime. */
final class NativeScriptMapInfo extends NativeObject implements IScriptMapInfo
{
    private NativeScriptMapInfo(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    /** The Java object where it is one; null where there is none. */
    static IScriptMapInfo of(long handle, Lifetime lifetime)
    {
        IScriptMapInfo java = handle == 0 ? null : JavaObjects.at(handle, IScriptMapInfo.class);
        return handle == 0 || java != null ? java : new NativeScriptMapInfo(handle, lifetime);
    }

    @Override
    public String getPath()
    {
        return getUtf16("IScriptMapInfo::GetPath", Abi::IScriptMapInfo_GetPath);
    }

    @Override
    public String getAllowedVerbs()
    {
        return getLatin1("IScriptMapInfo::GetAllowedVerbs", Abi::IScriptMapInfo_GetAllowedVerbs);
    }

    @Override
    public String getModules()
    {
        return getUtf16("IScriptMapInfo::GetModules", Abi::IScriptMapInfo_GetModules);
    }

    @Override
    public String getScriptProcessor()
    {
        return getUtf16("IScriptMapInfo::GetScriptProcessor", Abi::IScriptMapInfo_GetScriptProcessor);
    }

    @Override
    public String getManagedType()
    {
        return getUtf16("IScriptMapInfo::GetManagedType", Abi::IScriptMapInfo_GetManagedType);
    }

    @Override
    public boolean getAllowPathInfoForScriptMappings()
    {
        return getBoolean("IScriptMapInfo::GetAllowPathInfoForScriptMappings",
            Abi::IScriptMapInfo_GetAllowPathInfoForScriptMappings);
    }

    @Override
    public int getRequiredAccess()
    {
        return getInt("IScriptMapInfo::GetRequiredAccess", Abi::IScriptMapInfo_GetRequiredAccess);
    }

    @Override
    public int getResourceType()
    {
        return getInt("IScriptMapInfo::GetResourceType", Abi::IScriptMapInfo_GetResourceType);
    }

    @Override
    public boolean getIsStarScriptMap()
    {
        return getBoolean("IScriptMapInfo::GetIsStarScriptMap", Abi::IScriptMapInfo_GetIsStarScriptMap);
    }

    @Override
    public int getResponseBufferLimit()
    {
        return getInt("IScriptMapInfo::GetResponseBufferLimit", Abi::IScriptMapInfo_GetResponseBufferLimit);
    }

    @Override
    public String getName()
    {
        return getUtf16("IScriptMapInfo::GetName", Abi::IScriptMapInfo_GetName);
    }
}
