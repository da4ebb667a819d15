#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

using namespace iishost;

namespace
{

ScriptedModule Handler(std::function<void(const Call&)> answer)
{
    return {"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0,
            [answer](const Call& call)
            {
                answer(call);
                return RQ_NOTIFICATION_FINISH_REQUEST;
            }};
}

std::string Answered(std::function<void(const Call&)> answer, const std::string& request = "")
{
    TestServer running({Handler(std::move(answer))});
    running.Start();
    return request.empty() ? running.Get() : running.Exchange(request);
}

bool Has(const std::string& response, const std::string& line)
{
    return HeadOf(response).find("\r\n" + line) != std::string::npos;
}

HRESULT SetHeader(const Call& call, const char* name, const std::string& value, bool replace = true)
{
    return call.Response()->SetHeader(name, value.data(), static_cast<USHORT>(value.size()), replace);
}

} // namespace

TEST_CASE("aBufferedResponseHasALengthAndTheServersOwnHeaders")
{
    const std::string response = Answered([](const Call& call) { call.Write("12345"); });
    CHECK(Has(response, "Content-Length: 5"));
    CHECK(Has(response, "Server: iishost"));
    CHECK(Has(response, "Date: "));
    CHECK(BodyOf(response) == "12345");
}

TEST_CASE("headersAreReplacedAppendedDeletedAndRead")
{
    const std::string response = Answered(
        [](const Call& call)
        {
            CHECK(SetHeader(call, "X-A", "1") == S_OK);
            CHECK(SetHeader(call, "x-a", "2", false) == S_OK);
            CHECK(SetHeader(call, "cache-control", "private") == S_OK);
            CHECK(SetHeader(call, "Cache-Control", "no-store", false) == S_OK);
            CHECK(SetHeader(call, "Set-Cookie", "a=1", false) == S_OK);
            CHECK(SetHeader(call, "Set-Cookie", "b=2", false) == S_OK);
            CHECK(SetHeader(call, "X-Gone", "x") == S_OK);
            CHECK(call.Response()->DeleteHeader("X-Gone") == S_OK);
            CHECK(call.Response()->DeleteHeader("X-Never") == S_OK);
            USHORT length = 0;
            CHECK(std::string(call.Response()->GetHeader("X-A", &length)) == "1,2");
            CHECK(length == 3);
            CHECK(std::string(call.Response()->GetHeader(HttpHeaderCacheControl)) == "private,no-store");
            CHECK(call.Response()->GetHeader("X-Gone", &length) == nullptr);
            const HTTP_RESPONSE* const raw = call.Response()->GetRawHttpResponse();
            const HTTP_KNOWN_HEADER& known = raw->Headers.KnownHeaders[HttpHeaderCacheControl];
            CHECK(std::string(known.pRawValue, known.RawValueLength) == "private,no-store");
            CHECK(known.pRawValue[known.RawValueLength] != 0);
            CHECK(raw->Headers.UnknownHeaderCount == 2);
        });
    CHECK(Has(response, "X-A: 1,2\r\n"));
    CHECK(Has(response, "Cache-Control: private,no-store\r\n"));
    CHECK(Has(response, "Set-Cookie: a=1\r\n"));
    CHECK(Has(response, "Set-Cookie: b=2\r\n"));
    CHECK(!Has(response, "X-Gone"));
}

TEST_CASE("textThatWouldSplitTheResponseIsRefused")
{
    const std::string response = Answered(
        [](const Call& call)
        {
            const HRESULT refused = HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
            CHECK(SetHeader(call, "X-A", "a\r\nX-B: b") == refused);
            CHECK(SetHeader(call, "X-A", std::string("a\0b", 3)) == refused);
            CHECK(call.Response()->SetHeader(HttpHeaderLocation, "/\n", 2, TRUE) == refused);
            CHECK(SetHeader(call, "X A", "a") == E_INVALIDARG);
            CHECK(call.Response()->SetStatus(200, "OK\r\nX-B: b") == refused);
            CHECK(call.Response()->Redirect("/a\r\nX-B: b") == refused);
            HTTP_RESPONSE* const raw = call.Response()->GetRawHttpResponse();
            raw->Headers.KnownHeaders[HttpHeaderVia] = {5, "a\r\nb:"};
            call.Write("x");
        });
    CHECK(StatusOf(response) == "200");
    CHECK(!Has(response, "X-B"));
    CHECK(!Has(response, "Via"));
}

TEST_CASE("serverByNameReplacesTheTokenAndByIdPrecedesIt")
{
    CHECK(Has(Answered([](const Call& call) { SetHeader(call, "Server", "mine"); }), "Server: mine\r\n"));
    CHECK(Has(Answered([](const Call& call) { call.Response()->SetHeader(HttpHeaderServer, "mine", 4, TRUE); }),
              "Server: mine iishost\r\n"));
}

