#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class ISendResponseProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x57F2E7BC, 0x0BCF, 0x4A9F, {0x94, 0xA4, 0x10, 0xE5, 0x5C, 0x6E, 0x5B, 0x51}};

    virtual BOOL GetHeadersBeingSent() const = 0;
    virtual DWORD GetFlags() const = 0;
    virtual VOID SetFlags(DWORD dwFlags) = 0;
    virtual HTTP_LOG_DATA* GetLogData() const = 0;
    virtual HRESULT SetLogData(HTTP_LOG_DATA* pLogData) = 0;
    virtual BOOL GetReadyToLogData() const = 0;

protected:
    ~ISendResponseProvider() = default;
};
