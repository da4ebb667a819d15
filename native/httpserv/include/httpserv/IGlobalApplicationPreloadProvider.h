#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IHttpContext;
class IHttpUser;

class IGlobalApplicationPreloadProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x2111F8D6, 0x0C41, 0x4FF7, {0xBD, 0x45, 0x5C, 0x04, 0xC7, 0xE9, 0x1A, 0x73}};

    virtual HRESULT CreateContext(IHttpContext** ppHttpContext) = 0;
    virtual HRESULT ExecuteRequest(IHttpContext* pHttpContext, IHttpUser* pHttpUser) = 0;

protected:
    ~IGlobalApplicationPreloadProvider() = default;
};

class IGlobalApplicationPreloadProvider2 : public IGlobalApplicationPreloadProvider
{
public:
    static constexpr GUID Iid = {0x251DB2DD, 0x81E7, 0x44CE, {0xAE, 0x02, 0x46, 0x52, 0x9F, 0x2D, 0x71, 0xEA}};

    virtual BOOL IsProcessRecycled() const = 0;

protected:
    ~IGlobalApplicationPreloadProvider2() = default;
};
