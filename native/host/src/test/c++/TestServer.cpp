#include "TestServer.h"

#include "TestClient.h"
#include "config/Configuration.h"
#include "main/SchemaFiles.h"
#include "modules/WebSocketModule.h"
#include "pipeline/Engine.h"
#include "server/EventLog.h"
#include "server/LoadedModule.h"
#include "server/ServerLog.h"
#include "server/UrlSpace.h"
#include "server/WorkerProcess.h"

#include <fstream>
#include <random>

namespace iishost
{

HRESULT Call::Write(const std::string& text, bool more) const
{
    HTTP_DATA_CHUNK chunk{};
    chunk.DataChunkType = HttpDataChunkFromMemory;
    chunk.FromMemory.pBuffer = const_cast<char*>(text.data());
    chunk.FromMemory.BufferLength = static_cast<ULONG>(text.size());
    DWORD sent = 0;
    return Response()->WriteEntityChunks(&chunk, 1, FALSE, more, &sent);
}

#define SCRIPTED(Method, Provider, bit, post)                                                                          \
    REQUEST_NOTIFICATION_STATUS Method(IHttpContext* context, Provider* provider) override                             \
    {                                                                                                                  \
        return Run({context, bit, post, provider, nullptr});                                                           \
    }
#define SCRIPTED_STAGE(Stage, Provider, bit)                                                                           \
    SCRIPTED(On##Stage, Provider, bit, false)                                                                          \
    SCRIPTED(OnPost##Stage, IHttpEventProvider, bit, true)

class ScriptedInstance final : public CHttpModule
{
public:
    ScriptedInstance(TestServer& server, Script script)
        : m_server(server), m_script(std::make_shared<Script>(std::move(script)))
    {
        ++m_server.m_made;
    }

    SCRIPTED_STAGE(BeginRequest, IHttpEventProvider, RQ_BEGIN_REQUEST)
    SCRIPTED_STAGE(AuthenticateRequest, IAuthenticationProvider, RQ_AUTHENTICATE_REQUEST)
    SCRIPTED_STAGE(AuthorizeRequest, IHttpEventProvider, RQ_AUTHORIZE_REQUEST)
    SCRIPTED_STAGE(ResolveRequestCache, IHttpEventProvider, RQ_RESOLVE_REQUEST_CACHE)
    SCRIPTED_STAGE(MapRequestHandler, IMapHandlerProvider, RQ_MAP_REQUEST_HANDLER)
    SCRIPTED_STAGE(AcquireRequestState, IHttpEventProvider, RQ_ACQUIRE_REQUEST_STATE)
    SCRIPTED_STAGE(PreExecuteRequestHandler, IHttpEventProvider, RQ_PRE_EXECUTE_REQUEST_HANDLER)
    SCRIPTED_STAGE(ExecuteRequestHandler, IHttpEventProvider, RQ_EXECUTE_REQUEST_HANDLER)
    SCRIPTED_STAGE(ReleaseRequestState, IHttpEventProvider, RQ_RELEASE_REQUEST_STATE)
    SCRIPTED_STAGE(UpdateRequestCache, IHttpEventProvider, RQ_UPDATE_REQUEST_CACHE)
    SCRIPTED_STAGE(LogRequest, IHttpEventProvider, RQ_LOG_REQUEST)
    SCRIPTED_STAGE(EndRequest, IHttpEventProvider, RQ_END_REQUEST)
    SCRIPTED(OnSendResponse, ISendResponseProvider, RQ_SEND_RESPONSE, false)
    SCRIPTED(OnReadEntity, IReadEntityProvider, RQ_READ_ENTITY, false)
    SCRIPTED(OnMapPath, IMapPathProvider, RQ_MAP_PATH, false)
    SCRIPTED(OnCustomRequestNotification, ICustomNotificationProvider, RQ_CUSTOM_NOTIFICATION, false)
    REQUEST_NOTIFICATION_STATUS OnAsyncCompletion(IHttpContext* context, DWORD notification, BOOL post,
                                                  IHttpEventProvider* provider, IHttpCompletionInfo* info) override
    {
        return Run({context, notification, post != FALSE, provider, info});
    }
    VOID Dispose() override
    {
        ++m_server.m_disposed;
        delete this;
    }

private:
    // The instance may be disposed while a call that pended is still on its stack; the script may not.
    REQUEST_NOTIFICATION_STATUS Run(const Call& call)
    {
        const auto script = m_script;
        return (*script)(call);
    }

    TestServer& m_server;
    const std::shared_ptr<const Script> m_script;
};

class ScriptedFactory final : public IHttpModuleFactory
{
public:
    ScriptedFactory(TestServer& server, const ScriptedModule& module) : m_server(server), m_module(module) {}
    HRESULT GetHttpModule(CHttpModule** ppModule, IModuleAllocator*) override
    {
        if (m_module.factoryResult == S_OK)
            *ppModule = new ScriptedInstance(m_server, m_module.script);
        return m_module.factoryResult;
    }
    VOID Terminate() override { delete this; }

private:
    TestServer& m_server;
    const ScriptedModule m_module;
};

struct TestServer::Parts
{
    Parts(const Options& options, const std::filesystem::path& file)
        : log(options.log), configuration(file, ReadSchemas(options)), worker(options, configuration, eventLog, log)
    {}

    ServerLog log;
    EventLog eventLog;
    Configuration configuration;
    WorkerProcess worker;
    std::unique_ptr<UrlSpace> urls;
    std::unique_ptr<Engine> engine;
};

TestServer::TestServer(std::vector<ScriptedModule> modules, const std::string& handlerModules)
    : m_modules(std::move(modules)), m_handlerModules(handlerModules)
{
    options.port = 0;
    options.threads = 4;
    m_folder = std::filesystem::temp_directory_path() / ("iishost-test-" + std::to_string(std::random_device()()));
    std::filesystem::create_directories(m_folder);
}

TestServer::~TestServer()
{
    Stop();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void TestServer::Start()
{
    const auto file = m_folder / "applicationHost.config";
    {
        std::ofstream out(file);
        out << "<configuration><system.applicationHost><sites><site name=\"Default Web Site\" id=\"1\">"
               "<application path=\"/\"><virtualDirectory path=\"/\" physicalPath=\""
            << m_folder.string()
            << "\"/></application><bindings><binding protocol=\"http\" bindingInformation=\"*:8080:\"/></bindings>"
               "</site></sites></system.applicationHost><system.webServer><globalModules>";
        if (webSockets)
            out << "<add name=\"WebSocketModule\" image=\"iiswsock.dll\"/>";
        for (const ScriptedModule& module : m_modules)
            out << "<add name=\"" << module.name << "\" image=\"test.dll\"/>";
        out << "</globalModules><modules>";
        if (webSockets)
            out << "<add name=\"WebSocketModule\"/>";
        for (const ScriptedModule& module : m_modules)
            out << "<add name=\"" << module.name << "\"/>";
        out << "</modules><handlers><add name=\"All\" path=\"*\" verb=\"*\" modules=\"" << m_handlerModules
            << "\" resourceType=\"Unspecified\" requireAccess=\"None\"/></handlers>"
               "</system.webServer></configuration>";
    }
    options.config = file;
    options.log = m_folder / "log";
    m_parts = std::make_unique<Parts>(options, file);
    size_t number = 0;
    if (webSockets)
    {
        auto loaded = std::make_unique<LoadedModule>("WebSocketModule", number++, m_parts->log);
        RegisterWebSocketModule(10, loaded.get(), &m_parts->worker);
        loaded->Close();
        m_parts->worker.Add(std::move(loaded));
    }
    for (const ScriptedModule& module : m_modules)
    {
        auto loaded = std::make_unique<LoadedModule>(module.name, number++, m_parts->log);
        loaded->SetRequestNotifications(new ScriptedFactory(*this, module), module.notifications,
                                        module.postNotifications);
        if (module.priority != nullptr)
            loaded->SetPriorityForRequestNotification(module.notifications, module.priority);
        loaded->Close();
        m_parts->worker.Add(std::move(loaded));
    }
    m_parts->urls = std::make_unique<UrlSpace>(m_parts->configuration, m_parts->worker);
    m_parts->engine = std::make_unique<Engine>(m_parts->worker, *m_parts->urls, options, limits);
    m_port = m_parts->engine->Start();
}

void TestServer::StopListening()
{
    m_parts->engine->StopListening();
}

bool TestServer::Drain(std::chrono::seconds limit)
{
    return m_parts->engine->Drain(limit);
}

std::string TestServer::Log() const
{
    std::ifstream in(options.log);
    return {std::istreambuf_iterator<char>(in), {}};
}

void TestServer::Stop()
{
    if (m_parts == nullptr)
        return;
    StopListening();
    Drain();
    m_parts->engine.reset();
    m_parts->urls->StopApplications(m_parts->worker.Notifications());
    m_parts->worker.TerminateModules();
    m_parts.reset();
}

uint64_t TestServer::ModuleBugs() const
{
    return m_parts->engine->ModuleBugs();
}

std::string TestServer::Get(const std::string& path, const std::string& headers) const
{
    return Exchange("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
}

std::string TestServer::Exchange(const std::string& request) const
{
    TestClient client(m_port);
    client.Send(request);
    return client.ReadToEnd();
}

void TestServer::Note(const std::string& what)
{
    std::lock_guard<std::mutex> lock(m_mutex);
    m_notes.push_back(what);
}

std::string TestServer::Notes() const
{
    std::lock_guard<std::mutex> lock(m_mutex);
    std::string all;
    for (const std::string& note : m_notes)
        all += (all.empty() ? "" : " ") + note;
    return all;
}

} // namespace iishost
