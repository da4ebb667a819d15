#include "TestFolder.h"

#include "server/EventLog.h"
#include "server/FileInfo.h"
#include "server/GlobalNotifications.h"
#include "server/ModuleContextContainer.h"
#include "server/ServerLog.h"
#include "server/Text.h"
#include "server/Time.h"

#include <httpserv/IGlobalStopListeningProvider.h>

#include <doctest/doctest.h>

#include <sstream>

using namespace iishost;

namespace
{

struct Stored final : IHttpStoredContext
{
    explicit Stored(int& ended) : m_ended(ended) {}
    VOID CleanupStoredContext() override
    {
        ++m_ended;
        delete this;
    }

    int& m_ended;
};

class Listener final : public CGlobalModule
{
public:
    Listener(std::string name, std::string& notes, GLOBAL_NOTIFICATION_STATUS answer)
        : m_name(std::move(name)), m_notes(notes), m_answer(answer)
    {}
    GLOBAL_NOTIFICATION_STATUS OnGlobalStopListening(IGlobalStopListeningProvider* provider) override
    {
        m_notes += m_name + (provider->DrainRequestsGracefully() ? "+ " : "- ");
        return m_answer;
    }
    VOID Terminate() override { delete this; }

private:
    const std::string m_name;
    std::string& m_notes;
    const GLOBAL_NOTIFICATION_STATUS m_answer;
};

std::string NotesOfStopListening(GLOBAL_NOTIFICATION_STATUS answer)
{
    ServerLog log;
    std::string notes;
    std::vector<std::unique_ptr<LoadedModule>> modules;
    for (const char* name : {"a", "b", "c"})
    {
        modules.push_back(std::make_unique<LoadedModule>(name, modules.size(), log));
        modules.back()->SetGlobalNotifications(new Listener(name, notes, answer), GL_STOP_LISTENING);
    }
    modules[2]->SetPriorityForGlobalNotification(GL_STOP_LISTENING, PRIORITY_ALIAS_FIRST);
    GlobalNotifications(modules, log).StopListening(true);
    for (const auto& module : modules)
    {
        module->Terminate();
    }
    return notes;
}

} // namespace

TEST_CASE("global notifications go in the order of priority, then of loading, until one is handled")
{
    CHECK(NotesOfStopListening(GL_NOTIFICATION_CONTINUE) == "c+ a+ b+ ");
    CHECK(NotesOfStopListening(GL_NOTIFICATION_HANDLED) == "c+ ");
}

TEST_CASE("a module stores one context in a container, which ends it once")
{
    int ended = 0;
    {
        ModuleContextContainer container;
        auto* context = new Stored(ended);
        const auto id = reinterpret_cast<HTTP_MODULE_ID>(0);
        CHECK(container.GetModuleContext(id) == nullptr);
        CHECK(container.SetModuleContext(nullptr, id) == HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER));
        CHECK(container.SetModuleContext(context, id) == S_OK);
        Stored second(ended);
        CHECK(container.SetModuleContext(&second, id) == HRESULT_FROM_WIN32(ERROR_ALREADY_ASSIGNED));
        CHECK(container.GetModuleContext(id) == context);
        CHECK(ended == 0);
    }
    CHECK(ended == 1);
}

TEST_CASE("text that is ill-formed becomes replacement characters, and the rest survives")
{
    CHECK(ToUtf8(WideView(ToWide("a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80"))) == "a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80");
    CHECK(ToWide("\xF0\x9F\x98\x80").size() == 2);
    CHECK(ToUtf8(WideView(ToWide("x\xFFy\xC3"))) == "x\xEF\xBF\xBDy\xEF\xBF\xBD");
    const WCHAR half[] = {0xD83D, 'a'};
    CHECK(ToUtf8(WideView(half, 2)) == "\xEF\xBF\xBD"
                                       "a");
}

TEST_CASE("dates are those of HTTP, both ways")
{
    const auto time = std::chrono::system_clock::time_point(std::chrono::seconds(784111777));
    CHECK(HttpDate(time) == "Sun, 06 Nov 1994 08:49:37 GMT");
    std::chrono::system_clock::time_point parsed;
    CHECK(ParseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT", parsed));
    CHECK(parsed == time);
    CHECK(ParseHttpDate(HttpDate(std::chrono::system_clock::time_point(std::chrono::seconds(951782400))), parsed));
    CHECK(parsed == std::chrono::system_clock::time_point(std::chrono::seconds(951782400))); // 29 February 2000
    CHECK_FALSE(ParseHttpDate("yesterday", parsed));
    CHECK(Iso8601(time) == "1994-11-06T08:49:37.000Z");
}

TEST_CASE("a file is known by its contents, and changes its tag when it changes")
{
    const TestFolder folder;
    const auto path = folder.Write("a.txt", "hello");
    FileInfo* file = nullptr;
    REQUIRE(FileInfo::Open(path, true, &file) == S_OK);
    ULARGE_INTEGER size{};
    file->GetSize(&size);
    CHECK(size.QuadPart == 5);
    CHECK(std::string(reinterpret_cast<const char*>(file->GetFileBuffer()), 5) == "hello");
    CHECK_FALSE(file->CheckIfFileHasChanged(nullptr));
    folder.Write("a.txt", "hello again");
    CHECK(file->CheckIfFileHasChanged(nullptr));
    file->ReferenceCacheData();
    file->DereferenceCacheData();
    file->DereferenceCacheData();
    CHECK(FileInfo::Open(folder.Path() / "none", true, &file) == HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND));
    CHECK(file == nullptr);
}

TEST_CASE("what modules report is a line of JSON with their source")
{
    const TestFolder folder;
    const auto path = folder.Path() / "events";
    {
        EventLog log(path);
        log.Install();
        const HANDLE source = EventLog::RegisterSource(nullptr, IISTEXT("iisjava"));
        PCWSTR strings[] = {IISTEXT("IISJ0021: \"x\"\n")};
        CHECK(EventLog::Report(source, EVENTLOG_ERROR_TYPE, 0, 21, nullptr, 1, 0, strings, nullptr));
        CHECK(EventLog::DeregisterSource(source));
        CHECK_FALSE(EventLog::Report(source, EVENTLOG_ERROR_TYPE, 0, 22, nullptr, 1, 0, strings, nullptr));
    }
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    const std::string line = text.str();
    CHECK(line.find("\"log\":\"Application\",\"source\":\"iisjava\",\"type\":\"Error\",\"id\":21,"
                    "\"strings\":[\"IISJ0021: \\\"x\\\"\\n\"]}\n") != std::string::npos);
    CHECK(line.find("\"id\":22") == std::string::npos);
}
