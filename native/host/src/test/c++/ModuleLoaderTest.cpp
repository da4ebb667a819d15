#include "TestFolder.h"

#include "config/Configuration.h"
#include "server/EventLog.h"
#include "server/ExtendedInterfaces.h"
#include "server/LoadedModule.h"
#include "server/ModuleLoader.h"
#include "server/Precondition.h"
#include "server/WorkerProcess.h"

#include <httpserv/IHttpContext.h>
#include <httpserv/IHttpRequest.h>

#include <doctest/doctest.h>

#include <sstream>

using namespace iishost;

namespace
{

class Loading
{
public:
    explicit Loading(const std::string& globalModules)
        : m_events(m_folder.Path() / "events"),
          m_configuration(m_folder.WriteConfig("<globalModules>" + globalModules + "</globalModules>"),
                          Schema::WithBuiltInSections()),
          m_worker(m_options, m_configuration, m_events, m_log), m_loader(m_worker)
    {}
    ~Loading() { m_worker.TerminateModules(); }

    void Load() { m_loader.Load(m_configuration); }
    const WorkerProcess& Worker() const { return m_worker; }
    // The number of the event with which the start fails.
    std::string Failure()
    {
        try
        {
            Load();
            return "none";
        }
        catch (const StartError& error)
        {
            const std::string text = error.what();
            return text.substr(0, text.find(':'));
        }
    }
    std::string Events() const
    {
        std::ostringstream text;
        text << std::ifstream(m_folder.Path() / "events").rdbuf();
        return text.str();
    }
    const TestFolder& Folder() const { return m_folder; }

private:
    TestFolder m_folder;
    Options m_options;
    EventLog m_events;
    ServerLog m_log;
    Configuration m_configuration;
    WorkerProcess m_worker;
    ModuleLoader m_loader;
};

class NoFactory final : public IHttpModuleFactory
{
public:
    HRESULT GetHttpModule(CHttpModule**, IModuleAllocator*) override { return E_FAIL; }
    VOID Terminate() override { ++terminated; }
    int terminated = 0;
};

} // namespace

TEST_CASE("one image under two names is registered twice, with ids that count from 0")
{
    Loading loading("<add name=\"A\" image=\"static.dll\"/><add name=\"B\" image=\"static.dll\"/>");
    loading.Load();
    REQUIRE(loading.Worker().Modules().size() == 2);
    CHECK(loading.Worker().FindModule("a")->GetId() == nullptr);
    CHECK(loading.Worker().FindModule("B")->GetId() == reinterpret_cast<HTTP_MODULE_ID>(1));
    CHECK(WideView(loading.Worker().FindModule("B")->GetName()) == IISTEXT("B"));
    CHECK(loading.Worker().FindModule("A")->Factory() != loading.Worker().FindModule("B")->Factory());
}

TEST_CASE("an entry whose preCondition fails is not loaded, and one that is not known stops the start")
{
    Loading skipped("<add name=\"A\" image=\"missing.dll\" preCondition=\"bitness32\"/>");
    CHECK(skipped.Failure() == "none");
    CHECK(skipped.Worker().Modules().empty());
    Loading unknown("<add name=\"A\" image=\"static.dll\" preCondition=\"sunny\"/>");
    CHECK(unknown.Failure() == "event 2296");
}

TEST_CASE("an image that cannot be loaded stops the start with the event of IIS")
{
    Loading missing("<add name=\"Gone\" image=\"missing.dll\"/>");
    CHECK(missing.Failure() == "event 2280");
    CHECK(missing.Events().find("\"source\":\"Microsoft-Windows-IIS-W3SVC-WP\",\"type\":\"Error\",\"id\":2280") !=
          std::string::npos);
    CHECK(missing.Events().find("'Gone'") != std::string::npos);

    Loading wrong("<add name=\"Text\" image=\"text.dll\"/>");
    wrong.Folder().Write("text.dll", "this is no image");
    wrong.Folder().Write("libtext.so", "this is no image");
    CHECK(wrong.Failure() == "event 2282");
}

