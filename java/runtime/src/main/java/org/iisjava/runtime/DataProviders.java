package org.iisjava.runtime;

import java.nio.ByteBuffer;
import org.iisjava.httpserv.CACHE_OPERATION;
import org.iisjava.httpserv.HTTP_TRACE_EVENT;
import org.iisjava.httpserv.ICacheProvider;
import org.iisjava.httpserv.IGlobalRSCAQueryProvider;
import org.iisjava.httpserv.IGlobalTraceEventProvider;
import org.iisjava.httpserv.IHttpCacheKey;
import org.iisjava.httpserv.IHttpCacheSpecificData;
import org.iisjava.httpserv.IHttpContext;
import org.iisjava.httpserv.IHttpTraceContext;

/** The providers of global notifications that ask for an answer. Each is made for one call and ends with it. */
final class DataProviders
{
    private DataProviders()
    {
    }

    static final class Cache extends Providers.Event implements ICacheProvider
    {
        Cache(long handle, Lifetime call)
        {
            super(handle, call);
        }

        @Override
        public CACHE_OPERATION getCacheOperation()
        {
            int operation = getInt("ICacheProvider::GetCacheOperation", Abi::ICacheProvider_GetCacheOperation);
            return CACHE_OPERATION.values()[
                Argument.range("the operation of IIS", operation, 0, CACHE_OPERATION.values().length - 1)];
        }

        @Override
        public IHttpCacheKey getCacheKey()
        {
            return NativeHttpCacheKey.of(
                getLong("ICacheProvider::GetCacheKey", Abi::ICacheProvider_GetCacheKey), lifetime());
        }

        @Override
        public IHttpCacheSpecificData getCacheRecord()
        {
            return NativeCacheSpecificData.of(
                getLong("ICacheProvider::GetCacheRecord", Abi::ICacheProvider_GetCacheRecord), lifetime());
        }

        @Override
        public void setCacheRecord(IHttpCacheSpecificData cacheRecord)
        {
            try (Lent record = Lent.cacheData("cacheRecord", cacheRecord))
            {
                if (!record.isJava())
                {
                    cacheRecord.referenceCacheData();
                }
                call("ICacheProvider::SetCacheRecord", provider ->
                    Abi.ICacheProvider_SetCacheRecord(provider, record.handle()));
                record.keep();
            }
        }

        @Override
        public IHttpTraceContext getTraceContext()
        {
            return NativeHttpTraceContext.of(
                getLong("ICacheProvider::GetTraceContext", Abi::ICacheProvider_GetTraceContext), lifetime());
        }
    }

    static final class TraceEvent extends Providers.Event implements IGlobalTraceEventProvider
    {
        private final JavaModule m_module;

        TraceEvent(long handle, Lifetime call, JavaModule module)
        {
            super(handle, call);
            m_module = module;
        }

        @Override
        public HTTP_TRACE_EVENT getTraceEvent()
        {
            try (Call call = begin("IGlobalTraceEventProvider::GetTraceEvent"))
            {
                long out = call.out();
                call.check(Abi.IGlobalTraceEventProvider_GetTraceEvent(handle(), out));
                return TraceStructures.read(call.longAt(out));
            }
        }

        @Override
        public boolean checkSubscription(long moduleId)
        {
            ModuleIds.known("moduleId", moduleId);
            return getBoolean("IGlobalTraceEventProvider::CheckSubscription", (provider, out) ->
                Abi.IGlobalTraceEventProvider_CheckSubscription(provider, moduleId, out));
        }

        @Override
        public IHttpContext getCurrentHttpRequestContext()
        {
            try (Call call = begin("IGlobalTraceEventProvider::GetCurrentHttpRequestContext"))
            {
                long out = call.out();
                int hresult = Abi.IGlobalTraceEventProvider_GetCurrentHttpRequestContext(handle(), out);
                if (hresult == ExceptionTable.NOT_SUPPORTED || call.longAt(out) == 0)
                {
                    return null;
                }
                call.check(hresult);
                return new RequestState(call.longAt(out), lifetime(), m_module).httpContext();
            }
        }
    }

    static final class RscaQuery extends Providers.Event implements IGlobalRSCAQueryProvider
    {
        /** How much IIS may be told to read. */
        private int m_size;

        RscaQuery(long handle, Lifetime call)
        {
            super(handle, call);
        }

        @Override
        public String getFunctionName()
        {
            return getUtf16("IGlobalRSCAQueryProvider::GetFunctionName", Abi::IGlobalRSCAQueryProvider_GetFunctionName);
        }

        @Override
        public String getFunctionParameters()
        {
            return getUtf16("IGlobalRSCAQueryProvider::GetFunctionParameters",
                Abi::IGlobalRSCAQueryProvider_GetFunctionParameters);
        }

        @Override
        public ByteBuffer getOutputBuffer(int size)
        {
            Argument.positive("size", size);
            return buffer(size, getLong("IGlobalRSCAQueryProvider::GetOutputBuffer", (provider, out) ->
                Abi.IGlobalRSCAQueryProvider_GetOutputBuffer(provider, size, out)));
        }

        @Override
        public ByteBuffer resizeOutputBuffer(int newSize, int bytesToCopy)
        {
            Argument.positive("newSize", newSize);
            Argument.range("bytesToCopy", bytesToCopy, 0, Math.min(newSize, m_size));
            return buffer(newSize, getLong("IGlobalRSCAQueryProvider::ResizeOutputBuffer", (provider, out) ->
                Abi.IGlobalRSCAQueryProvider_ResizeOutputBuffer(provider, newSize, bytesToCopy, out)));
        }

        @Override
        public void setResult(int size, int result)
        {
            Argument.range("size", size, 0, m_size);
            call("IGlobalRSCAQueryProvider::SetResult", provider ->
                Abi.IGlobalRSCAQueryProvider_SetResult(provider, size, result));
        }

        private ByteBuffer buffer(int size, long address)
        {
            if (address == 0)
            {
                throw new IllegalStateException("IIS has answered no buffer");
            }
            m_size = size;
            return NativeMemory.view(address, size);
        }
    }
}
