#pragma once

#include <httpserv/Types.h>

class IHttpCompletionInfo
{
public:
    static constexpr GUID Iid = {0x49DD20E3, 0xD9C0, 0x463C, {0x88, 0x21, 0xF3, 0x41, 0x3B, 0x55, 0xCC, 0x00}};

    virtual DWORD GetCompletionBytes() const = 0;
    virtual HRESULT GetCompletionStatus() const = 0;

protected:
    ~IHttpCompletionInfo() = default;
};

class IHttpCompletionInfo2 : public IHttpCompletionInfo
{
public:
    static constexpr GUID Iid = {0x53129F70, 0x0196, 0x47EC, {0xB1, 0x6C, 0x12, 0x79, 0x06, 0xE2, 0xAF, 0xEB}};

    virtual DWORD GetCompletedOperation() const = 0;

protected:
    ~IHttpCompletionInfo2() = default;
};
