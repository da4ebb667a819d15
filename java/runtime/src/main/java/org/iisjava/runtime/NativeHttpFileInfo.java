package org.iisjava.runtime;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.OptionalLong;
import org.iisjava.httpserv.IHttpFileInfo;
import org.iisjava.httpserv.IHttpModuleContextContainer;

/** IIS's IHttpFileInfo; lives as long as the request, or as the module's references. */
final class NativeHttpFileInfo extends NativeCacheSpecificData implements IHttpFileInfo
{
    private static final long TICKS_PER_SECOND = 10_000_000;
    private static final int NANOSECONDS_PER_TICK = 100;
    private static final long SECONDS_FROM_1601_TO_1970 = 11_644_473_600L;

    NativeHttpFileInfo(long handle, Lifetime lifetime)
    {
        super(handle, lifetime);
    }

    /** Came with a reference. */
    NativeHttpFileInfo(long handle)
    {
        super(handle);
    }

    @Override
    public int getAttributes()
    {
        return getInt("IHttpFileInfo::GetAttributes", Abi::IHttpFileInfo_GetAttributes);
    }

    @Override
    public long getSize()
    {
        return getLong("IHttpFileInfo::GetSize", Abi::IHttpFileInfo_GetSize);
    }

    @Override
    public ByteBuffer getFileBuffer()
    {
        long buffer = getLong("IHttpFileInfo::GetFileBuffer", Abi::IHttpFileInfo_GetFileBuffer);
        return buffer == 0 ? null : NativeMemory.view(buffer, Math.toIntExact(getSize())).asReadOnlyBuffer();
    }

    @Override
    public long getFileHandle()
    {
        return getLong("IHttpFileInfo::GetFileHandle", Abi::IHttpFileInfo_GetFileHandle);
    }

    @Override
    public String getFilePath()
    {
        return getUtf16("IHttpFileInfo::GetFilePath", Abi::IHttpFileInfo_GetFilePath);
    }

    @Override
    public String getETag()
    {
        return getLatin1("IHttpFileInfo::GetETag", Abi::IHttpFileInfo_GetETag);
    }

    @Override
    public Instant getLastModifiedTime()
    {
        long ticks = getLong("IHttpFileInfo::GetLastModifiedTime", Abi::IHttpFileInfo_GetLastModifiedTime);
        return Instant.ofEpochSecond(Math.floorDiv(ticks, TICKS_PER_SECOND) - SECONDS_FROM_1601_TO_1970,
            Math.floorMod(ticks, TICKS_PER_SECOND) * NANOSECONDS_PER_TICK);
    }

    @Override
    public String getLastModifiedString()
    {
        return getLatin1("IHttpFileInfo::GetLastModifiedString", Abi::IHttpFileInfo_GetLastModifiedString);
    }

    @Override
    public OptionalLong getHttpCacheAllowed()
    {
        try (Call call = begin("IHttpFileInfo::GetHttpCacheAllowed"))
        {
            long allowed = call.out();
            long seconds = call.out();
            call.check(Abi.IHttpFileInfo_GetHttpCacheAllowed(handle(), allowed, seconds));
            return call.booleanAt(allowed) ? OptionalLong.of(Integer.toUnsignedLong(call.intAt(seconds)))
                : OptionalLong.empty();
        }
    }

    @Override
    public long getVrToken()
    {
        return getLong("IHttpFileInfo::GetVrToken", Abi::IHttpFileInfo_GetVrToken);
    }

    @Override
    public String getVrPath()
    {
        return getUtf16("IHttpFileInfo::GetVrPath", Abi::IHttpFileInfo_GetVrPath);
    }

    @Override
    public IHttpModuleContextContainer getModuleContextContainer()
    {
        return NativeModuleContextContainer.of(
            getLong("IHttpFileInfo::GetModuleContextContainer", Abi::IHttpFileInfo_GetModuleContextContainer),
            lifetime());
    }

    @Override
    public boolean checkIfFileHasChanged(long userToken)
    {
        return getBoolean("IHttpFileInfo::CheckIfFileHasChanged",
            (fileInfo, out) -> Abi.IHttpFileInfo_CheckIfFileHasChanged(fileInfo, userToken, out));
    }

    @Override
    public void accessCheck(long userToken, byte[] userSid)
    {
        try (Call call = begin("IHttpFileInfo::AccessCheck"))
        {
            call.check(Abi.IHttpFileInfo_AccessCheck(handle(), userToken, Sids.argument(call, "userSid", userSid)));
        }
    }
}
