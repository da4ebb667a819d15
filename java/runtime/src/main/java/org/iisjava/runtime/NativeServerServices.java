package org.iisjava.runtime;

import org.iisjava.httpserv.CACHE_OPERATION;
import org.iisjava.httpserv.HTTP_DATA_CHUNK;
import org.iisjava.httpserv.ICustomNotificationProvider;
import org.iisjava.httpserv.GLOBAL_NOTIFICATION_STATUS;
import org.iisjava.httpserv.IDispensedHttpModuleContextContainer;
import org.iisjava.httpserv.IHttpCacheKey;
import org.iisjava.httpserv.IHttpCacheSpecificData;
import org.iisjava.httpserv.IHttpFileInfo;
import org.iisjava.httpserv.IHttpFileMonitor;
import org.iisjava.httpserv.IHttpPerfCounterInfo;
import org.iisjava.httpserv.IHttpServer;
import org.iisjava.httpserv.IHttpTraceContext;
import org.iisjava.httpserv.IWpfSettings;
import org.iisjava.httpserv.LPOVERLAPPED_COMPLETION_ROUTINE;

import java.util.List;

/** The members of IIS's IHttpServer for files, caches, notifications and monitors; PROCESS lifetime, any thread. */
abstract class NativeServerServices extends NativeObject implements IHttpServer
{
    private static final int FIRST_FRAGMENT = 4096;

    NativeServerServices(long handle)
    {
        super(handle, Lifetime.PROCESS);
    }

    @Override
    public void associateWithThreadPool(long handle, LPOVERLAPPED_COMPLETION_ROUTINE<Long> completionRoutine)
    {
        Argument.notNull("completionRoutine", completionRoutine);
        AssociatedRoutines.associate(completionRoutine, token ->
            call("IHttpServer::AssociateWithThreadPool", server ->
                Abi.IHttpServer_AssociateWithThreadPool(server, handle, token)));
    }

    @Override
    public IHttpFileInfo getFileInfo(String physicalPath, long userToken, byte[] sid, String changeNotificationPath,
                                     long changeNotificationToken, boolean cache, IHttpTraceContext traceContext)
    {
        Argument.wide("physicalPath", physicalPath);
        if (changeNotificationPath != null)
        {
            Argument.wide("changeNotificationPath", changeNotificationPath);
        }
        try (TraceArgument trace = TraceArgument.of(traceContext); Call call = begin("IHttpServer::GetFileInfo"))
        {
            long out = call.out();
            call.check(Abi.IHttpServer_GetFileInfo(handle(), call.utf16(physicalPath), physicalPath.length(), userToken,
                Sids.argument(call, "sid", sid), call.utf16OrNull(changeNotificationPath),
                Call.lengthOrNull(changeNotificationPath), changeNotificationToken, cache ? 1 : 0, trace.handle(),
                out));
            return new NativeHttpFileInfo(call.longAt(out));
        }
    }

    @Override
    public void flushKernelCache(String url)
    {
        Argument.wide("url", url);
        try (Call call = begin("IHttpServer::FlushKernelCache"))
        {
            call.check(Abi.IHttpServer_FlushKernelCache(handle(), call.utf16(url), url.length()));
        }
    }

    @Override
    public IHttpCacheSpecificData doCacheOperation(CACHE_OPERATION cacheOperation, IHttpCacheKey cacheKey,
                                                   IHttpCacheSpecificData record, IHttpTraceContext traceContext)
    {
        int operation = Argument.notNull("cacheOperation", cacheOperation).ordinal();
        try (Lent key = Lent.cacheKey("cacheKey", cacheKey); Lent data = Lent.cacheDataOrNone(record);
            TraceArgument trace = TraceArgument.of(traceContext); Call call = begin("IHttpServer::DoCacheOperation"))
        {
            long out = call.out();
            call.check(Abi.IHttpServer_DoCacheOperation(handle(), operation, key.handle(), data.handle(),
                trace.handle(), out));
            long answered = call.longAt(out);
            if (answered == data.handle())
            {
                return record;
            }
            IHttpCacheSpecificData java = JavaObjects.at(answered, IHttpCacheSpecificData.class);
            if (java != null)
            {
                JavaObjects.release(JavaObjects.CACHE_DATA, answered);
                return java;
            }
            return answered == 0 ? null : new NativeCacheSpecificData(answered);
        }
    }

    @Override
    public GLOBAL_NOTIFICATION_STATUS notifyCustomNotification(ICustomNotificationProvider customOutput)
    {
        try (Lent provider = Lent.customNotification("customOutput", customOutput))
        {
            return GLOBAL_NOTIFICATION_STATUS.values()[getInt("IHttpServer::NotifyCustomNotification", (server, out) ->
                Abi.IHttpServer_NotifyCustomNotification(server, provider.handle(), out))];
        }
    }

