#include "pipeline/Pipeline.h"

#include "main/Options.h"
#include "pipeline/Engine.h"
#include "pipeline/HttpContext.h"
#include "pipeline/ModuleCalls.h"
#include "pipeline/NotificationOrder.h"
#include "pipeline/Providers.h"
#include "server/LoadedModule.h"
#include "server/Text.h"

#include <httpserv/IScriptMapInfo.h>

#include <algorithm>

namespace iishost
{

Pipeline::Pipeline(HttpContext& context) : m_context(context)
{}

void Pipeline::Start()
{
    m_begun = true;
    Enter(0, false);
    if (m_context.RefuseWrongConfiguration() ||
        (m_context.GetEngine().GetOptions().getHttpModule == ModuleCreation::Eager && !CreateAll()))
        Enter(LogStage, false);
    Run();
}

bool Pipeline::CreateAll()
{
    for (const auto& instance : m_context.Instances().All())
    {
        const HRESULT hr = m_context.Instances().Create(*instance);
        if (FAILED(hr) && !m_context.Is(Otherwise::ModulesThatCannotBeMadeAreSkipped))
        {
            FailRequest(m_context, nullptr, instance->module->Name() + ": GetHttpModule failed", hr);
            return false;
        }
    }
    return true;
}

void Pipeline::Resume(REQUEST_NOTIFICATION_STATUS status)
{
    Apply(status);
    Run();
}

void Pipeline::Run()
{
    while (ModuleInstance* const instance = Next())
    {
        const auto notification = Begin(*instance, Bit(), m_post, MakeProvider());
        const REQUEST_NOTIFICATION_STATUS status = CallModule(m_context, *notification);
        // From here on, unless the status is final, another thread may be in here already.
        if (!notification->Returned(status))
            return;
        Apply(status);
    }
}

void Pipeline::Apply(REQUEST_NOTIFICATION_STATUS status)
{
    const bool finish = status == RQ_NOTIFICATION_FINISH_REQUEST || m_finish;
    m_finish = false;
    if (IsEnding())
    {
        // LOG_REQUEST and END_REQUEST always run to their ends
        if (finish && m_context.Is(Otherwise::FinishEndsTheLastStages))
            SkipLastStage();
        return;
    }
    if (finish)
        return Enter(LogStage, false);
    if (m_post)
        return;
    const bool authenticated = m_context.GetUser() != nullptr && !m_context.Is(Otherwise::AuthenticationGoesOn);
    if ((Bit() == RQ_AUTHENTICATE_REQUEST && authenticated) ||
        (Bit() == RQ_EXECUTE_REQUEST_HANDLER && m_handled))
        m_index = m_list.size();
}

void Pipeline::SkipLastStage()
{
    if (m_stage == LogStage)
        Enter(EndStage, false);
    else
        m_index = m_list.size();
}

ModuleInstance* Pipeline::Next()
{
    for (;;)
    {
        while (m_index < m_list.size())
        {
            ModuleInstance* const instance = m_list[m_index++];
            if (((m_post ? instance->disabledPost : instance->disabled) & Bit()) == 0)
                return instance;
        }
        if (!LeaveList())
            return nullptr;
    }
}

// False: the pipeline does not go on on this thread.
bool Pipeline::LeaveList()
{
    if (!m_post)
        return LeaveStage();
    if (m_stage == LogStage && m_context.Is(Otherwise::FinalSendBeforeEndRequest) && !SendFinal())
        return false;
    if (m_stage == EndStage)
    {
        if (m_context.Is(Otherwise::FinalSendAfterPostEndRequest) && !SendFinal())
            return false;
        if (WaitsForChildren())
            return false;
        {
            std::lock_guard<std::mutex> lock(m_currentMutex);
            m_stageNotification = nullptr;
            m_pendedInVain.clear();
        }
        m_context.End();
        return false;
    }
    Enter(m_stage + 1, false);
    return true;
}

// What the server itself does between a stage and its post-notification.
bool Pipeline::LeaveStage()
{
    if (Bit() == RQ_AUTHENTICATE_REQUEST)
        m_context.SetAnonymousUser();
    if (Bit() == RQ_MAP_REQUEST_HANDLER && m_context.RefuseUnmappedHandler())
    {
        Enter(LogStage, false);
        return true;
    }
    if (Bit() == RQ_EXECUTE_REQUEST_HANDLER && !m_handled && !m_context.Response().IsTouched())
        m_context.Response().SetStatus(404, "Not Found", 0, HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND), nullptr, FALSE);
    Enter(m_stage, true);
    return m_stage != EndStage || m_context.Is(Otherwise::FinalSendAfterPostEndRequest) || SendFinal();
}

