#pragma once

#include <httpserv/Types.h>

class IHttpStoredContext;

class IHttpModuleContextContainer
{
public:
    static constexpr GUID Iid = {0xD7FAD7C9, 0xAA27, 0x4AB9, {0xBD, 0x60, 0xE5, 0x5C, 0xCB, 0xA3, 0xF5, 0xDC}};

    virtual IHttpStoredContext* GetModuleContext(HTTP_MODULE_ID moduleId) = 0;
    virtual HRESULT SetModuleContext(IHttpStoredContext* ppStoredContext, HTTP_MODULE_ID moduleId) = 0;

protected:
    ~IHttpModuleContextContainer() = default;
};
