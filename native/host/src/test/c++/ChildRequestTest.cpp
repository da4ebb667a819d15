#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <httpserv/IHttpUser.h>

#include <atomic>
#include <chrono>
#include <thread>

using namespace iishost;

namespace
{

constexpr CompletionTime allTimes[] = {CompletionTime::Later, CompletionTime::Early, CompletionTime::Inline};

// A module that executes a child request for "/child" and goes on when it has ended; it handles the child itself.
struct Rewriter
{
    DWORD cloneFlags = CLONE_FLAG_BASICS;
    DWORD executeFlags = 0;
    std::function<void(const Call&, IHttpContext*)> before = [](const Call&, IHttpContext*) {
    };
    std::function<void(const Call&)> inChild = [](const Call& call)
    {
        call.Write("child");
    };
    std::function<void(const Call&, IHttpContext*)> after = [](const Call&, IHttpContext*) {
    };
    IHttpContext* child = nullptr;

    REQUEST_NOTIFICATION_STATUS operator()(const Call& call)
    {
        if (call.context->GetParentContext() != nullptr)
        {
            inChild(call);
            return RQ_NOTIFICATION_CONTINUE;
        }
        if (call.completion == nullptr)
        {
            REQUIRE(call.context->CloneContext(cloneFlags, &child) == S_OK);
            if ((cloneFlags & CLONE_FLAG_BASICS) != 0)
                CHECK(child->GetRequest()->SetUrl(IISTEXT("/child"), 6, FALSE) == S_OK);
            before(call, child);
            BOOL expected = FALSE;
            REQUIRE(call.context->ExecuteRequest(TRUE, child, executeFlags, nullptr, &expected) == S_OK);
            if (expected)
                return RQ_NOTIFICATION_PENDING;
        }
        else
            CHECK(call.completion->GetCompletionStatus() == S_OK);
        after(call, child);
        CHECK(child->ReleaseClonedContext() == S_OK);
        return RQ_NOTIFICATION_CONTINUE;
    }
};

ScriptedModule Handler(const std::shared_ptr<Rewriter>& rewriter)
{
    return {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0,
            [rewriter](const Call& call)
            {
                return (*rewriter)(call);
            }};
}

} // namespace

