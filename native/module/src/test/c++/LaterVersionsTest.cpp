#include "Defaults.h"

#include <iisjava/abi.h>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace iisjava;

namespace
{

class Response : public DefaultResponse
{
public:
    using DefaultResponse::Flush;
    HRESULT Flush(BOOL, BOOL, PFN_ASYNC_COMPLETION given, VOID* token, DWORD* sent, BOOL* expected) override
    {
        callback = given;
        context = token;
        *sent = 12;
        *expected = TRUE;
        return result;
    }
    HRESULT PushPromise(PCSTR verb, PCWSTR, PCWSTR query, DWORD count, PCSTR* names, PCSTR* values) override
    {
        pushed = std::string(verb) + (query == nullptr ? " without query" : " with query");
        for (DWORD i = 0; i < count; ++i)
        {
            pushed += std::string(" ") + names[i] + "=" + values[i];
        }
        return S_OK;
    }
    HRESULT SetStatus(USHORT code, PCSTR, USHORT, HRESULT, IAppHostConfigException*, BOOL) override
    {
        status = code;
        return S_OK;
    }

    PFN_ASYNC_COMPLETION callback = nullptr;
    VOID* context = nullptr;
    HRESULT result = S_OK;
    USHORT status = 200;
    std::string pushed;
};

class Context : public DefaultContext
{
public:
    IHttpResponse* GetResponse() override { return &response; }

    Response response;
};

class Request : public DefaultRequest
{
public:
    HRESULT GetChannelBindingToken(PBYTE* token, DWORD* size) override
    {
        *token = nullptr;
        *size = 99;
        return S_OK;
    }
};

int32_t Push(Response& response, uint32_t count, const std::string& names, const std::string& values)
{
    const uint16_t path[] = {'/'};
    return IHttpResponse3_PushPromise(&response, "GET", 3, path, 1, nullptr, IISJAVA_NULL_TEXT, count, names.data(),
                                      static_cast<uint32_t>(names.size()), values.data(),
                                      static_cast<uint32_t>(values.size()));
}

} // namespace

TEST_CASE("the token of a callback travels as its context, and a failed call writes no result")
{
    Response response;
    uint32_t sent = 0;
    int32_t expected = 0;
    const int64_t token = 0x0000000500000003;
    CHECK(IHttpResponse2_Flush(&response, 1, 1, token, &sent, &expected) == S_OK);
    CHECK(sent == 12);
    CHECK(expected != 0);
    CHECK((response.callback != nullptr));
    CHECK(reinterpret_cast<intptr_t>(response.context) == token);

    response.result = E_FAIL;
    sent = 0;
    expected = 0;
    CHECK(IHttpResponse2_Flush(&response, 1, 1, token, &sent, &expected) == E_FAIL);
    CHECK(sent == 0);
    CHECK(expected == 0);
    CHECK(IHttpResponse2_Flush(nullptr, 1, 1, token, &sent, &expected) == E_POINTER);
    CHECK(IHttpResponse2_Flush(&response, 1, 1, token, nullptr, &expected) == E_POINTER);
}

TEST_CASE("a callback that Java does not answer for ends the request with 500")
{
    Context context;
    uint32_t sent = 0;
    int32_t expected = 0;
    REQUIRE(IHttpResponse2_Flush(&context.response, 1, 1, 7, &sent, &expected) == S_OK);
    CHECK(context.response.callback(&context, nullptr, context.response.context) == RQ_NOTIFICATION_FINISH_REQUEST);
    CHECK(context.response.status == 500);
}

TEST_CASE("the headers of a push promise are as many as their names and values")
{
    Response response;
    CHECK(Push(response, 2, std::string("A\0B\0", 4), std::string("1\0\0", 3)) == S_OK);
    CHECK(response.pushed == "GET without query A=1 B=");
    CHECK(Push(response, 0, "", "") == S_OK);
    CHECK(Push(response, 2, std::string("A\0", 2), std::string("1\0002\0", 4)) == E_INVALIDARG);
    CHECK(Push(response, 1, std::string("A\0", 2), std::string("1", 1)) == E_INVALIDARG);
    CHECK(Push(response, 1, std::string("A\0", 2), std::string("", 0)) == E_INVALIDARG);
}

TEST_CASE("a token that is not there has no size")
{
    Request request;
    int64_t token = 1;
    uint32_t size = 1;
    CHECK(IHttpRequest2_GetChannelBindingToken(&request, &token, &size) == S_OK);
    CHECK(token == 0);
    CHECK(size == 0);
}