bool Pipeline::SendFinal()
{
    // A module may have gone on without the completion of its child request, which still sends.
    const auto afterChildren = [context = m_context.shared_from_this()]
    {
        context->GetEngine().PostFor(*context->Url().application,
                                     [context]
                                     {
                                         if (context->GetPipeline().SendFinal())
                                             context->GetPipeline().Run();
                                     });
    };
    if (!m_context.Is(Otherwise::ChildrenAreNotAwaited) && m_context.Children().WaitForRunning(afterChildren))
        return false;
    // The thread is not held while the client takes the response.
    return m_context.Response().SendFinal(LaterRun());
}

// A request does not end before its children, whatever was sent.
bool Pipeline::WaitsForChildren()
{
    return m_context.Children().WaitForRunning(LaterRun());
}

std::function<void()> Pipeline::LaterRun()
{
    return [context = m_context.shared_from_this()]
    {
        context->GetEngine().PostFor(*context->Url().application, [context] { context->GetPipeline().Run(); });
    };
}

void Pipeline::Enter(unsigned stage, bool post)
{
    m_stage = stage;
    m_post = post;
    m_index = 0;
    m_list.clear();
    if (Bit() == RQ_EXECUTE_REQUEST_HANDLER && !post)
        return EnterHandlers();
    const bool skipsAuthentication = m_context.HasMadeUpUser() || m_context.Children().SkipsAuthentication();
    if (Bit() == RQ_AUTHENTICATE_REQUEST && !post && skipsAuthentication)
        return;
    m_list = InstancesOf(Bit(), post);
    if (Bit() == RQ_EXECUTE_REQUEST_HANDLER && m_context.Is(Otherwise::PostExecuteForHandlersOnly))
    {
        const std::vector<ModuleInstance*> handlers = Handlers();
        const auto isNone = [&](ModuleInstance* instance)
        {
            return std::find(handlers.begin(), handlers.end(), instance) == handlers.end();
        };
        m_list.erase(std::remove_if(m_list.begin(), m_list.end(), isNone), m_list.end());
    }
}

std::vector<ModuleInstance*> Pipeline::InstancesOf(DWORD notification, bool post) const
{
    std::vector<ModuleInstance*> instances;
    for (LoadedModule* const module : m_context.Order().Of(notification, post))
        if (!m_context.Children().Ignores(module))
            instances.push_back(m_context.Instances().Find(module));
    return instances;
}

void Pipeline::EnterHandlers()
{
    m_context.Response().ClearTouched();
    if (!m_handled)
        m_list = Handlers();
}

std::vector<ModuleInstance*> Pipeline::Handlers() const
{
    std::vector<ModuleInstance*> handlers;
    IScriptMapInfo* const scriptMap = m_context.GetScriptMap();
    DWORD length = 0;
    const PCWSTR names = scriptMap == nullptr ? nullptr : scriptMap->GetModules(&length);
    if (names == nullptr)
        return handlers;
    for (const std::string& part : Split(ToUtf8(WideView(names, length)), ','))
    {
        const std::string name = Trim(part);
        for (const auto& instance : m_context.Instances().All())
            if (EqualsIgnoringCase(instance->module->Name(), name) && !m_context.Children().Ignores(instance->module) &&
                (instance->module->RequestNotifications() & RQ_EXECUTE_REQUEST_HANDLER) != 0)
                handlers.push_back(instance.get());
    }
    return handlers;
}

std::shared_ptr<IHttpEventProvider> Pipeline::MakeProvider()
{
    if (!m_post && Bit() == RQ_AUTHENTICATE_REQUEST)
        return std::make_shared<AuthenticationProvider>(static_cast<AuthenticationProvider::Receiver&>(m_context));
    if (!m_post && Bit() == RQ_MAP_REQUEST_HANDLER)
        return std::make_shared<MapHandlerProvider>(static_cast<MapHandlerProvider::Receiver&>(m_context));
    return std::make_shared<EventProvider>();
}

std::shared_ptr<Notification> Pipeline::Begin(ModuleInstance& instance, DWORD bit, bool post,
                                              std::shared_ptr<IHttpEventProvider> provider)
{
    auto notification = std::make_shared<Notification>(m_context, instance, bit, post, std::move(provider), false);
    std::lock_guard<std::mutex> lock(m_currentMutex);
    m_stageNotification = notification;
    return notification;
}

} // namespace iishost
