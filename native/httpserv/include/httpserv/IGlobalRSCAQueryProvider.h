#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IGlobalRSCAQueryProvider : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x63FDC43F, 0x934A, 0x4EE5, {0xBC, 0xD8, 0x7E, 0x7B, 0x50, 0xB7, 0x56, 0x05}};

    virtual PCWSTR GetFunctionName() const = 0;
    virtual PCWSTR GetFunctionParameters() const = 0;
    virtual HRESULT GetOutputBuffer(DWORD cbBuffer, PBYTE* ppbBuffer) = 0;
    virtual HRESULT ResizeOutputBuffer(DWORD cbNewBuffer, DWORD cbBytesToCopy, PBYTE* ppbBuffer) = 0;
    virtual VOID SetResult(DWORD cbData, HRESULT hr) = 0;

protected:
    ~IGlobalRSCAQueryProvider() = default;
};
