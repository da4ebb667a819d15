#include "HttpModuleFactory.h"

#include "HttpModule.h"
#include "JavaCallbacks.h"
#include "support/Guard.h"

namespace iisjava
{

namespace
{

// How long Terminate waits for the threads that are still inside Java.
constexpr std::chrono::seconds TerminateWait{5};

} // namespace

HttpModuleFactory::HttpModuleFactory(int64_t token, std::shared_ptr<Registration> registration) noexcept
    : m_token(token), m_registration(std::move(registration))
{}

HRESULT HttpModuleFactory::GetHttpModule(CHttpModule** ppModule, IModuleAllocator* pAllocator) noexcept
{
    return Guard(Given(ppModule),
                 [&]
                 {
                     *ppModule = nullptr;
                     if (auto failed = m_registration->Failed())
                     {
                         *ppModule = new FailedModule(std::move(failed));
                         return HRESULT(S_OK);
                     }
                     int64_t module = 0;
                     const HRESULT result = JavaCallbacks::GetHttpModule(*m_registration, m_token, pAllocator, &module);
                     if (FAILED(result))
                     {
                         return result;
                     }
                     auto* made = new (std::nothrow) HttpModule(module, m_registration);
                     if (made == nullptr)
                     {
                         JavaCallbacks::Dispose(module);
                         return HRESULT(E_OUTOFMEMORY);
                     }
                     *ppModule = made;
                     return HRESULT(S_OK);
                 });
}

VOID HttpModuleFactory::Terminate() noexcept
{
    m_registration->ModuleGate().Close(TerminateWait);
    JavaCallbacks::Terminate(m_token);
    delete this;
}

} // namespace iisjava
