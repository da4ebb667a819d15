#include "TestFolder.h"

#include "config/Configuration.h"
#include "server/EventLog.h"
#include "server/Text.h"
#include "server/UrlSpace.h"
#include "server/WorkerProcess.h"

#include <doctest/doctest.h>

using namespace iishost;

namespace
{

const std::string SitePath = "MACHINE/WEBROOT/APPHOST/Site";
const std::string AppPath = SitePath + "/app";
const std::string Everything = "MACHINE/WEBROOT/APPHOST";

std::string WebConfig(const std::string& webServer)
{
    return "<configuration>\n<system.webServer>\n" + webServer + "\n</system.webServer>\n</configuration>";
}

std::string Documents(const std::string& name)
{
    return "<defaultDocument><files><add value=\"" + name + "\"/></files></defaultDocument>";
}

std::string DocumentsAt(const Configuration& configuration, const std::string& path)
{
    const auto section = configuration.Section("system.webServer/defaultDocument", path);
    std::string names;
    for (const auto& item : section.Child("files").Items())
    {
        names += (names.empty() ? "" : " ") + item.Get("value");
    }
    return names;
}

// A change counts when it has stayed from one look to the next.
ConfigurationChanges Settled(Configuration& configuration)
{
    CHECK(configuration.Refresh().paths.empty());
    return configuration.Refresh();
}

using Paths = std::vector<std::string>;

} // namespace

TEST_CASE("a web.config that changes, comes or goes is read again, and its path is told")
{
    const TestFolder folder;
    folder.Write("root/x", "");
    folder.Write("app/web.config", WebConfig(Documents("first")));
    Configuration configuration(folder.WriteConfig(Documents("server")), Schema::WithBuiltInSections());
    CHECK(configuration.Refresh().paths.empty());
    CHECK(DocumentsAt(configuration, AppPath) == "first server");

    folder.Write("app/web.config", WebConfig(Documents("second one")));
    CHECK(Settled(configuration).paths == Paths{AppPath});
    CHECK(DocumentsAt(configuration, AppPath) == "second one server");
    CHECK(configuration.Refresh().paths.empty());

    std::filesystem::remove(folder.Path() / "app" / "web.config");
    folder.Write("root/web.config", WebConfig(Documents("of the site")));
    CHECK(Settled(configuration).paths == Paths{SitePath, AppPath});
    CHECK(DocumentsAt(configuration, AppPath) == "of the site server");
}

TEST_CASE("a wrong file fails its paths until it is mended")
{
    const TestFolder folder;
    folder.Write("root/x", "");
    folder.Write("app/x", "");
    Configuration configuration(folder.WriteConfig(Documents("server")), Schema::WithBuiltInSections());
    folder.Write("app/web.config", "<configuration>\n<system.webServer>\n<unknown/></system.webServer></configuration>");
    CHECK(Settled(configuration).paths == Paths{AppPath});
    try
    {
        configuration.CheckPath(AppPath);
        FAIL("no error");
    }
    catch (const ConfigurationError& error)
    {
        CHECK(error.Line() == 3);
        CHECK(error.File() == folder.Path() / "app" / "web.config");
        CHECK(error.Code() == HRESULT_FROM_WIN32(ERROR_INVALID_DATA));
    }
    configuration.CheckPath(SitePath);
    folder.Write("app/web.config", WebConfig(Documents("mended")));
    CHECK(Settled(configuration).paths == Paths{AppPath});
    CHECK(DocumentsAt(configuration, AppPath) == "mended server");

    folder.Write("applicationHost.config", "<configuration><broken></configuration>");
    CHECK(Settled(configuration).paths == Paths{Everything});
    CHECK_THROWS_AS(configuration.CheckPath(SitePath), ConfigurationError);
    folder.WriteConfig(Documents("server again"));
    CHECK(Settled(configuration).paths == Paths{Everything});
    CHECK(DocumentsAt(configuration, AppPath) == "mended server again");
}

TEST_CASE("what a running worker cannot take over asks for a new one")
{
    const TestFolder folder;
    folder.Write("root/x", "");
    const std::string modules = "<globalModules><add name=\"Files\" image=\"static.dll\"/></globalModules>";
    const std::string declared = "<configSections><sectionGroup name=\"system.webServer\">"
                                 "<section name=\"serverRuntime\" allowDefinition=\"AppHostOnly\"/></sectionGroup>"
                                 "</configSections>";
    Configuration configuration(folder.WriteConfig(modules, declared), Schema::WithBuiltInSections());
    folder.WriteConfig("\n" + modules + Documents("new"), declared);
    auto changes = Settled(configuration);
    CHECK(changes.paths == Paths{Everything});
    CHECK_FALSE(changes.needsNewWorker);

    folder.WriteConfig(modules + Documents("newest") + "<serverRuntime uploadReadAheadSize=\"1\"/>", declared);
    changes = Settled(configuration);
    CHECK(changes.paths.empty());
    CHECK(changes.needsNewWorker);
    CHECK(DocumentsAt(configuration, Everything) == "new");
    CHECK_FALSE(configuration.Refresh().needsNewWorker);
}

TEST_CASE("an application that is replaced is stopped when no request uses it any more")
{
    const TestFolder folder;
    folder.Write("root/a.txt", "x");
    folder.Write("app/b.txt", "x");
    Options options;
    EventLog events;
    ServerLog log;
    Configuration configuration(folder.WriteConfig("<handlers><add name=\"First\" path=\"*\" verb=\"*\" modules=\"\" "
                                                   "requireAccess=\"None\"/></handlers>"),
                                Schema::WithBuiltInSections());
    WorkerProcess worker(options, configuration, events, log);
    UrlSpace urls(configuration, worker);
    const auto at = [&](const char* path)
    {
        return urls.Resolve("localhost:8080", 8080, ToWide(path), "GET");
    };
    ResolvedUrl before = at("/app/b.txt");
    const ResolvedUrl other = at("/a.txt");
    std::weak_ptr<Application> old = before.application;
    folder.Write("app/web.config", WebConfig("<handlers><clear/></handlers>"));
    CHECK(Settled(configuration).paths == Paths{AppPath});
    urls.RestartApplications(AppPath);
    CHECK(at("/a.txt").application == other.application);
    const ResolvedUrl after = at("/app/b.txt");
    CHECK(after.application != before.application);
    CHECK(after.match.handler == nullptr);
    CHECK(before.match.handler->GetName() == ToWide("First"));

    urls.StopReplaced(worker.Notifications());
    CHECK(old.lock()->IsUsed());
    before = ResolvedUrl();
    urls.StopReplaced(worker.Notifications());
    CHECK(old.expired());
    CHECK(urls.RestartApplication(SitePath));
    CHECK_FALSE(urls.RestartApplication(SitePath + "/none"));
}