TEST_CASE("statusAndItsReasonAreSentAndRead")
{
    const std::string response = Answered(
        [](const Call& call)
        {
            CHECK(call.Response()->SetStatus(418, "Teapot", 3, E_ABORT, nullptr, TRUE) == S_OK);
            USHORT status = 0;
            USHORT sub = 0;
            PCSTR reason = nullptr;
            USHORT length = 0;
            HRESULT hr = S_OK;
            PCWSTR module = nullptr;
            DWORD notification = 0;
            BOOL skip = FALSE;
            call.Response()->GetStatus(&status, &sub, &reason, &length, &hr, &module, &notification, nullptr, &skip);
            CHECK(status == 418);
            CHECK(sub == 3);
            CHECK(std::string(reason, length) == "Teapot");
            CHECK(hr == E_ABORT);
            CHECK(std::basic_string<WCHAR>(module) == IISTEXT("Handler"));
            CHECK(notification == RQ_EXECUTE_REQUEST_HANDLER);
            CHECK(skip);
        });
    CHECK(response.find("HTTP/1.1 418 Teapot\r\n") == 0);
}

TEST_CASE("headAndStatusesWithoutABodyGetNone")
{
    const auto answer = [](const Call& call)
    {
        call.Write("12345");
    };
    const std::string head = "HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    const std::string response = Answered(answer, head);
    CHECK(Has(response, "Content-Length: 5"));
    CHECK(BodyOf(response) == "");
    const std::string unchanged = Answered(
        [](const Call& call)
        {
            call.Response()->SetStatus(304, "Not Modified");
            call.Write("12345");
        });
    CHECK(BodyOf(unchanged) == "");
    CHECK(!Has(unchanged, "Content-Length"));
}

TEST_CASE("moreThanTheBufferHoldsIsSentAtOnceInChunks")
{
    const std::string big(3000000, 'b');
    const std::string response = Answered(
        [&](const Call& call)
        {
            call.Write(big);
            CHECK(!call.context->GetResponseHeadersSent());
            call.Write(big);
            CHECK(call.context->GetResponseHeadersSent());
        });
    CHECK(Has(response, "Transfer-Encoding: chunked"));
    CHECK(BodyOf(response) == "5B8D80\r\n" + big + big + "\r\n0\r\n\r\n");
}

TEST_CASE("withoutBufferingEachWriteIsSent")
{
    const std::string response = Answered(
        [](const Call& call)
        {
            call.Response()->DisableBuffering();
            call.Write("a");
            CHECK(call.context->GetResponseHeadersSent());
            call.Write("b");
        });
    CHECK(BodyOf(response) == "1\r\na\r\n1\r\nb\r\n0\r\n\r\n");
}

TEST_CASE("clearTakesEverythingBackAndTheRawCountOnlyTheBody")
{
    const std::string cleared = Answered(
        [](const Call& call)
        {
            call.Response()->SetStatus(404, "Not Found");
            SetHeader(call, "X-A", "1");
            call.Write("old");
            call.Response()->Clear();
            call.Write("new");
        });
    CHECK(StatusOf(cleared) == "200");
    CHECK(!Has(cleared, "X-A"));
    CHECK(BodyOf(cleared) == "new");
    const std::string dropped = Answered(
        [](const Call& call)
        {
            SetHeader(call, "X-A", "1");
            call.Write("old");
            call.Response()->GetRawHttpResponse()->EntityChunkCount = 0;
            call.Write("new");
        });
    CHECK(Has(dropped, "X-A: 1"));
    CHECK(BodyOf(dropped) == "new");
}

TEST_CASE("aRedirectIsAbsoluteAndMayKeepTheQuery")
{
    const auto redirect = [](const Call& call)
    {
        CHECK(call.Response()->Redirect("/next", TRUE, TRUE) == S_OK);
    };
    const std::string response =
        Answered(redirect, "GET /here?a=b HTTP/1.1\r\nHost: example.org:81\r\nConnection: close\r\n\r\n");
    CHECK(StatusOf(response) == "302");
    CHECK(Has(response, "Location: http://example.org:81/next?a=b\r\n"));
}

TEST_CASE("suppressedHeadersAreKeptAndNotSent")
{
    const std::string response = Answered(
        [](const Call& call)
        {
            SetHeader(call, "X-A", "1");
            call.Response()->SuppressHeaders();
            CHECK(call.Response()->GetHeadersSuppressed());
            CHECK(call.Response()->GetHeader("X-A") != nullptr);
            call.Write("body");
        });
    CHECK(!Has(response, "X-A"));
    CHECK(BodyOf(response) == "body");
}

TEST_CASE("aBodyOfAnotherLengthThanDeclaredEndsTheConnection")
{
    TestServer running({Handler(
        [](const Call& call)
        {
            SetHeader(call, "Content-Length", "10");
            call.Write("123");
        })});
    running.Start();
    TestClient client(running.Port());
    client.Send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(BodyOf(client.ReadToEnd()) == "123");
}

TEST_CASE("aModuleThatAsksForACloseGetsItOnce")
{
    TestServer running({Handler([](const Call& call) { SetHeader(call, "Connection", "close"); })});
    running.Start();
    TestClient client(running.Port());
    client.Send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    const std::string response = client.ReadToEnd();
    const size_t first = response.find("Connection: close\r\n");
    CHECK(first != response.npos);
    CHECK(response.find("Connection:", first + 1) == response.npos);
}
