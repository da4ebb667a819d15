#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IReadEntityProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0xFE6D905A, 0x99B8, 0x49FD, {0xB3, 0x89, 0xCF, 0xC8, 0x09, 0x56, 0x2B, 0x81}};

    virtual VOID GetEntity(PVOID* ppBuffer, DWORD* pcbData, DWORD* pcbBuffer) = 0;
    virtual VOID SetEntity(PVOID pBuffer, DWORD cbData, DWORD cbBuffer) = 0;

protected:
    ~IReadEntityProvider() = default;
};
