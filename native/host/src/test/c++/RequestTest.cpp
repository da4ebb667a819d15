#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <httpserv/IAuthenticationProvider.h>
#include <httpserv/IHttpUser.h>
#include <httpserv/IMapPathProvider.h>

#include <cstring>
#include <map>
#include <vector>

using namespace iishost;
using Wide = std::basic_string<WCHAR>;

namespace
{

// Runs `check` as the handler of one request.
void Checked(const std::string& request, std::function<void(const Call&)> check, const std::string& remote = "")
{
    bool called = false;
    TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0,
                         [&](const Call& call)
                         {
                             called = true;
                             check(call);
                             return RQ_NOTIFICATION_FINISH_REQUEST;
                         }}});
    running.options.remoteAddress = remote;
    running.Start();
    running.Exchange(request);
    CHECK(called);
}

std::string Variable(const Call& call, const char* name)
{
    PCSTR value = nullptr;
    DWORD length = 0;
    const HRESULT hr = call.context->GetServerVariable(name, &value, &length);
    return SUCCEEDED(hr) ? std::string(value, length) : "none";
}

Wide Slice(PCWSTR text, USHORT bytes)
{
    return Wide(text, bytes / sizeof(WCHAR));
}

} // namespace

TEST_CASE("theRawRequestIsTheRequestThatCame")
{
    Checked("PATCH /a%20b/../c?q=%41 HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\nX-One: 1\r\n"
            "Accept: a\r\nAccept: b\r\nx-two: 2\r\n\r\n",
            [](const Call& call)
            {
                const HTTP_REQUEST* const raw = call.Request()->GetRawHttpRequest();
                CHECK(raw->Verb == HttpVerbUnknown);
                CHECK(std::string(raw->pUnknownVerb, raw->UnknownVerbLength) == "PATCH");
                CHECK(std::string(raw->pRawUrl, raw->RawUrlLength) == "/a%20b/../c?q=%41");
                CHECK(raw->Version.MajorVersion == 1);
                CHECK(raw->Version.MinorVersion == 1);
                const HTTP_KNOWN_HEADER& accept = raw->Headers.KnownHeaders[HttpHeaderAccept];
                CHECK(std::string(accept.pRawValue, accept.RawValueLength) == "a,b");
                CHECK(accept.pRawValue[accept.RawValueLength] != 0);
                REQUIRE(raw->Headers.UnknownHeaderCount == 2);
                const HTTP_UNKNOWN_HEADER& two = raw->Headers.pUnknownHeaders[1];
                CHECK(std::string(two.pName, two.NameLength) == "x-two");
                CHECK(std::string(two.pRawValue, two.RawValueLength) == "2");
                const HTTP_COOKED_URL& url = raw->CookedUrl;
                CHECK(Slice(url.pFullUrl, url.FullUrlLength) == IISTEXT("http://example.org:80/c?q=%41"));
                CHECK(url.pFullUrl[url.FullUrlLength / sizeof(WCHAR)] == 0);
                CHECK(Slice(url.pHost, url.HostLength) == IISTEXT("example.org:80"));
                CHECK(Slice(url.pAbsPath, url.AbsPathLength) == IISTEXT("/c"));
                CHECK(Slice(url.pQueryString, url.QueryStringLength) == IISTEXT("?q=%41"));
                CHECK(url.pAbsPath == url.pHost + 14);
                CHECK(std::string(call.Request()->GetHttpMethod()) == "PATCH");
            });
}

TEST_CASE("requestHeadersCanBeChangedAndTheRawStructureFollows")
{
    Checked("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-A: 1\r\n\r\n",
            [](const Call& call)
            {
                IHttpRequest* const request = call.Request();
                CHECK(std::string(request->GetHeader("x-a")) == "1");
                CHECK(request->SetHeader("X-A", "22", 2, TRUE) == S_OK);
                CHECK(std::string(request->GetHeader("X-A")) == "22");
                CHECK(request->SetHeader(HttpHeaderReferer, "r", 1, TRUE) == S_OK);
                CHECK(std::string(request->GetHeader("Referer")) == "r");
                CHECK(Variable(call, "HTTP_REFERER") == "r");
                CHECK(request->DeleteHeader(HttpHeaderReferer) == S_OK);
                CHECK(request->GetHeader("Referer") == nullptr);
                HTTP_REQUEST* const raw = request->GetRawHttpRequest();
                raw->Headers.KnownHeaders[HttpHeaderFrom] = {2, "me"};
                CHECK(std::string(request->GetHeader("From")) == "me");
                CHECK(request->SetHttpMethod("PUT") == S_OK);
                CHECK(raw->Verb == HttpVerbPUT);
                CHECK(raw->pUnknownVerb == nullptr);
            });
}