TEST_CASE("an image without the export stops the start")
{
#ifdef _WIN32
    Loading loading("<add name=\"Kernel\" image=\"%windir%\\system32\\version.dll\"/>");
#else
    Loading loading("<add name=\"Math\" image=\"/lib/x86_64-linux-gnu/libm.so.6\"/>");
#endif
    CHECK(loading.Failure() == "event 2295");
}

TEST_CASE("no modules at all stop the start")
{
    Loading loading("");
    CHECK(loading.Failure() == "event 2298");
}

TEST_CASE("the image of an entry is found beside the configuration")
{
    const auto file = ModuleLoader::ImageFile("bin\\iisjava.dll", "/conf");
#ifdef _WIN32
    CHECK(file.filename() == "iisjava.dll");
#else
    CHECK(file == "/conf/bin/libiisjava.so");
    CHECK(ModuleLoader::ImageFile("/opt/libx.dll", "/conf") == "/opt/libx.so");
#endif
}

TEST_CASE("notifications are set once, and only during RegisterModule")
{
    ServerLog log;
    NoFactory factory;
    LoadedModule module("M", 0, log);
    CHECK(module.SetRequestNotifications(&factory, RQ_BEGIN_REQUEST, RQ_LOG_REQUEST) == S_OK);
    CHECK(module.SetRequestNotifications(&factory, RQ_BEGIN_REQUEST, 0) == HRESULT_FROM_WIN32(ERROR_ALREADY_EXISTS));
    CHECK(module.SetPriorityForRequestNotification(RQ_BEGIN_REQUEST | RQ_LOG_REQUEST, PRIORITY_ALIAS_HIGH) == S_OK);
    CHECK(module.SetPriorityForPostRequestNotification(RQ_LOG_REQUEST, PRIORITY_ALIAS_LAST) == S_OK);
    CHECK(module.SetPriorityForRequestNotification(RQ_BEGIN_REQUEST, IISTEXT("URGENT")) ==
          HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER));
    CHECK(module.RequestPriority(RQ_BEGIN_REQUEST, false) == Priority::High);
    CHECK(module.RequestPriority(RQ_BEGIN_REQUEST, true) == Priority::High);
    CHECK(module.RequestPriority(RQ_LOG_REQUEST, true) == Priority::Last);
    CHECK(module.RequestPriority(RQ_END_REQUEST, false) == Priority::Medium);
    module.Close();
    CHECK(module.SetGlobalNotifications(nullptr, GL_FILE_CHANGE) == E_UNEXPECTED);
    module.Terminate();
    module.Terminate();
    CHECK(factory.terminated == 1);
}

TEST_CASE("preconditions are those that IIS documents")
{
    const auto evaluate = [](const char* text)
    {
        return EvaluatePrecondition(text, "Pool");
    };
    CHECK(evaluate("") == PreconditionResult::Holds);
    CHECK(evaluate("integratedMode,bitness64") == PreconditionResult::Holds);
    CHECK(evaluate("integratedMode, bitness32") == PreconditionResult::Fails);
    CHECK(evaluate("appPoolName=Other;pool") == PreconditionResult::Holds);
    CHECK(evaluate("appPoolName=Other") == PreconditionResult::Fails);
    CHECK(evaluate("runtimeVersionv4.0") == PreconditionResult::Fails);
    CHECK(evaluate("bitness64,never") == PreconditionResult::Unknown);
}

TEST_CASE("later interfaces are there from the version of IIS that brought them")
{
    CHECK(CanExtend(IHttpContext::Iid, IHttpContext3::Iid, IisVersion::V10));
    CHECK(CanExtend(IHttpContext::Iid, IHttpContext3::Iid, IisVersion::V8_0));
    CHECK_FALSE(CanExtend(IHttpContext::Iid, IHttpContext3::Iid, IisVersion::V7_5));
    CHECK_FALSE(CanExtend(IHttpContext::Iid, IHttpRequest::Iid, IisVersion::V10));
    CHECK_FALSE(CanExtend(GUID{}, IHttpRequest::Iid, IisVersion::V10));
}
