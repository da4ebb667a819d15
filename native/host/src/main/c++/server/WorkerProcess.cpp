#include "server/WorkerProcess.h"

#include "config/Configuration.h"
#include "main/Beliefs.h"
#include "server/AdminManager.h"
#include "server/DispensedContainer.h"
#include "server/EventLog.h"
#include "server/ExtendedInterfaces.h"
#include "server/FileInfo.h"
#include "server/PoolEnvironment.h"
#include "server/Precondition.h"

#include <algorithm>

namespace iishost
{

namespace
{

constexpr int MostThreads = 256;

} // namespace

WorkerProcess::WorkerProcess(const Options& options, const Configuration& configuration, EventLog& eventLog,
                             ServerLog& log)
    : m_options(options), m_eventLog(eventLog), m_log(log), m_appPoolName(ToWide(FirstPool(configuration))),
      m_configFile(WideOf(std::filesystem::absolute(configuration.File()))), m_notifications(m_modules, log),
      m_tracing(log, [this](HTTP_TRACE_EVENT& event, IHttpContext* context)
                {
                    m_notifications.TraceEvent(event, context, m_tracing,
                                               m_options.beliefs.Are(Otherwise::TraceEventsForSubscribersOnly));
                },
                options.beliefs.Are(Otherwise::QuickTraceIsLoggedOnly)),
      m_traceContext(m_tracing, nullptr),
      m_kernelCache(options.beliefs.Are(Otherwise::KernelCacheAnswersConditions)), m_tokens(options.users),
      m_adminManager(std::make_unique<AdminManager>(configuration, log, options.beliefs)),
      m_monitors([this](PCWSTR fileName, IHttpFileMonitor* monitor) { m_notifications.FileChange(fileName, monitor); }),
      m_settings(configuration, ToUtf8(m_appPoolName), options.beliefs.Are(Otherwise::TimeSpansAreInMinutes))
{}

WorkerProcess::~WorkerProcess() = default;

LoadedModule* WorkerProcess::FindModule(std::string_view name) const
{
    const auto found = std::find_if(m_modules.begin(), m_modules.end(),
                                    [&](const auto& module) { return EqualsIgnoringCase(module->Name(), name); });
    return found == m_modules.end() ? nullptr : found->get();
}

HRESULT WorkerProcess::NotImplemented(const char* member) const noexcept
try
{
    m_log.WriteOnce(std::string(member) + " is not implemented; it answers E_NOTIMPL");
    return E_NOTIMPL;
}
catch (...)
{
    return E_NOTIMPL;
}

void WorkerProcess::TerminateModules() noexcept
{
    m_monitors.Stop();
    for (const auto& module : m_modules)
    {
        module->Terminate();
    }
}

VOID WorkerProcess::IncrementThreadCount() noexcept
{
    int count = m_extraThreads;
    while (count < MostThreads && !m_extraThreads.compare_exchange_weak(count, count + 1))
    {}
}

VOID WorkerProcess::DecrementThreadCount() noexcept
{
    int count = m_extraThreads;
    while (count > 0 && !m_extraThreads.compare_exchange_weak(count, count - 1))
    {}
}

IAppHostAdminManager* WorkerProcess::GetAdminManager() const noexcept
{
    return m_options.refuseAdminManager ? nullptr : m_adminManager.get();
}

HRESULT WorkerProcess::GetWorkerProcessSettings(IWpfSettings** ppWorkerProcessSettings) noexcept
{
    if (ppWorkerProcessSettings == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    }
    *ppWorkerProcessSettings = &m_settings;
    return S_OK;
}

BOOL WorkerProcess::SatisfiesPrecondition(PCWSTR pszPrecondition, BOOL* pfUnknownPrecondition) const noexcept
try
{
    const auto result = pszPrecondition == nullptr
                            ? PreconditionResult::Holds
                            : EvaluatePrecondition(ToUtf8(WideView(pszPrecondition)), ToUtf8(WideView(m_appPoolName)));
    if (pfUnknownPrecondition != nullptr)
    {
        *pfUnknownPrecondition = result == PreconditionResult::Unknown;
    }
    return result == PreconditionResult::Holds;
}
catch (...)
{
    return FALSE;
}

HRESULT WorkerProcess::GetExtendedInterface(HTTP_SERVER_INTERFACE_VERSION version, PVOID* ppInterface) noexcept
{
    if (ppInterface == nullptr)
    {
        return E_INVALIDARG;
    }
    *ppInterface = nullptr;
    if ((version == HTTP_SERVER_INTERFACE_V2 && IsAtLeast(IisVersion::V7_5)) ||
        (version == HTTP_SERVER_INTERFACE_V3 && IsAtLeast(IisVersion::V10)))
    {
        *ppInterface = static_cast<IHttpServer3*>(this);
        return S_OK;
    }
    return E_NOINTERFACE;
}

PCWSTR WorkerProcess::GetAppPoolConfigFile(DWORD* pcchConfigFilePath) const noexcept
{
    if (pcchConfigFilePath != nullptr)
    {
        *pcchConfigFilePath = static_cast<DWORD>(m_configFile.size());
    }
    return m_configFile.c_str();
}

HRESULT WorkerProcess::GetExtendedInterface(const GUID& Version1, PVOID pInput, const GUID& Version2,
                                            PVOID* ppOutput) noexcept
{
    if (pInput == nullptr || ppOutput == nullptr)
    {
        return E_INVALIDARG;
    }
    const bool known = CanExtend(Version1, Version2, m_options.iisVersion);
    *ppOutput = known ? pInput : nullptr;
    return known ? S_OK : E_NOINTERFACE;
}

HRESULT WorkerProcess::GetWorkerProcessFramework(IWorkerProcessFramework**) noexcept
{
    return NotImplemented("IHttpServer2::GetWorkerProcessFramework");
}

} // namespace iishost
