#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IMapPathProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x8EFDF557, 0xA8F1, 0x4BC9, {0xB4, 0x62, 0x6D, 0xF3, 0xB0, 0x38, 0xA5, 0x9A}};

    virtual PCWSTR GetUrl() const = 0;
    virtual PCWSTR GetPhysicalPath() const = 0;
    virtual HRESULT SetPhysicalPath(PCWSTR pszPhysicalPath, DWORD cchPhysicalPath) = 0;

protected:
    ~IMapPathProvider() = default;
};
