package org.iisjava.runtime;

import org.iisjava.httpserv.IAppHostConfigException;

/** IIS's IAppHostConfigException. */
final class NativeAppHostConfigException extends NativeReference implements IAppHostConfigException
{
    NativeAppHostConfigException(long handle)
    {
        super(handle);
    }

    /** Null for a null handle. */
    static IAppHostConfigException of(long handle)
    {
        return handle == 0 ? null : new NativeAppHostConfigException(handle);
    }

    @Override
    public int getLineNumber()
    {
        return getInt("IAppHostConfigException::get_LineNumber", Abi::IAppHostConfigException_get_LineNumber);
    }

    @Override
    public String getFileName()
    {
        return getUtf16("IAppHostConfigException::get_FileName", Abi::IAppHostConfigException_get_FileName);
    }

    @Override
    public String getConfigPath()
    {
        return getUtf16("IAppHostConfigException::get_ConfigPath", Abi::IAppHostConfigException_get_ConfigPath);
    }

    @Override
    public String getErrorLine()
    {
        return getUtf16("IAppHostConfigException::get_ErrorLine", Abi::IAppHostConfigException_get_ErrorLine);
    }

    @Override
    public String getPreErrorLine()
    {
        return getUtf16("IAppHostConfigException::get_PreErrorLine", Abi::IAppHostConfigException_get_PreErrorLine);
    }

    @Override
    public String getPostErrorLine()
    {
        return getUtf16("IAppHostConfigException::get_PostErrorLine", Abi::IAppHostConfigException_get_PostErrorLine);
    }

    @Override
    public String getErrorString()
    {
        return getUtf16("IAppHostConfigException::get_ErrorString", Abi::IAppHostConfigException_get_ErrorString);
    }
}