TEST_CASE("aChildRequestAnswersInPlaceOfItsParent")
{
    for (const CompletionTime time : allTimes)
    {
        const auto rewriter = std::make_shared<Rewriter>();
        rewriter->inChild = [](const Call& call)
        {
            const std::string path = "/child";
            const HTTP_COOKED_URL& url = call.Request()->GetRawHttpRequest()->CookedUrl;
            CHECK(std::string(url.pAbsPath, url.pAbsPath + url.AbsPathLength / sizeof(WCHAR)) == path);
            CHECK(call.context->GetRootContext() == call.context->GetParentContext());
            call.Response()->SetStatus(203, "From the child", 0, S_OK, nullptr, FALSE);
            call.Response()->SetHeader("X-Child", "yes", 3, TRUE);
            call.Write("child");
        };
        rewriter->after = [](const Call& call, IHttpContext* child)
        {
            CHECK(child->GetParentContext() == call.context);
            USHORT status = 0;
            call.Response()->GetStatus(&status, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
            CHECK(status == 203);
            CHECK(call.context->GetResponseHeadersSent());
        };
        TestServer running({Handler(rewriter)});
        running.options.completions = time;
        running.Start();
        const std::string response = running.Get("/parent");
        CHECK(StatusOf(response) == "203");
        CHECK(HeadOf(response).find("X-Child: yes") != std::string::npos);
        CHECK(BodyOf(response) == "child");
        running.Drain();
        CHECK(running.ModuleBugs() == 0);
        CHECK(running.Disposed() == 2);
    }
}

TEST_CASE("aChildWithoutHeadersGivesItsBodyToTheParentInOrder")
{
    for (const CompletionTime time : allTimes)
    {
        const auto rewriter = std::make_shared<Rewriter>();
        rewriter->executeFlags = EXECUTE_FLAG_NO_HEADERS;
        rewriter->before = [](const Call& call, IHttpContext*)
        {
            call.Response()->SetHeader("X-Of", "parent", 6, TRUE);
            call.Write("before ");
        };
        rewriter->inChild = [](const Call& call)
        {
            call.Response()->SetStatus(404, "Not Found", 0, S_OK, nullptr, FALSE);
            call.Write("child");
        };
        rewriter->after = [](const Call& call, IHttpContext*)
        {
            call.Write(" after");
        };
        TestServer running({Handler(rewriter)});
        running.options.completions = time;
        running.Start();
        TestClient client(running.Port());
        client.Send("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n");
        const std::string response = client.ReadToEnd();
        CHECK(StatusOf(response) == "200");
        CHECK(HeadOf(response).find("X-Of: parent") != std::string::npos);
        CHECK(BodyOf(response) == "before child after");
        running.Drain();
        CHECK(running.ModuleBugs() == 0);
    }
}

TEST_CASE("aBufferedChildIsCopiedToItsParentAndSentOnce")
{
    std::atomic<int> sends{0};
    const auto rewriter = std::make_shared<Rewriter>();
    rewriter->executeFlags = EXECUTE_FLAG_BUFFER_RESPONSE;
    rewriter->inChild = [](const Call& call)
    {
        call.Response()->SetStatus(201, "Created", 0, S_OK, nullptr, FALSE);
        call.Write("child");
        DWORD sent = 0;
        CHECK(call.Response()->Flush(FALSE, TRUE, &sent, nullptr) == S_OK);
        CHECK(!call.context->GetResponseHeadersSent());
    };
    rewriter->after = [](const Call& call, IHttpContext*)
    {
        call.Write(" and more");
    };
    TestServer running({Handler(rewriter),
                        {"Sends", RQ_SEND_RESPONSE, 0,
                         [&](const Call&)
                         {
                             ++sends;
                             return RQ_NOTIFICATION_CONTINUE;
                         }}});
    running.Start();
    const std::string response = running.Get();
    CHECK(StatusOf(response) == "201");
    CHECK(BodyOf(response) == "child and more");
    CHECK(sends == 1);
}

TEST_CASE("whatIsClonedIsWhatTheFlagsSay")
{
    const auto rewriter = std::make_shared<Rewriter>();
    rewriter->cloneFlags = CLONE_FLAG_BASICS | CLONE_FLAG_HEADERS | CLONE_FLAG_NO_PRECONDITION | CLONE_FLAG_ENTITY |
                           CLONE_FLAG_SERVER_VARIABLE;
    rewriter->before = [](const Call& call, IHttpContext* child)
    {
        CHECK(std::string(child->GetRequest()->GetHttpMethod()) == "PUT");
        PCWSTR value = nullptr;
        DWORD length = 0;
        CHECK(child->GetServerVariable("OWN", &value, &length) == HRESULT_FROM_WIN32(ERROR_INVALID_INDEX));
        call.context->SetServerVariable("OWN", IISTEXT("x"));
        CHECK(static_cast<IHttpContext3*>(child)->InheritServerVariable("OWN", TRUE) == S_OK);
        CHECK(child->GetServerVariable("OWN", &value, &length) == S_OK);
        CHECK(static_cast<IHttpContext3*>(child)->InheritServerVariable("NONE", FALSE) == S_OK);
        CHECK(static_cast<IHttpContext3*>(child)->InheritServerVariable("NONE", TRUE) ==
              HRESULT_FROM_WIN32(ERROR_INVALID_INDEX));
    };
    rewriter->inChild = [](const Call& call)
    {
        CHECK(call.Request()->GetHeader("X-Kept", nullptr) != nullptr);
        CHECK(call.Request()->GetHeader("If-None-Match", nullptr) == nullptr);
        char buffer[16];
        DWORD count = 0;
        CHECK(call.Request()->ReadEntityBody(buffer, sizeof buffer, FALSE, &count, nullptr) == S_OK);
        call.Write(std::string(buffer, count));
    };
    TestServer running({Handler(rewriter)});
    running.Start();
    CHECK(BodyOf(running.Exchange("PUT /p HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Kept: 1\r\n"
                                  "If-None-Match: *\r\nContent-Length: 4\r\n\r\nbody")) == "body");

    const auto bare = std::make_shared<Rewriter>();
    bare->cloneFlags = 0;
    bare->inChild = [](const Call& call)
    {
        CHECK(std::string(call.Request()->GetHttpMethod()) == "GET");
        CHECK(call.Request()->GetHeader("X-Kept", nullptr) == nullptr);
        CHECK(call.Request()->GetRemainingEntityBytes() == 0);
        call.Write("bare");
    };
    TestServer other({Handler(bare)});
    other.Start();
    CHECK(BodyOf(other.Exchange("PUT /p HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Kept: 1\r\n"
                                "Content-Length: 4\r\n\r\nbody")) == "bare");
}

TEST_CASE("childRequestsAreRefusedAsDocumented")
{
    const auto rewriter = std::make_shared<Rewriter>();
    rewriter->before = [](const Call& call, IHttpContext* child)
    {
        constexpr HRESULT unsupported = HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED);
        constexpr HRESULT invalid = HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
        IHttpContext* other = nullptr;
        CHECK(call.context->CloneContext(CLONE_FLAG_BASICS, nullptr) == invalid);
        CHECK(call.context->CloneContext(0x8000, &other) == invalid);
        CHECK(call.context->ExecuteRequest(FALSE, child, 0, nullptr, nullptr) == unsupported);
        CHECK(call.context->ExecuteRequest(TRUE, nullptr, 0, nullptr, nullptr) == invalid);
        CHECK(call.context->ExecuteRequest(TRUE, call.context, 0, nullptr, nullptr) == unsupported);
        CHECK(child->ExecuteRequest(TRUE, child, 0, nullptr, nullptr) == unsupported);
        CHECK(call.context->ReleaseClonedContext() == invalid);
        CHECK(call.context->GetRootContext() == nullptr);
        CHECK(call.context->GetExecuteFlags() == 0);
        REQUIRE(child->CloneContext(CLONE_FLAG_BASICS, &other) == S_OK);
        CHECK(child->ReleaseClonedContext() == invalid); // children before parents
        CHECK(other->ReleaseClonedContext() == S_OK);
    };
    rewriter->executeFlags = EXECUTE_FLAG_SAME_URL;
    rewriter->inChild = [](const Call& call)
    {
        CHECK(call.context->GetExecuteFlags() == EXECUTE_FLAG_SAME_URL);
        CHECK(call.context->ReleaseClonedContext() == HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER)); // it runs
        call.Write("child");
    };
    rewriter->after = [](const Call& call, IHttpContext* child)
    {
        CHECK(call.context->ExecuteRequest(TRUE, child, 0, nullptr, nullptr) ==
              HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED)); // once only
    };
    TestServer running({Handler(rewriter)});
    running.Start();
    CHECK(BodyOf(running.Get()) == "child");
}

