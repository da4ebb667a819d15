#pragma once

// The interfaces of IIS that can be written in Java. The numbers are slots.

#include "JavaObject.h"

#include <httpserv/httpserv.h>

#include <string>

namespace iisjava
{

class JavaUser final : public JavaObject<JavaUser, IHttpUser>
{
public:
    using JavaObject::JavaObject;
    static constexpr size_t TextCount = 4;
    static constexpr size_t NumberCount = 3;

    PCWSTR GetRemoteUserName() noexcept override { return Answers().Text(0); }
    PCWSTR GetUserName() noexcept override { return Answers().Text(1); }
    PCWSTR GetAuthenticationType() noexcept override { return Answers().Text(2); }
    PCWSTR GetPassword() noexcept override { return Answers().Text(3); }
    HANDLE GetImpersonationToken() noexcept override { return HandleOf(Answers().numbers[0]); }
    HANDLE GetPrimaryToken() noexcept override { return HandleOf(Answers().numbers[1]); }
    VOID ReferenceUser() noexcept override { Reference(); }
    VOID DereferenceUser() noexcept override { Release(); }
    BOOL SupportsIsInRole() noexcept override { return Answers().numbers[2] != 0; }
    HRESULT IsInRole(PCWSTR pszRoleName, BOOL* pfInRole) noexcept override;
    PVOID GetUserVariable(PCSTR pszVariableName) noexcept override;

private:
    static HANDLE HandleOf(int64_t number) noexcept { return reinterpret_cast<HANDLE>(static_cast<intptr_t>(number)); }
};

class JavaCustomNotification final : public JavaObject<JavaCustomNotification, ICustomNotificationProvider>
{
public:
    using JavaObject::JavaObject;
    static constexpr size_t TextCount = 1;
    static constexpr size_t NumberCount = 0;

    VOID SetErrorStatus(HRESULT hrError) noexcept override
    {
        int64_t none = 0;
        Ask(0, nullptr, reinterpret_cast<void*>(static_cast<intptr_t>(hrError)), &none);
    }
    PCWSTR QueryNotificationType() noexcept override { return Answers().Text(0); }
};

class JavaCacheKey final : public JavaObject<JavaCacheKey, IHttpCacheKey>
{
public:
    using JavaObject::JavaObject;
    static constexpr size_t TextCount = 1;
    static constexpr size_t NumberCount = 1;

    DWORD GetHash() const noexcept override { return static_cast<DWORD>(Answers().numbers[0]); }
    PCWSTR GetCacheName() const noexcept override { return Answers().Text(0); }
    bool GetIsEqual(IHttpCacheKey* pCacheCompareKey) const noexcept override { return IsTrue(2, pCacheCompareKey); }
    bool GetIsPrefix(IHttpCacheKey* pCacheCompareKey) const noexcept override { return IsTrue(3, pCacheCompareKey); }
    VOID Enum(IHttpCacheSpecificData* pCacheData) noexcept override { IsTrue(4, pCacheData); }
};

class JavaCacheData final : public JavaObject<JavaCacheData, IHttpCacheSpecificData>
{
public:
    JavaCacheData(int64_t token, JavaAnswers answers) noexcept : JavaObject(token, std::move(answers))
    {
        m_key.Reset(reinterpret_cast<JavaCacheKey*>(static_cast<intptr_t>(Answers().numbers[0])));
    }
    static constexpr size_t TextCount = 0;
    static constexpr size_t NumberCount = 1;

    IHttpCacheKey* GetCacheKey() const noexcept override { return m_key.Get(); }
    VOID ReferenceCacheData() noexcept override { Reference(); }
    VOID DereferenceCacheData() noexcept override { Release(); }
    VOID ResetTTL() noexcept override { IsTrue(3); }
    VOID DecrementTTL(BOOL* pfTTLExpired) noexcept override
    {
        const BOOL expired = IsTrue(4);
        if (pfTTLExpired != nullptr)
        {
            *pfTTLExpired = expired;
        }
    }
    VOID SetFlushed() noexcept override { IsTrue(5); }
    BOOL GetFlushed() const noexcept override { return IsTrue(6); }

private:
    JavaReference<JavaCacheKey> m_key;
};

class JavaScriptMap final : public JavaObject<JavaScriptMap, IScriptMapInfo>
{
public:
    JavaScriptMap(int64_t token, JavaAnswers answers)
        : JavaObject(token, std::move(answers)), m_allowedVerbs(Latin1(Answers().Text(1)))
    {}
    static constexpr size_t TextCount = 6;
    static constexpr size_t NumberCount = 5;

    PCWSTR GetPath() const noexcept override { return Answers().Text(0); }
    PCSTR GetAllowedVerbs() const noexcept override { return m_allowedVerbs.c_str(); }
    PCWSTR GetModules(DWORD* pcchModules) const noexcept override { return Answers().Text(2, pcchModules); }
    PCWSTR GetScriptProcessor(DWORD* pcchScriptProcessor) const noexcept override
    {
        return Answers().Text(3, pcchScriptProcessor);
    }
    PCWSTR GetManagedType(DWORD* pcchManagedType) const noexcept override { return Answers().Text(4, pcchManagedType); }
    BOOL GetAllowPathInfoForScriptMappings() const noexcept override { return Answers().numbers[0] != 0; }
    DWORD GetRequiredAccess() const noexcept override { return static_cast<DWORD>(Answers().numbers[1]); }
    DWORD GetResourceType() const noexcept override { return static_cast<DWORD>(Answers().numbers[2]); }
    BOOL GetIsStarScriptMap() const noexcept override { return Answers().numbers[3] != 0; }
    DWORD GetResponseBufferLimit() const noexcept override { return static_cast<DWORD>(Answers().numbers[4]); }
    PCWSTR GetName() const noexcept override { return Answers().Text(5); }

private:
    static std::string Latin1(PCWSTR text);

    const std::string m_allowedVerbs;
};

class JavaSuspendCallback final : public JavaObject<JavaSuspendCallback, IGlobalSuspendProcessCallback>
{
public:
    using JavaObject::JavaObject;
    static constexpr size_t TextCount = 0;
    static constexpr size_t NumberCount = 0;

    VOID SetErrorStatus(HRESULT) noexcept override {}
    HRESULT Resume() noexcept override
    {
        int64_t none = 0;
        return Ask(1, nullptr, nullptr, &none);
    }
};

} // namespace iisjava
