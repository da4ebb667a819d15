#include "TestFolder.h"

#include "config/Configuration.h"
#include "server/EventLog.h"
#include "server/ModuleLoader.h"
#include "server/UrlPath.h"
#include "server/UrlSpace.h"
#include "server/Wildcard.h"
#include "server/WorkerProcess.h"

#include <doctest/doctest.h>

using namespace iishost;

namespace
{

const std::string Modules = "<globalModules><add name=\"Files\" image=\"static.dll\"/></globalModules>"
                            "<modules><add name=\"Files\"/></modules>";

class Space
{
public:
    explicit Space(const std::string& handlers)
    {
        for (const char* name : {"root/a.txt", "root/sub/b.txt", "app/c.txt", "pictures/d.png"})
        {
            m_folder.Write(name, "x");
        }
        m_configuration =
            std::make_unique<Configuration>(m_folder.WriteConfig(Modules + handlers), Schema::WithBuiltInSections());
        m_worker = std::make_unique<WorkerProcess>(m_options, *m_configuration, m_events, m_log);
        m_loader = std::make_unique<ModuleLoader>(*m_worker);
        m_loader->Load(*m_configuration);
        m_urls = std::make_unique<UrlSpace>(*m_configuration, *m_worker);
    }
    ~Space() { m_worker->TerminateModules(); }

    ResolvedUrl At(const std::string& path, const std::string& verb = "GET") const
    {
        return m_urls->Resolve("localhost:8080", 8080, ToWide(path), verb);
    }
    std::string FileAt(const std::string& path) const
    {
        const auto file = ToPath(ToUtf8(WideView(At(path).physicalPath)));
        return file.lexically_relative(m_folder.Path()).generic_u8string();
    }
    std::string HandlerAt(const std::string& path, const std::string& verb = "GET") const
    {
        const auto match = At(path, verb).match;
        return match.handler == nullptr ? "" : ToUtf8(WideView(match.handler->GetName()));
    }
    USHORT StatusAt(const std::string& path, const std::string& verb = "GET") const
    {
        return At(path, verb).match.statusCode;
    }

private:
    TestFolder m_folder;
    Options m_options;
    EventLog m_events;
    ServerLog m_log;
    std::unique_ptr<Configuration> m_configuration;
    std::unique_ptr<WorkerProcess> m_worker;
    std::unique_ptr<ModuleLoader> m_loader;
    std::unique_ptr<UrlSpace> m_urls;
};

std::string Handler(const std::string& name, const std::string& path, const std::string& more = "")
{
    return "<add name=\"" + name + "\" path=\"" + path + "\" verb=\"*\" modules=\"Files\" requireAccess=\"Read\" " +
           more + "/>";
}

} // namespace

TEST_CASE("a URL leads to the file of its application and virtual directory")
{
    const Space space("<handlers>" + Handler("All", "*") + "</handlers>");
    CHECK(space.FileAt("/a.txt") == "root/a.txt");
    CHECK(space.FileAt("/sub/./b.txt") == "root/sub/b.txt");
    CHECK(space.FileAt("/app/c.txt") == "app/c.txt");
    CHECK(space.FileAt("/APP/images/d.png") == "pictures/d.png");
    CHECK(space.FileAt("/apple") == "root/apple");
    CHECK(space.At("/app/x").application->Path() == "/app");
    CHECK(ToUtf8(WideView(space.At("/app").application->GetAppConfigPath())) == "MACHINE/WEBROOT/APPHOST/Site/app");
    CHECK(ToUtf8(WideView(space.At("/app").application->GetApplicationId())) == "/LM/W3SVC/1/ROOT/app");
}

TEST_CASE("what follows the name of a file is path info")
{
    const Space space("<handlers>" + Handler("Java", "*.java") + Handler("All", "*") + "</handlers>");
    const auto file = space.At("/a.txt/more/of/it");
    CHECK(ToUtf8(WideView(file.scriptName)) == "/a.txt");
    CHECK(ToUtf8(WideView(file.pathInfo)) == "/more/of/it");
    const auto script = space.At("/shop.java/cart");
    CHECK(ToUtf8(WideView(script.scriptName)) == "/shop.java");
    CHECK(ToUtf8(WideView(script.pathInfo)) == "/cart");
    CHECK(ToUtf8(WideView(space.At("/sub/none").pathInfo)).empty());
}