TEST_CASE("serverVariablesHaveTheNamesOfIsapi")
{
    Checked(
        "GET /dir/page?x=1 HTTP/1.1\r\nHost: example.org:81\r\nConnection: close\r\nX-My: v\r\n\r\n",
        [](const Call& call)
        {
            CHECK(Variable(call, "REQUEST_METHOD") == "GET");
            CHECK(Variable(call, "QUERY_STRING") == "x=1");
            CHECK(Variable(call, "URL") == "/dir/page");
            CHECK(Variable(call, "REMOTE_ADDR") == "203.0.113.9");
            CHECK(Variable(call, "LOCAL_ADDR") == "127.0.0.1");
            CHECK(Variable(call, "SERVER_NAME") == "example.org");
            CHECK(Variable(call, "HTTP_X_MY") == "v");
            CHECK(Variable(call, "http_host") == "example.org:81");
            CHECK(Variable(call, "SERVER_PROTOCOL") == "HTTP/1.1");
            CHECK(Variable(call, "ALL_HTTP").find("HTTP_X_MY:v\n") != std::string::npos);
            CHECK(Variable(call, "ALL_RAW").find("X-My: v\r\n") != std::string::npos);
            PCSTR value = "";
            DWORD length = 1;
            CHECK(call.context->GetServerVariable("NO_SUCH", &value, &length) ==
                  HRESULT_FROM_WIN32(ERROR_INVALID_INDEX));
            CHECK(value == nullptr);
            CHECK(call.context->SetServerVariable("NO_SUCH", IISTEXT("now")) == S_OK);
            PCWSTR wide = nullptr;
            CHECK(call.context->GetServerVariable("no_such", &wide, &length) == S_OK);
            CHECK(Wide(wide) == IISTEXT("now"));
            CHECK(length == 3);
        },
        "203.0.113.9");
}

TEST_CASE("mapPathCountsBytesAndRaisesItsNotification")
{
    TestServer running({{"Mapper", RQ_MAP_PATH, 0,
                         [](const Call& call)
                         {
                             auto* const provider = static_cast<IMapPathProvider*>(call.provider);
                             if (Wide(provider->GetUrl()) == IISTEXT("/moved"))
                                 provider->SetPhysicalPath(IISTEXT("elsewhere"), 9);
                             return RQ_NOTIFICATION_CONTINUE;
                         }},
                        {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0,
                         [](const Call& call)
                         {
                             DWORD size = 0;
                             CHECK(call.context->MapPath(IISTEXT("/moved"), nullptr, &size) ==
                                   HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER));
                             CHECK(size == 10 * sizeof(WCHAR));
                             WCHAR path[10];
                             CHECK(call.context->MapPath(IISTEXT("/moved"), path, &size) == S_OK);
                             CHECK(Wide(path) == IISTEXT("elsewhere"));
                             call.Write("mapped");
                             return RQ_NOTIFICATION_CONTINUE;
                         }}});
    running.Start();
    CHECK(BodyOf(running.Get()) == "mapped");
}

namespace
{

class NamedUser final : public IHttpUser
{
public:
    PCWSTR GetRemoteUserName() override { return IISTEXT("duke"); }
    PCWSTR GetUserName() override { return IISTEXT("duke"); }
    PCWSTR GetAuthenticationType() override { return IISTEXT("Test"); }
    PCWSTR GetPassword() override { return nullptr; }
    HANDLE GetImpersonationToken() override { return nullptr; }
    HANDLE GetPrimaryToken() override { return nullptr; }
    VOID ReferenceUser() override { ++references; }
    VOID DereferenceUser() override { --references; }
    BOOL SupportsIsInRole() override { return FALSE; }
    HRESULT IsInRole(PCWSTR, BOOL*) override { return E_NOTIMPL; }
    PVOID GetUserVariable(PCSTR) override { return nullptr; }
    std::atomic<int> references{1};
};

} // namespace

TEST_CASE("aUserThatIsSetAuthenticatesAndItsReferenceIsTaken")
{
    NamedUser user;
    TestServer running({{"Handler", RQ_AUTHENTICATE_REQUEST | RQ_EXECUTE_REQUEST_HANDLER, RQ_AUTHENTICATE_REQUEST,
                         [&user](const Call& call)
                         {
                             const bool named = call.Request()->GetHeader("X-Named") != nullptr;
                             if (call.Is(RQ_AUTHENTICATE_REQUEST))
                             {
                                 CHECK(call.context->GetUser() == nullptr);
                                 if (named)
                                     static_cast<IAuthenticationProvider*>(call.provider)->SetUser(&user);
                             }
                             if (call.IsPost(RQ_AUTHENTICATE_REQUEST))
                                 CHECK((call.context->GetUser() == &user) == named);
                             if (call.Is(RQ_EXECUTE_REQUEST_HANDLER))
                             {
                                 REQUIRE(call.context->GetUser() != nullptr);
                                 call.Write(Variable(call, "AUTH_USER"));
                             }
                             return RQ_NOTIFICATION_CONTINUE;
                         }}});
    running.Start();
    CHECK(BodyOf(running.Get("/", "X-Named: 1\r\n")) == "duke");
    CHECK(BodyOf(running.Get()) == "");
    running.Drain();
    CHECK(user.references == 0);
}

TEST_CASE("laterInterfacesAreTheSamePointer")
{
    Checked("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
            [](const Call& call)
            {
                CHECK(static_cast<void*>(static_cast<IHttpContext4*>(call.context)) == call.context);
                CHECK(static_cast<IHttpContext4*>(call.context)->GetRequestElapsedTime() < 60000);
                DWORD notification = 0;
                PCWSTR module = nullptr;
                CHECK(call.context->GetCurrentExecutionStats(&notification, nullptr, &module) == S_OK);
                CHECK(notification == RQ_EXECUTE_REQUEST_HANDLER);
                CHECK(Wide(module) == IISTEXT("Handler"));
            });
}