TEST_CASE("childrenNestTenDeep")
{
    for (const CompletionTime time : allTimes)
    {
        std::atomic<int> depth{0};
        std::atomic<HRESULT> refused{S_OK};
        TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0,
                             [&](const Call& call)
                             {
                                 if (call.completion != nullptr)
                                     return RQ_NOTIFICATION_CONTINUE;
                                 IHttpContext* child = nullptr;
                                 REQUIRE(call.context->CloneContext(CLONE_FLAG_BASICS, &child) == S_OK);
                                 BOOL expected = FALSE;
                                 ++depth; // before: in the early mode the request ends while this call runs
                                 const HRESULT hr = call.context->ExecuteRequest(TRUE, child, 0, nullptr, &expected);
                                 if (SUCCEEDED(hr))
                                     return expected ? RQ_NOTIFICATION_PENDING : RQ_NOTIFICATION_CONTINUE;
                                 --depth;
                                 refused = hr;
                                 call.Write("deep");
                                 return RQ_NOTIFICATION_CONTINUE;
                             }}});
        running.options.completions = time;
        running.options.threads = 12;
        running.Start();
        CHECK(BodyOf(running.Get()) == "deep");
        CHECK(refused == HRESULT_FROM_WIN32(ERROR_STACK_OVERFLOW));
        running.Drain();
        CHECK(depth == 10);
        CHECK(running.Made() == 11);
        CHECK(running.Disposed() == 11);
        CHECK(running.ModuleBugs() == 11); // they were not released
    }
}

