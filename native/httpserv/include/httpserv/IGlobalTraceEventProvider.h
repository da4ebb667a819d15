#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IHttpContext;

class IGlobalTraceEventProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x7C6BB150, 0x0310, 0x4718, {0xA0, 0x1F, 0x6F, 0xAC, 0xEB, 0x62, 0xDC, 0x1D}};

    virtual HRESULT GetTraceEvent(HTTP_TRACE_EVENT** ppTraceEvent) = 0;
    virtual BOOL CheckSubscription(HTTP_MODULE_ID ModuleId) = 0;
    virtual HRESULT GetCurrentHttpRequestContext(IHttpContext** ppHttpContext) = 0;

protected:
    ~IGlobalTraceEventProvider() = default;
};