    @Override
    public IWpfSettings getWorkerProcessSettings()
    {
        return new NativeWpfSettings(
            getLong("IHttpServer::GetWorkerProcessSettings", Abi::IHttpServer_GetWorkerProcessSettings));
    }

    @Override
    public IHttpPerfCounterInfo getPerfCounterInfo()
    {
        return NativeHttpPerfCounterInfo.of(
            getLong("IHttpServer::GetPerfCounterInfo", Abi::IHttpServer_GetPerfCounterInfo), lifetime());
    }

    @Override
    public void notifyConfigurationChange(String path)
    {
        Argument.wide("path", path);
        try (Call call = begin("IHttpServer::NotifyConfigurationChange"))
        {
            call.check(Abi.IHttpServer_NotifyConfigurationChange(handle(), call.utf16(path), path.length()));
        }
    }

    @Override
    public void notifyFileChange(String fileName)
    {
        Argument.wide("fileName", fileName);
        try (Call call = begin("IHttpServer::NotifyFileChange"))
        {
            call.check(Abi.IHttpServer_NotifyFileChange(handle(), call.utf16(fileName), fileName.length()));
        }
    }

    @Override
    public IDispensedHttpModuleContextContainer dispenseContainer()
    {
        return new NativeDispensedContainer(
            getLong("IHttpServer::DispenseContainer", Abi::IHttpServer_DispenseContainer));
    }

    @Override
    public void addFragmentToCache(HTTP_DATA_CHUNK dataChunk, String fragmentName)
    {
        Argument.wide("fragmentName", fragmentName);
        List<HTTP_DATA_CHUNK> chunks = List.of(Argument.notNull("dataChunk", dataChunk));
        NativeMemory memory = new NativeMemory(Chunks.size(chunks));
        try (Call call = begin("IHttpServer::AddFragmentToCache"))
        {
            Chunks.write(chunks, memory.bytes(), memory.address());
            call.check(Abi.IHttpServer_AddFragmentToCache(handle(), memory.address(), call.utf16(fragmentName),
                fragmentName.length()));
        }
        finally
        {
            memory.free();
        }
    }

    @Override
    public byte[] readFragmentFromCache(String fragmentName)
    {
        Argument.wide("fragmentName", fragmentName);
        for (int size = FIRST_FRAGMENT;;)
        {
            NativeMemory memory = new NativeMemory(size);
            try (Call call = begin("IHttpServer::ReadFragmentFromCache"))
            {
                long out = call.out();
                int hresult = Abi.IHttpServer_ReadFragmentFromCache(handle(), call.utf16(fragmentName),
                    fragmentName.length(), memory.address(), size, out);
                int copied = call.intAt(out);
                if (hresult == ExceptionTable.PATH_NOT_FOUND || hresult == ExceptionTable.FILE_NOT_FOUND)
                {
                    return null;
                }
                if (hresult != ExceptionTable.INSUFFICIENT_BUFFER || copied <= size)
                {
                    call.check(hresult);
                    byte[] bytes = new byte[Argument.range("the bytes copied", copied, 0, size)];
                    memory.bytes().get(bytes);
                    return bytes;
                }
                size = copied;
            }
            finally
            {
                memory.free();
            }
        }
    }

    @Override
    public boolean removeFragmentFromCache(String fragmentName)
    {
        Argument.wide("fragmentName", fragmentName);
        try (Call call = begin("IHttpServer::RemoveFragmentFromCache"))
        {
            int hresult = Abi.IHttpServer_RemoveFragmentFromCache(handle(), call.utf16(fragmentName),
                fragmentName.length());
            if (hresult == ExceptionTable.PATH_NOT_FOUND || hresult == ExceptionTable.FILE_NOT_FOUND)
            {
                return false;
            }
            call.check(hresult);
            return true;
        }
    }

    @Override
    public IHttpTraceContext getTraceContext()
    {
        return NativeHttpTraceContext.of(getLong("IHttpServer::GetTraceContext", Abi::IHttpServer_GetTraceContext),
            lifetime());
    }

    @Override
    public IHttpFileMonitor registerFileChangeMonitor(String path, long token)
    {
        Argument.wide("path", path);
        try (Call call = begin("IHttpServer::RegisterFileChangeMonitor"))
        {
            long out = call.out();
            call.check(Abi.IHttpServer_RegisterFileChangeMonitor(handle(), call.utf16(path), path.length(), token,
                out));
            return new NativeHttpFileMonitor(call.longAt(out));
        }
    }
}
