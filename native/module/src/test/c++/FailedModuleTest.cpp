#include "Defaults.h"

#include <FailedModule.h>
#include <HttpModuleFactory.h>
#include <Registration.h>
#include <iisjava/abi.h>

#include <doctest/doctest.h>

#include <cstring>
#include <map>
#include <vector>

using namespace iisjava;

namespace
{

sockaddr_in V4(uint8_t a, uint8_t b, uint8_t c, uint8_t d)
{
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    const uint8_t bytes[] = {a, b, c, d};
    std::memcpy(&address.sin_addr, bytes, 4);
    return address;
}

sockaddr_in6 V6(std::initializer_list<uint8_t> lastBytes)
{
    sockaddr_in6 address = {};
    address.sin6_family = AF_INET6;
    std::memcpy(reinterpret_cast<uint8_t*>(&address.sin6_addr) + 16 - lastBytes.size(), lastBytes.begin(),
                lastBytes.size());
    return address;
}

class Request : public DefaultRequest
{
public:
    template <class Socket>
    void Connect(Socket local, Socket remote)
    {
        std::memcpy(&m_local, &local, sizeof local);
        std::memcpy(&m_remote, &remote, sizeof remote);
    }
    PCSTR GetHeader(PCSTR name, USHORT* length) const override
    {
        *length = static_cast<USHORT>(accept.size());
        return std::string(name) == "Accept" && !accept.empty() ? accept.c_str() : nullptr;
    }
    PSOCKADDR GetLocalAddress() const override { return reinterpret_cast<PSOCKADDR>(&m_local); }
    PSOCKADDR GetRemoteAddress() const override { return reinterpret_cast<PSOCKADDR>(&m_remote); }

    std::string accept;

private:
    mutable sockaddr_storage m_local = {};
    mutable sockaddr_storage m_remote = {};
};

class Response : public DefaultResponse
{
public:
    HRESULT SetStatus(USHORT statusCode, PCSTR, USHORT, HRESULT error, IAppHostConfigException*, BOOL skip) override
    {
        status = statusCode;
        reported = error;
        skipsCustomErrors = skip != FALSE;
        return statusResult;
    }
    HRESULT WriteEntityChunks(HTTP_DATA_CHUNK* chunks, DWORD count, BOOL, BOOL, DWORD*, BOOL*) override
    {
        for (DWORD i = 0; i < count; ++i)
        {
            body.append(static_cast<const char*>(chunks[i].FromMemory.pBuffer), chunks[i].FromMemory.BufferLength);
        }
        return S_OK;
    }
    HRESULT SetHeader(PCSTR name, PCSTR value, USHORT length, BOOL) override
    {
        headers[name] = std::string(value, length);
        return headerResult;
    }
    VOID SetNeedDisconnect() override { needsDisconnect = !wasSent; }
    HRESULT Flush(BOOL async, BOOL more, DWORD*, BOOL*) override
    {
        wasSent = !async && !more;
        return flushResult;
    }
    VOID Clear() override { body.clear(); }
    VOID ResetConnection() override { wasReset = true; }

    USHORT status = 200;
    HRESULT reported = S_OK;
    HRESULT statusResult = S_OK;
    HRESULT flushResult = S_OK;
    HRESULT headerResult = S_OK;
    bool needsDisconnect = false;
    std::map<std::string, std::string> headers;
    bool wasSent = false;
    bool skipsCustomErrors = false;
    bool wasReset = false;
    std::string body = "of a module before";
};

class Context : public DefaultContext
{
public:
    Context() { request.Connect(V4(10, 0, 0, 1), V4(10, 0, 0, 2)); }
    IHttpRequest* GetRequest() override { return &request; }
    IHttpResponse* GetResponse() override { return &response; }
    BOOL GetResponseHeadersSent() const override { return headersSent; }
    VOID* AllocateRequestMemory(DWORD size) override
    {
        m_memory.emplace_back(size);
        return m_memory.back().data();
    }

