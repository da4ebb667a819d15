#pragma once

#include <httpserv/Types.h>

class IHttpStoredContext;

class INamedContextContainer
{
public:
    static constexpr GUID Iid = {0x16DB6F7C, 0x1A94, 0x47CA, {0xA8, 0xE8, 0xFE, 0xA6, 0x00, 0x5F, 0xF3, 0xBA}};

    virtual IHttpStoredContext* GetNamedContext(LPCWSTR szName) = 0;
    virtual HRESULT SetNamedContext(IHttpStoredContext* ppStoredContext, LPCWSTR szName) = 0;

protected:
    ~INamedContextContainer() = default;
};
