package org.iisjava.runtime;

import java.nio.ByteBuffer;
import org.iisjava.httpserv.HTTP_LOG_FIELDS_DATA;
import org.iisjava.httpserv.IAuthenticationProvider;
import org.iisjava.httpserv.ICustomNotificationProvider;
import org.iisjava.httpserv.IHttpEventProvider;
import org.iisjava.httpserv.IHttpFileInfo;
import org.iisjava.httpserv.IHttpUser;
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
    static IHttpEventProvider of(int notification, boolean post, long handle, Lifetime call, RequestState state)
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
            case httpserv.RQ_MAP_REQUEST_HANDLER -> new MapHandler(handle, call, state);
            case httpserv.RQ_MAP_PATH -> new MapPath(handle, call);
            case httpserv.RQ_SEND_RESPONSE -> new SendResponse(handle, call, state);
            case httpserv.RQ_READ_ENTITY -> new ReadEntity(handle, call, state);
            case httpserv.RQ_CUSTOM_NOTIFICATION -> custom(handle, call);
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

        @Override
        public void setUser(IHttpUser user)
        {
            try (Lent lent = Lent.userOrNone(user))
            {
                if (!lent.isJava())
                {
                    user.referenceUser();
                }
                call("IAuthenticationProvider::SetUser", provider ->
                    Abi.IAuthenticationProvider_SetUser(provider, lent.handle()));
                lent.keep();
            }
        }
    }

    private static final class ReadEntity extends Event implements IReadEntityProvider
    {
        private final RequestState m_state;

        ReadEntity(long handle, Lifetime call, RequestState state)
        {
            super(handle, call);
            m_state = state;
        }

        @Override
        public ByteBuffer getEntity()
        {
            try (Call call = begin("IReadEntityProvider::GetEntity"))
            {
                long buffer = call.out();
                long dataSize = call.out();
                long bufferSize = call.out();
                call.check(Abi.IReadEntityProvider_GetEntity(handle(), buffer, dataSize, bufferSize));
                int capacity = Argument.notNegative("the size of IIS's buffer", call.intAt(bufferSize));
                int limit = Argument.range("the size of IIS's data", call.intAt(dataSize), 0, capacity);
                return call.longAt(buffer) == 0 || capacity == 0 ? ByteBuffer.allocateDirect(0)
                    : NativeMemory.view(call.longAt(buffer), capacity).limit(limit);
            }
        }

        @Override
        public void setEntity(ByteBuffer buffer)
        {
            int size = Argument.notNull("buffer", buffer).remaining();
            long address;
            if (buffer.isDirect())
            {
                m_state.pin(buffer);
                address = NativeMemory.addressOf(buffer) + buffer.position();
            }
            else
            {
                address = m_state.allocate(Math.max(size, 1));
                NativeMemory.view(address, Math.max(size, 1)).put(buffer.duplicate());
            }
            call("IReadEntityProvider::SetEntity", provider ->
                Abi.IReadEntityProvider_SetEntity(provider, address, size, size));
        }
    }

    /** The Java object where it is one. */
    static ICustomNotificationProvider custom(long handle, Lifetime call)
    {
        ICustomNotificationProvider java = JavaObjects.at(handle, ICustomNotificationProvider.class);
        return java != null ? java : new Custom(handle, call);
    }

    private static final class Custom extends Event implements ICustomNotificationProvider
    {
        Custom(long handle, Lifetime call)
        {
            super(handle, call);
        }

        @Override
        public String queryNotificationType()
        {
            return getUtf16("ICustomNotificationProvider::QueryNotificationType",
                Abi::ICustomNotificationProvider_QueryNotificationType);
        }
    }

    private static final class MapHandler extends Event implements IMapHandlerProvider
    {
        private final RequestState m_state;

        MapHandler(long handle, Lifetime call, RequestState state)
        {
            super(handle, call);
            m_state = state;
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
            Argument.notNull("scriptMap", scriptMap);
            if (!(scriptMap instanceof NativeObject))
            {
                setJavaScriptMap(scriptMap);
                return;
            }
            NativeScriptMapInfo ours = Argument.ours("scriptMap", scriptMap, NativeScriptMapInfo.class);
            try (Call held = ours.begin("IScriptMapInfo"))
            {
                call("IMapHandlerProvider::SetScriptMap", provider ->
                    Abi.IMapHandlerProvider_SetScriptMap(provider, held.handleOf(ours)));
            }
        }

        /** IIS does not count references of a mapping: it must live until the request ends. */
        private void setJavaScriptMap(IScriptMapInfo scriptMap)
        {
            long made = JavaObjects.scriptMap(scriptMap);
            m_state.atEnd(() -> JavaObjects.release(JavaObjects.SCRIPT_MAP, made));
            call("IMapHandlerProvider::SetScriptMap", provider ->
                Abi.IMapHandlerProvider_SetScriptMap(provider, made));
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
        private final RequestState m_state;

        SendResponse(long handle, Lifetime call, RequestState state)
        {
            super(handle, call);
            m_state = state;
        }

        @Override
        public HTTP_LOG_FIELDS_DATA getLogData()
        {
            try (Call call = begin("ISendResponseProvider::GetLogData"))
            {
                long out = call.out();
                call.check(Abi.ISendResponseProvider_GetLogData(handle(), out));
                return LogData.read(call.longAt(out));
            }
        }

        @Override
        public void setLogData(HTTP_LOG_FIELDS_DATA logData)
        {
            Block block = LogData.block(Argument.notNull("logData", logData));
            long address = m_state.allocate(block.size());
            block.writeTo(address);
            call("ISendResponseProvider::SetLogData", provider ->
                Abi.ISendResponseProvider_SetLogData(provider, address));
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
