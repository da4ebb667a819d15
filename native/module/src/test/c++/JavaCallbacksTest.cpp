#include "Defaults.h"

#include <Failure.h>
#include <HttpModule.h>
#include <JavaCallbacks.h>
#include <StoredContext.h>
#include <iisjava/abi.h>

#include <doctest/doctest.h>

#include <vector>

using namespace iisjava;

namespace
{

class Response : public DefaultResponse
{
public:
    HRESULT SetStatus(USHORT statusCode, PCSTR, USHORT, HRESULT error, IAppHostConfigException*, BOOL) override
    {
        status = statusCode;
        reported = error;
        return result;
    }
    VOID SetNeedDisconnect() override { needsDisconnect = !wasSent; }
    HRESULT Flush(BOOL async, BOOL more, DWORD*, BOOL*) override
    {
        wasSent = !async && !more;
        return flushResult;
    }
    VOID Clear() override { wasCleared = true; }
    VOID ResetConnection() override { wasReset = true; }

    USHORT status = 200;
    HRESULT reported = S_OK;
    HRESULT result = S_OK;
    HRESULT flushResult = S_OK;
    bool wasSent = false;
    bool needsDisconnect = false;
    bool wasCleared = false;
    bool wasReset = false;
};

class Context : public DefaultContext
{
public:
    IHttpResponse* GetResponse() override { return &response; }
    BOOL GetResponseHeadersSent() const override { return headersSent; }

    Response response;
    BOOL headersSent = FALSE;
};

// A module that Java cannot answer for, because this process has no JVM.
class Module
{
public:
    ~Module() { m_module->Dispose(); }
    CHttpModule* operator->() { return m_module; }

    std::shared_ptr<Registration> registration = std::make_shared<Registration>("Test");

private:
    CHttpModule* m_module = new HttpModule(1, registration);
};

} // namespace

TEST_CASE("a request that Java does not answer for gets 500 and ends")
{
    Module module;
    Context context;
    CHECK(module->OnBeginRequest(&context, nullptr) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(context.response.status == 500);
    CHECK(context.response.wasCleared);
    CHECK(context.response.reported == E_UNEXPECTED);
    CHECK_FALSE(context.response.wasSent);
    CHECK_FALSE(context.response.wasReset);
}

TEST_CASE("the 500 of a notification inside another module's is sent before that module can fill it")
{
    Module module;
    Context mapped;
    CHECK(module->OnMapPath(&mapped, nullptr) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(mapped.response.status == 500);
    CHECK(mapped.response.wasSent);
    CHECK(mapped.response.needsDisconnect);
    CHECK_FALSE(mapped.response.wasReset);
    Context read;
    read.response.flushResult = E_FAIL;
    CHECK(module->OnReadEntity(&read, nullptr) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(read.response.wasReset);
}

TEST_CASE("a response that has begun is cut when Java does not answer")
{
    Module module;
    Context context;
    context.headersSent = TRUE;
    CHECK(module->OnSendResponse(&context, nullptr) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(context.response.wasReset);
    CHECK(context.response.status == 200);
}

TEST_CASE("a response that refuses its status is cut")
{
    Module module;
    Context context;
    context.response.result = E_OUTOFMEMORY;
    CHECK(module->OnBeginRequest(&context, nullptr) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(context.response.wasReset);
}

TEST_CASE("a decided response stays when Java does not answer")
{
    Module module;
    Context context;
    CHECK(module->OnLogRequest(&context, nullptr) == RQ_NOTIFICATION_CONTINUE);
    CHECK(module->OnPostLogRequest(&context, nullptr) == RQ_NOTIFICATION_CONTINUE);
    CHECK(module->OnEndRequest(&context, nullptr) == RQ_NOTIFICATION_CONTINUE);
    CHECK(context.response.status == 200);
}

TEST_CASE("a completion that Java does not answer for ends the request as its notification would")
{
    Module module;
    Context context;
    CHECK(module->OnAsyncCompletion(&context, RQ_BEGIN_REQUEST, FALSE, nullptr, nullptr) ==
          RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(context.response.status == 500);
}

TEST_CASE("after its termination a module answers 503")
{
    Module module;
    REQUIRE(module.registration->ModuleGate().Close(std::chrono::milliseconds(0)));
    Context context;
    CHECK(module->OnBeginRequest(&context, nullptr) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(context.response.status == 503);
    CHECK(context.response.reported == HRESULT_FROM_WIN32(ERROR_SERVER_SHUTDOWN_IN_PROGRESS));
    int64_t token = 0;
    CHECK(JavaCallbacks::GetHttpModule(*module.registration, 1, nullptr, &token) ==
          HRESULT_FROM_WIN32(ERROR_SERVER_SHUTDOWN_IN_PROGRESS));
}

TEST_CASE("a stored context ends without Java")
{
    IHttpConnectionStoredContext* stored = new StoredContext(1);
    stored->NotifyDisconnect();
    stored->CleanupStoredContext();
}

TEST_CASE("functions of another contract are refused")
{
    iisjava_Callbacks other = {};
    other.size = sizeof other;
    other.abi_version = IISJAVA_ABI_VERSION + 1;
    CHECK_THROWS_AS(JavaCallbacks::Take(&other), Failure);
    other.abi_version = IISJAVA_ABI_VERSION;
    other.size = sizeof other - 1;
    CHECK_THROWS_AS(JavaCallbacks::Take(&other), Failure);
    CHECK_THROWS_AS(JavaCallbacks::Take(nullptr), Failure);
}

TEST_CASE("exported functions refuse null pointers")
{
    Context context;
    IHttpResponse* response = nullptr;
    CHECK(IHttpContext_GetResponse(nullptr, &response) == E_POINTER);
    CHECK(IHttpContext_GetResponse(&context, nullptr) == E_POINTER);
    CHECK(IHttpContext_GetResponse(&context, &response) == S_OK);
    CHECK(response == &context.response);
    CHECK(IHttpContext_GetServerVariable(&context, nullptr, 3, nullptr, 0, nullptr) == E_POINTER);
    CHECK(IHttpContext_IndicateCompletion(nullptr, 0) == E_POINTER);
    void* extended = nullptr;
    CHECK(HttpGetExtendedInterface(&context, 99, IISJAVA_IHttpContext2, &extended) == E_INVALIDARG);
    CHECK(HttpGetExtendedInterface(&context, IISJAVA_IHttpContext, IISJAVA_IHttpContext2, &extended) == E_NOINTERFACE);
}

namespace
{

// Answers a path that does not fit the first buffer.
class LongPathContext : public DefaultContext
{
public:
    HRESULT MapPath(PCWSTR, PWSTR path, DWORD* size) override
    {
        const DWORD needed = (Length + 1) * sizeof(WCHAR);
        const bool fits = *size >= needed;
        *size = needed;
        for (DWORD i = 0; fits && i <= Length; ++i)
        {
            path[i] = i < Length ? 'p' : 0;
        }
        return fits ? S_OK : HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER);
    }

    static constexpr DWORD Length = 1000;
};

} // namespace

TEST_CASE("a mapped path of any length is answered")
{
    LongPathContext context;
    const uint16_t url[] = {'/', 'a'};
    uint32_t length = 0;
    CHECK(IHttpContext_MapPath(&context, url, 2, nullptr, 0, &length) == HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER));
    CHECK(length == LongPathContext::Length);
    std::vector<uint16_t> path(length);
    CHECK(IHttpContext_MapPath(&context, url, 2, path.data(), length, &length) == S_OK);
    CHECK(path.back() == 'p');
}
