package org.iisjava.runtime;

import org.iisjava.httpserv.IAuthenticationProvider;
import org.iisjava.httpserv.ICustomNotificationProvider;
import org.iisjava.httpserv.IHttpEventProvider;
import org.iisjava.httpserv.IHttpFileInfo;
import org.iisjava.httpserv.IMapHandlerProvider;
import org.iisjava.httpserv.IMapPathProvider;
import org.iisjava.httpserv.IReadEntityProvider;
import org.iisjava.httpserv.IScriptMapInfo;
import org.iisjava.httpserv.ISendResponseProvider;
import org.iisjava.httpserv.httpserv;

/** The providers of request notifications. Each is made for one call and ends with it. Without state. */
final class Providers
{
    private Providers()
    {
    }

    /** Null where IIS gives none. */
    static IHttpEventProvider of(int notification, boolean post, long handle, Lifetime call)
    {
        if (handle == 0)
        {
            return null;
        }
        if (post)
        {
            return new Event(handle, call);
        }
        return switch (notification)
        {
            case httpserv.RQ_AUTHENTICATE_REQUEST -> new Authentication(handle, call);
            case httpserv.RQ_MAP_REQUEST_HANDLER -> new MapHandler(handle, call);
            case httpserv.RQ_MAP_PATH -> new MapPath(handle, call);
            case httpserv.RQ_SEND_RESPONSE -> new SendResponse(handle, call);
            case httpserv.RQ_READ_ENTITY -> new ReadEntity(handle, call);
            case httpserv.RQ_CUSTOM_NOTIFICATION -> new Custom(handle, call);
            default -> new Event(handle, call);
        };
    }

    static class Event extends NativeObject implements IHttpEventProvider
    {
        Event(long handle, Lifetime call)
        {
            super(handle, call);
        }

        @Override
        public void setErrorStatus(int error)
        {
            call("IHttpEventProvider::SetErrorStatus", provider ->
                Abi.IHttpEventProvider_SetErrorStatus(provider, error));
        }
    }

    private static final class Authentication extends Event implements IAuthenticationProvider
    {
        Authentication(long handle, Lifetime call)
        {
            super(handle, call);
        }
    }

    private static final class ReadEntity extends Event implements IReadEntityProvider
    {
        ReadEntity(long handle, Lifetime call)
        {
            super(handle, call);
        }
    }

    private static final class Custom extends Event implements ICustomNotificationProvider
    {
        Custom(long handle, Lifetime call)
        {
            super(handle, call);
        }
    }

    private static final class MapHandler extends Event implements IMapHandlerProvider
    {
        MapHandler(long handle, Lifetime call)
        {
            super(handle, call);
        }

        @Override
        public void setScriptName(String scriptName)
        {
            Argument.wide("scriptName", scriptName);
            try (Call call = begin("IMapHandlerProvider::SetScriptName"))
            {
                call.check(
                    Abi.IMapHandlerProvider_SetScriptName(handle(), call.utf16(scriptName), scriptName.length()));
            }
        }

        @Override
        public void setScriptMap(IScriptMapInfo scriptMap)
        {
            NativeScriptMapInfo ours = Argument.ours("scriptMap", scriptMap, NativeScriptMapInfo.class);
            try (Call held = ours.begin("IScriptMapInfo"))
            {
                call("IMapHandlerProvider::SetScriptMap", provider ->
                    Abi.IMapHandlerProvider_SetScriptMap(provider, held.handleOf(ours)));
            }
        }

        @Override
        public void setFileInfo(IHttpFileInfo fileInfo)
        {
            NativeHttpFileInfo ours = Argument.ours("fileInfo", fileInfo, NativeHttpFileInfo.class);
            try (Call held = ours.begin("IHttpFileInfo"))
            {
                call("IMapHandlerProvider::SetFileInfo", provider ->
                    Abi.IMapHandlerProvider_SetFileInfo(provider, held.handleOf(ours)));
            }
        }
    }

    private static final class MapPath extends Event implements IMapPathProvider
    {
        MapPath(long handle, Lifetime call)
        {
            super(handle, call);
        }

        @Override
        public String getUrl()
        {
            return getUtf16("IMapPathProvider::GetUrl", Abi::IMapPathProvider_GetUrl);
        }

        @Override
        public String getPhysicalPath()
        {
            return getUtf16("IMapPathProvider::GetPhysicalPath", Abi::IMapPathProvider_GetPhysicalPath);
        }

        @Override
        public void setPhysicalPath(String physicalPath)
        {
            Argument.wide("physicalPath", physicalPath);
            try (Call call = begin("IMapPathProvider::SetPhysicalPath"))
            {
                call.check(Abi.IMapPathProvider_SetPhysicalPath(handle(), call.utf16(physicalPath),
                    physicalPath.length()));
            }
        }
    }

    private static final class SendResponse extends Event implements ISendResponseProvider
    {
        SendResponse(long handle, Lifetime call)
        {
            super(handle, call);
        }

        @Override
        public boolean getHeadersBeingSent()
        {
            return getBoolean("ISendResponseProvider::GetHeadersBeingSent",
                Abi::ISendResponseProvider_GetHeadersBeingSent);
        }

        @Override
        public int getFlags()
        {
            return getInt("ISendResponseProvider::GetFlags", Abi::ISendResponseProvider_GetFlags);
        }

        @Override
        public void setFlags(int flags)
        {
            call("ISendResponseProvider::SetFlags", provider -> Abi.ISendResponseProvider_SetFlags(provider, flags));
        }

        @Override
        public boolean getReadyToLogData()
        {
            return getBoolean("ISendResponseProvider::GetReadyToLogData", Abi::ISendResponseProvider_GetReadyToLogData);
        }
    }
}
