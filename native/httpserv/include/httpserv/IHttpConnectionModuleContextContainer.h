#pragma once

#include <httpserv/IHttpModuleContextContainer.h>
#include <httpserv/Types.h>

class IHttpConnectionStoredContext;

class IHttpConnectionModuleContextContainer : public IHttpModuleContextContainer
{
public:
    static constexpr GUID Iid = {0xF3DD2FB3, 0x4D11, 0x4295, {0xB8, 0xAB, 0x4C, 0xB6, 0x67, 0xAD, 0xD1, 0xFE}};

    virtual IHttpConnectionStoredContext* GetConnectionModuleContext(HTTP_MODULE_ID moduleId) = 0;
    virtual HRESULT SetConnectionModuleContext(IHttpConnectionStoredContext* ppStoredContext,
                                               HTTP_MODULE_ID moduleId) = 0;

protected:
    ~IHttpConnectionModuleContextContainer() = default;
};
