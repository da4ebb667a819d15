#pragma once

#include <httpserv/Types.h>

class CHttpModule;
class IModuleAllocator;

class IHttpModuleFactory
{
public:
    static constexpr GUID Iid = {0xBA32D330, 0x9EA8, 0x4B9E, {0x89, 0xF1, 0x8C, 0x76, 0xA3, 0x23, 0x27, 0x7F}};

    virtual HRESULT GetHttpModule(CHttpModule** ppModule, IModuleAllocator* pAllocator) = 0;
    virtual VOID Terminate() = 0;

protected:
    ~IHttpModuleFactory() = default;
};