TEST_CASE("no path leads out of its site")
{
    for (const char* path :
         {"/..", "/../x", "/a/../../x", "/sub\\..\\..\\x", "x", "", "/a\x01", "/c:/x", "/a./b", "/a /b"})
    {
        CAPTURE(path);
        CHECK_FALSE(NormalizeUrlPath(path).has_value());
    }
    CHECK(NormalizeUrlPath("/a/../b//c/.") == std::string("/b/c/"));
    CHECK(NormalizeUrlPath("/a/..") == std::string("/"));
    CHECK(NormalizeUrlPath("/..a/b..c/") == std::string("/..a/b..c/"));
    const Space space("<handlers>" + Handler("All", "*") + "</handlers>");
    CHECK(space.At("/../app/c.txt").refusedStatus == 400);
    CHECK(space.At("/../app/c.txt").site == nullptr);
}

TEST_CASE("the first handler that fits serves the request")
{
    const Space space("<handlers>" + Handler("Files", "*.txt", "resourceType=\"File\"") +
                      Handler("Folders", "*", "resourceType=\"Directory\"") + Handler("Api", "/api/*") + "</handlers>");
    CHECK(space.HandlerAt("/a.txt") == "Files");
    CHECK(space.StatusAt("/a.txt") == 0);
    CHECK(space.HandlerAt("/sub") == "Folders");
    CHECK(space.HandlerAt("/api/x/y") == "Api");
    CHECK(space.HandlerAt("/other") == "");
    CHECK(space.StatusAt("/other") == 404);
    CHECK(space.At("/other").match.subStatus == 4);
    CHECK(space.StatusAt("/missing.txt") == 404);
    CHECK(space.HandlerAt("/missing.txt") == "Files");
}

TEST_CASE("a handler serves the verbs that it names")
{
    const Space space(
        "<handlers><add name=\"Get\" path=\"*\" verb=\"GET, HEAD\" modules=\"Files\" requireAccess=\"None\"/>"
        "</handlers>");
    CHECK(space.HandlerAt("/x", "HEAD") == "Get");
    CHECK(space.HandlerAt("/x", "get") == "");
    CHECK(space.HandlerAt("/x", "POST") == "");
}

TEST_CASE("access that the policy does not give is refused, and so is a module that is not there")
{
    const Space space(
        "<handlers accessPolicy=\"Read\">"
        "<add name=\"Script\" path=\"*.s\" verb=\"*\" modules=\"Files\"/>"
        "<add name=\"Write\" path=\"*.w\" verb=\"*\" modules=\"Files\" requireAccess=\"Write\"/>"
        "<add name=\"Bad\" path=\"*.b\" verb=\"*\" modules=\"Files,Gone\" requireAccess=\"Read\"/></handlers>");
    CHECK(space.StatusAt("/x.s") == 403);
    CHECK(space.At("/x.s").match.subStatus == 1);
    CHECK(space.At("/x.w").match.subStatus == 3);
    CHECK(space.StatusAt("/x.b") == 500);
    CHECK(space.At("/x.b").match.subStatus == 21);
}

TEST_CASE("wildcards match as in handler paths")
{
    CHECK(MatchesWildcard("*.java", "A.JAVA"));
    CHECK(MatchesWildcard("a*b*c", "axxbyybzzc"));
    CHECK_FALSE(MatchesWildcard("a*b*c", "axxbyybzz"));
    CHECK(MatchesWildcard("a?c", "abc"));
    CHECK_FALSE(MatchesWildcard("a?c", "ac"));
    CHECK(MatchesHandlerPath("x.axd", "/app/x.axd"));
    CHECK(MatchesHandlerPath("api/*", "/app/api/x"));
    CHECK_FALSE(MatchesHandlerPath("/api/*", "/app/api/x"));
}
