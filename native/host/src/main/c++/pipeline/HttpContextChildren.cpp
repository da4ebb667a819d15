#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "server/Application.h"
#include "server/WorkerProcess.h"

namespace iishost
{

HRESULT HttpContext::CloneContext(DWORD dwCloneFlags, IHttpContext** ppHttpContext) noexcept
try
{
    if (IsOver("IHttpContext::CloneContext"))
        return E_UNEXPECTED;
    return m_children.Clone(dwCloneFlags, ppHttpContext);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT HttpContext::ReleaseClonedContext() noexcept
{
    const auto self = weak_from_this().lock();
    return self == nullptr ? HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER) : m_children.Release();
}

HRESULT HttpContext::ExecuteRequest(BOOL fAsync, IHttpContext* pHttpContext, DWORD dwExecuteFlags, IHttpUser* pHttpUser,
                                    BOOL* pfCompletionExpected) noexcept
try
{
    if (pfCompletionExpected != nullptr)
        *pfCompletionExpected = FALSE;
    if (!fAsync)
        return HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED);
    if (IsOver("IHttpContext::ExecuteRequest"))
        return E_UNEXPECTED;
    return m_children.Execute(pHttpContext, dwExecuteFlags, pHttpUser, pfCompletionExpected);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT HttpContext::InheritServerVariable(PCSTR szName, BOOL fFailIfNotExist) noexcept
{
    if (szName == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    PCWSTR value = nullptr;
    DWORD length = 0;
    HttpContext* const parent = m_children.Parent();
    const HRESULT hr = parent == nullptr ? HRESULT_FROM_WIN32(ERROR_INVALID_INDEX)
                                         : parent->GetServerVariable(szName, &value, &length);
    if (hr == HRESULT_FROM_WIN32(ERROR_INVALID_INDEX))
        return fFailIfNotExist ? hr : S_OK;
    return FAILED(hr) ? hr : m_variables.Set(szName, value);
}

void HttpContext::EnterApplication()
{
    m_url.application->EnsureStarted(m_engine.Worker().Notifications());
}

HRESULT HttpContext::NotifyCustomNotification(ICustomNotificationProvider* pCustomOutput,
                                              BOOL* pfCompletionExpected) noexcept
try
{
    if (pCustomOutput == nullptr || pfCompletionExpected == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    *pfCompletionExpected = FALSE;
    if (IsOver("IHttpContext::NotifyCustomNotification"))
        return E_UNEXPECTED;
    *pfCompletionExpected = m_pipeline.RaiseCustom(pCustomOutput);
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

} // namespace iishost
