#pragma once

#include <httpserv/IHttpEventProvider.h>
#include <httpserv/Types.h>

class IGlobalSuspendProcessCallback : public IHttpEventProvider
{
public:
    static constexpr GUID Iid = {0x7FD8F303, 0x1031, 0x4E50, {0x91, 0x8A, 0xB7, 0xB9, 0x16, 0xFD, 0x6C, 0x54}};

    virtual HRESULT Resume() = 0;

protected:
    ~IGlobalSuspendProcessCallback() = default;
};