    Request request;
    Response response;
    BOOL headersSent = FALSE;

private:
    std::vector<std::vector<char>> m_memory;
};

std::shared_ptr<const FailureAnswer> Answer(DetailedErrors detail)
{
    return std::make_shared<FailureAnswer>(FailureAnswer{"IISJ0021", "IISJ0021: what, where\nRemedy: this", detail});
}

REQUEST_NOTIFICATION_STATUS BeginRequest(Context& context, DetailedErrors detail)
{
    auto* module = new FailedModule(Answer(detail));
    const REQUEST_NOTIFICATION_STATUS status = module->OnBeginRequest(&context, nullptr);
    static_cast<CHttpModule*>(module)->Dispose();
    return status;
}

class RegistrationInfo : public IHttpModuleRegistrationInfo
{
public:
    PCWSTR GetName() const override { return IISTEXT("Hello"); }
    HTTP_MODULE_ID GetId() const override { return nullptr; }
    HRESULT SetRequestNotifications(IHttpModuleFactory* given, DWORD rq, DWORD post) override
    {
        factory = given;
        notifications = rq;
        postNotifications = post;
        return result;
    }
    HRESULT SetGlobalNotifications(CGlobalModule*, DWORD) override { return E_NOTIMPL; }
    HRESULT SetPriorityForRequestNotification(DWORD rq, PCWSTR alias) override
    {
        first = rq == RQ_BEGIN_REQUEST && WideStringOf(alias) == WideStringOf(PRIORITY_ALIAS_FIRST);
        return S_OK;
    }
    HRESULT SetPriorityForGlobalNotification(DWORD, PCWSTR) override { return E_NOTIMPL; }

    IHttpModuleFactory* factory = nullptr;
    DWORD notifications = 0;
    DWORD postNotifications = 0;
    bool first = false;
    HRESULT result = S_OK;

private:
    static std::basic_string<WCHAR> WideStringOf(PCWSTR text) { return text; }
};

} // namespace

