#pragma once

// The providers that IIS hands to notifications. Made for each call, kept until its completion; not thread safe.

#include "server/LoadedModule.h"
#include "server/Text.h"

#include <httpserv/IAuthenticationProvider.h>
#include <httpserv/IMapHandlerProvider.h>
#include <httpserv/IMapPathProvider.h>
#include <httpserv/IReadEntityProvider.h>
#include <httpserv/ISendResponseProvider.h>

#include <utility>

class IHttpUser;
class IScriptMapInfo;

namespace iishost
{

template <class Interface>
class Provider : public Interface
{
public:
    VOID SetErrorStatus(HRESULT hrError) noexcept override { m_error = hrError; }
    HRESULT Error() const { return m_error; }

private:
    HRESULT m_error = S_OK;
};

using EventProvider = Provider<IHttpEventProvider>;

class AuthenticationProvider final : public Provider<IAuthenticationProvider>
{
public:
    // Who takes the user, and its reference.
    class Receiver
    {
    public:
        virtual void SetUser(IHttpUser* user) noexcept = 0;

    protected:
        ~Receiver() = default;
    };
    explicit AuthenticationProvider(Receiver& receiver) : m_receiver(receiver) {}
    VOID SetUser(IHttpUser* pUser) noexcept override
    {
        if (pUser != nullptr)
            m_receiver.SetUser(pUser);
    }

private:
    Receiver& m_receiver;
};

class MapHandlerProvider final : public Provider<IMapHandlerProvider>
{
public:
    class Receiver
    {
    public:
        virtual void SetScriptMap(IScriptMapInfo* scriptMap) noexcept = 0;

    protected:
        ~Receiver() = default;
    };
    explicit MapHandlerProvider(Receiver& receiver) : m_receiver(receiver) {}
    HRESULT SetScriptName(PCWSTR, DWORD) noexcept override { return HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED); }
    VOID SetScriptMap(IScriptMapInfo* pScriptMap) noexcept override { m_receiver.SetScriptMap(pScriptMap); }
    VOID SetFileInfo(IHttpFileInfo*) noexcept override {}

private:
    Receiver& m_receiver;
};

class MapPathProvider final : public Provider<IMapPathProvider>
{
public:
    MapPathProvider(WideString url, WideString path) : m_url(std::move(url)), m_path(std::move(path)) {}
    PCWSTR GetUrl() const noexcept override { return m_url.c_str(); }
    PCWSTR GetPhysicalPath() const noexcept override { return m_path.c_str(); }
    HRESULT SetPhysicalPath(PCWSTR pszPhysicalPath, DWORD cchPhysicalPath) noexcept override
    try
    {
        if (pszPhysicalPath == nullptr)
            return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
        m_path.assign(pszPhysicalPath, cchPhysicalPath);
        return S_OK;
    }
    catch (...)
    {
        return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
    }
    const WideString& Path() const { return m_path; }

private:
    const WideString m_url;
    WideString m_path;
};

class ReadEntityProvider final : public Provider<IReadEntityProvider>
{
public:
    ReadEntityProvider(PVOID buffer, DWORD data, DWORD size) : m_buffer(buffer), m_data(data), m_size(size) {}
    VOID GetEntity(PVOID* ppBuffer, DWORD* pcbData, DWORD* pcbBuffer) noexcept override
    {
        if (ppBuffer != nullptr)
            *ppBuffer = m_buffer;
        if (pcbData != nullptr)
            *pcbData = m_data;
        if (pcbBuffer != nullptr)
            *pcbBuffer = m_size;
    }
    VOID SetEntity(PVOID pBuffer, DWORD cbData, DWORD cbBuffer) noexcept override
    {
        m_buffer = pBuffer;
        m_data = cbData < cbBuffer ? cbData : cbBuffer;
        m_size = cbBuffer;
    }
    PVOID Buffer() const { return m_buffer; }
    DWORD Data() const { return m_data; }

private:
    PVOID m_buffer;
    DWORD m_data;
    DWORD m_size;
};

class SendResponseProvider final : public Provider<ISendResponseProvider>
{
public:
    SendResponseProvider(bool headers, bool last, DWORD flags) : m_headers(headers), m_last(last), m_flags(flags) {}
    BOOL GetHeadersBeingSent() const noexcept override { return m_headers; }
    DWORD GetFlags() const noexcept override { return m_flags; }
    VOID SetFlags(DWORD dwFlags) noexcept override { m_flags |= dwFlags; }
    HTTP_LOG_DATA* GetLogData() const noexcept override
    {
        return m_last && (!m_forFewOnly || m_priority <= Priority::High) ? m_logData : nullptr;
    }
    HRESULT SetLogData(HTTP_LOG_DATA* pLogData) noexcept override
    {
        m_logData = pLogData;
        return S_OK;
    }
    BOOL GetReadyToLogData() const noexcept override { return m_last; }
    void OfferLogData(HTTP_LOG_DATA* logData, bool forFirstAndHighOnly)
    {
        m_logData = logData;
        m_forFewOnly = forFirstAndHighOnly;
    }
    HTTP_LOG_DATA* LogData() const { return m_logData; }
    // The priority of the module that is given this next.
    void SetModule(Priority priority) { m_priority = priority; }

private:
    const bool m_headers;
    const bool m_last;
    DWORD m_flags;
    HTTP_LOG_DATA* m_logData = nullptr;
    bool m_forFewOnly = false;
    Priority m_priority = Priority::Medium;
};

} // namespace iishost