TEST_CASE("aGivenUserSkipsTheAuthenticationOfTheChild")
{
    for (const bool given : {true, false})
    {
        std::atomic<int> authentications{0};
        const auto rewriter = std::make_shared<Rewriter>();
        const auto script = [rewriter, given, &authentications](const Call& call)
        {
            if (call.Is(RQ_AUTHENTICATE_REQUEST))
            {
                ++authentications;
                return RQ_NOTIFICATION_CONTINUE;
            }
            if (call.context->GetParentContext() != nullptr)
            {
                call.Write("child");
                return RQ_NOTIFICATION_CONTINUE;
            }
            if (call.completion != nullptr)
                return RQ_NOTIFICATION_CONTINUE;
            IHttpContext* child = nullptr;
            REQUIRE(call.context->CloneContext(CLONE_FLAG_BASICS, &child) == S_OK);
            IHttpUser* const user = given ? call.context->GetUser() : nullptr;
            // No flag: a completion always follows.
            REQUIRE(call.context->ExecuteRequest(TRUE, child, 0, user, nullptr) == S_OK);
            return RQ_NOTIFICATION_PENDING;
        };
        TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER | RQ_AUTHENTICATE_REQUEST, 0, script}});
        running.Start();
        CHECK(BodyOf(running.Get()) == "child");
        CHECK(authentications == (given ? 1 : 2));
    }
}

TEST_CASE("theCurrentModuleCanBeLeftOutOfItsChild")
{
    const auto rewriter = std::make_shared<Rewriter>();
    rewriter->executeFlags = EXECUTE_FLAG_IGNORE_CURRENT_INTERCEPTOR;
    TestServer running({{"Outer", RQ_BEGIN_REQUEST, 0,
                         [rewriter](const Call& call)
                         {
                             return (*rewriter)(call);
                         }},
                        {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0,
                         [](const Call& call)
                         {
                             call.Write(call.context->GetParentContext() == nullptr ? " parent" : "child");
                             return RQ_NOTIFICATION_CONTINUE;
                         }}});
    rewriter->inChild = [](const Call&)
    {
        FAIL("the module was called in the child");
    };
    rewriter->executeFlags |= EXECUTE_FLAG_BUFFER_RESPONSE;
    running.Start();
    CHECK(BodyOf(running.Get()) == "child parent");
}

TEST_CASE("aParentThatDoesNotWaitStillEndsAfterItsChild")
{
    for (const CompletionTime time : allTimes)
    {
        std::atomic<bool> childEnded{false};
        std::atomic<bool> parentFirst{false};
        TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER | RQ_END_REQUEST, RQ_END_REQUEST,
                             [&](const Call& call)
                             {
                                 const bool isChild = call.context->GetParentContext() != nullptr;
                                 if (call.IsPost(RQ_END_REQUEST))
                                 {
                                     if (isChild)
                                         childEnded = true;
                                     else
                                         parentFirst = !childEnded;
                                 }
                                 if (!call.Is(RQ_EXECUTE_REQUEST_HANDLER))
                                     return RQ_NOTIFICATION_CONTINUE;
                                 if (isChild)
                                 {
                                     std::this_thread::sleep_for(std::chrono::milliseconds(50));
                                     call.Write("child");
                                     return RQ_NOTIFICATION_CONTINUE;
                                 }
                                 IHttpContext* child = nullptr;
                                 REQUIRE(call.context->CloneContext(CLONE_FLAG_BASICS, &child) == S_OK);
                                 BOOL expected = FALSE;
                                 REQUIRE(call.context->ExecuteRequest(TRUE, child, 0, nullptr, &expected) == S_OK);
                                 return RQ_NOTIFICATION_FINISH_REQUEST; // wrong: a completion is outstanding
                             }}});
        running.options.completions = time;
        running.Start();
        running.Get();
        running.Drain();
        CHECK(childEnded);
        CHECK(!parentFirst);
        CHECK(running.Disposed() == 2);
    }
}