TEST_CASE("a failed module ends the request with 500 and shows others only the number")
{
    Context context;
    CHECK(BeginRequest(context, DetailedErrors::Local) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(context.response.status == 500);
    CHECK(FAILED(context.response.reported));
    CHECK(context.response.skipsCustomErrors);
    CHECK(context.response.body == "IISJ0021\n");
}

TEST_CASE("a failed module shows local clients the reason")
{
    const std::string whole = "IISJ0021: what, where\nRemedy: this\n";
    Context loopback;
    loopback.request.Connect(V4(127, 0, 0, 1), V4(127, 0, 0, 1));
    BeginRequest(loopback, DetailedErrors::Local);
    CHECK(loopback.response.body == whole);

    Context sameHost;
    sameHost.request.Connect(V4(10, 0, 0, 1), V4(10, 0, 0, 1));
    BeginRequest(sameHost, DetailedErrors::Local);
    CHECK(sameHost.response.body == whole);

    Context loopback6;
    loopback6.request.Connect(V6({1}), V6({1}));
    BeginRequest(loopback6, DetailedErrors::Local);
    CHECK(loopback6.response.body == whole);

    Context mapped;
    mapped.request.Connect(V6({0xFF, 0xFF, 10, 0, 0, 1}), V6({0xFF, 0xFF, 127, 0, 0, 1}));
    BeginRequest(mapped, DetailedErrors::Local);
    CHECK(mapped.response.body == whole);
}

TEST_CASE("detailedErrors decides who sees the reason")
{
    Context remote;
    BeginRequest(remote, DetailedErrors::Always);
    CHECK(remote.response.body.find("Remedy") != std::string::npos);

    Context local;
    local.request.Connect(V4(127, 0, 0, 1), V4(127, 0, 0, 1));
    BeginRequest(local, DetailedErrors::Never);
    CHECK(local.response.body == "IISJ0021\n");
}

TEST_CASE("a failed module cuts a response that has begun, and one that cannot be changed")
{
    Context begun;
    begun.headersSent = TRUE;
    CHECK(BeginRequest(begun, DetailedErrors::Always) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(begun.response.wasReset);
    CHECK(begun.response.status == 200);

    Context noMemory;
    noMemory.response.headerResult = E_OUTOFMEMORY;
    CHECK(BeginRequest(noMemory, DetailedErrors::Always) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(noMemory.response.wasReset);
}

TEST_CASE("a failed module answers a page to who asks for one, and a text to others")
{
    Context browser;
    browser.request.accept = "text/html,application/xhtml+xml,*/*;q=0.8";
    BeginRequest(browser, DetailedErrors::Always);
    CHECK(browser.response.headers["Content-Type"] == "text/html; charset=utf-8");
    CHECK(browser.response.body.find("<!DOCTYPE html>") == 0);
    CHECK(browser.response.body.find("Remedy") != std::string::npos);

    Context other;
    other.request.accept = "*/*";
    BeginRequest(other, DetailedErrors::Always);
    CHECK(other.response.headers["Content-Type"] == "text/plain; charset=utf-8");
    CHECK(other.response.body.find('<') == std::string::npos);
    for (Context* context : {&browser, &other})
    {
        CHECK(context->response.headers["Cache-Control"] == "no-store");
        CHECK(context->response.headers["Vary"] == "Accept");
        CHECK(context->response.headers["X-Content-Type-Options"] == "nosniff");
        CHECK(context->response.headers["Content-Security-Policy"].find("default-src 'none'") == 0);
    }
}

TEST_CASE("a failed module sends its answer at once inside another module's notification")
{
    auto* module = new FailedModule(Answer(DetailedErrors::Never));
    Context mapped;
    CHECK(module->OnMapPath(&mapped, nullptr) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(mapped.response.status == 500);
    CHECK(mapped.response.wasSent);
    CHECK(mapped.response.needsDisconnect);
    Context read;
    read.response.flushResult = E_FAIL;
    CHECK(module->OnReadEntity(&read, nullptr) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(read.response.wasReset);
    static_cast<CHttpModule*>(module)->Dispose();
}

TEST_CASE("a failed module does not hold up the end of a request")
{
    Context context;
    auto* module = new FailedModule(Answer(DetailedErrors::Local));
    CHECK(module->OnLogRequest(&context, nullptr) == RQ_NOTIFICATION_CONTINUE);
    CHECK(module->OnPostEndRequest(&context, nullptr) == RQ_NOTIFICATION_CONTINUE);
    static_cast<CHttpModule*>(module)->Dispose();
}

TEST_CASE("a failed module is the first to see a request")
{
    RegistrationInfo info;
    REQUIRE(SUCCEEDED(FailedModule::Register(&info, Answer(DetailedErrors::Always))));
    CHECK(info.notifications == RQ_BEGIN_REQUEST);
    CHECK(info.first);
    CHttpModule* module = nullptr;
    REQUIRE(info.factory->GetHttpModule(&module, nullptr) == S_OK);
    Context context;
    CHECK(module->OnBeginRequest(&context, nullptr) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(context.response.status == 500);
    module->Dispose();
    info.factory->Terminate();
}

TEST_CASE("a failing registration is handed on")
{
    RegistrationInfo info;
    info.result = HRESULT_FROM_WIN32(ERROR_ALREADY_EXISTS);
    CHECK(FailedModule::Register(&info, Answer(DetailedErrors::Always)) == info.result);
}

TEST_CASE("a factory whose module failed after it was registered makes failed modules")
{
    RegistrationInfo info;
    REQUIRE(IHttpModuleRegistrationInfo_SetRequestNotifications(&info, 7, RQ_AUTHENTICATE_REQUEST, 0) == S_OK);
    REQUIRE(info.factory != nullptr);
    Registration::Fail(&info, Answer(DetailedErrors::Always));
    Registration::Forget(&info);

    CHttpModule* module = nullptr;
    REQUIRE(info.factory->GetHttpModule(&module, nullptr) == S_OK);
    Context context;
    CHECK(module->OnAuthenticateRequest(&context, nullptr) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(context.response.body.find("IISJ0021") == 0);
    module->Dispose();
    info.factory->Terminate();
}
