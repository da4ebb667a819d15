#include "server/KernelCache.h"

#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

#include <atomic>

using namespace iishost;

namespace
{

RequestHead Get(const std::string& target, std::vector<std::pair<std::string, std::string>> headers = {})
{
    RequestHead head;
    head.method = "GET";
    head.target = target;
    head.headers = {{"Host", "Example"}};
    head.headers.insert(head.headers.end(), headers.begin(), headers.end());
    return head;
}

bool Keeps(const RequestHead& request, std::string head = "HTTP/1.1 200 OK\r\n", std::string body = "body")
{
    KernelCache cache;
    cache.Put(request, 80, {std::move(head), std::move(body)}, std::nullopt);
    return cache.Find(request, 80) != nullptr;
}

// Counts the requests that reach its handler, and answers which one it is.
class Counting
{
public:
    explicit Counting(std::function<void(const Call&)> prepare)
        : m_server({{"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0,
                     [this, prepare](const Call& call)
                     {
                         prepare(call);
                         call.Write(std::to_string(++m_count));
                         return RQ_NOTIFICATION_CONTINUE;
                     }}})
    {
        m_server.Start();
    }
    std::string Get(const std::string& path = "/", const std::string& headers = "") const
    {
        return BodyOf(m_server.Get(path, headers));
    }
    const TestServer& Server() const { return m_server; }

private:
    std::atomic<int> m_count{0};
    TestServer m_server;
};

HTTP_CACHE_POLICY& KernelPolicy(const Call& call)
{
    return *call.Response()->GetCachePolicy()->GetKernelCachePolicy();
}

void CacheForLong(const Call& call)
{
    KernelPolicy(call) = {HttpCachePolicyTimeToLive, 1000};
}

} // namespace

TEST_CASE("theKernelCacheKeepsWhatHttpSysKeeps")
{
    CHECK(Keeps(Get("/a")));
    CHECK(Keeps(Get("/a", {{"Expect", "100-continue"}, {"Translate", "t"}, {"Cookie", "a=b"}})));
    CHECK_FALSE(Keeps(Get("/a?b")));
    for (const char* name : {"Authorization", "range", "If-Range", "If-None-Match", "If-Modified-Since"})
        CHECK_FALSE(Keeps(Get("/a", {{name, "x"}})));
    CHECK_FALSE(Keeps(Get("/a", {{"Translate", "F"}})));
    CHECK_FALSE(Keeps(Get("/a", {{"Expect", "something"}})));
    RequestHead request = Get("/a");
    request.contentLength = 1;
    CHECK_FALSE(Keeps(request));
    request = Get("/a");
    request.chunked = true;
    CHECK_FALSE(Keeps(request));
    request = Get("/a");
    request.method = "HEAD";
    CHECK_FALSE(Keeps(request));
}

TEST_CASE("theKernelCacheKeepsNothingLarge")
{
    CHECK(Keeps(Get("/a"), std::string(1024, 'h'), std::string(256 * 1024, 'b')));
    CHECK_FALSE(Keeps(Get("/a"), std::string(1025, 'h')));
    CHECK_FALSE(Keeps(Get("/a"), "h", std::string(256 * 1024 + 1, 'b')));
}

TEST_CASE("theKernelCacheHasLimitedRoom")
{
    KernelCache cache;
    const std::string large(256 * 1024, 'b');
    for (int i = 0; i < 300; ++i)
        cache.Put(Get("/" + std::to_string(i)), 80, {"h", large}, std::nullopt);
    CHECK(cache.Find(Get("/0"), 80) != nullptr);
    CHECK(cache.Find(Get("/299"), 80) == nullptr);
    CHECK(cache.Flush("/0") == S_OK);
    cache.Put(Get("/299"), 80, {"h", large}, std::nullopt);
    CHECK(cache.Find(Get("/299"), 80) != nullptr);
}

TEST_CASE("whatHasExpiredMakesRoom")
{
    KernelCache cache;
    const std::string large(256 * 1024, 'b');
    for (int i = 0; i < 300; ++i)
        cache.Put(Get("/" + std::to_string(i)), 80, {"h", large}, std::chrono::seconds(0));
    CHECK(cache.Find(Get("/299"), 80) == nullptr);
    cache.Put(Get("/300"), 80, {"h", large}, std::chrono::seconds(1000));
    CHECK(cache.Find(Get("/300"), 80) != nullptr);
}

TEST_CASE("theKernelCacheIsFlushedByUrlOrByPath")
{
    KernelCache cache;
    const auto isThere = [&] { return cache.Find(Get("/%61"), 8080) != nullptr; };
    const auto put = [&] { cache.Put(Get("/a"), 8080, {"h", "b"}, std::nullopt); };
    put();
    CHECK(isThere());
    CHECK(cache.Flush("http://example/b") == S_OK);
    CHECK(cache.Flush("http://example:81/a") == S_OK);
    CHECK(cache.Flush("/b") == S_OK);
    CHECK(isThere());
    CHECK(cache.Flush("http://EXAMPLE/a?query") == S_OK);
    CHECK_FALSE(isThere());
    put();
    CHECK(cache.Flush("http://example:80/a") == S_OK);
    CHECK_FALSE(isThere());
    put();
    CHECK(cache.Flush("/a") == S_OK);
    CHECK_FALSE(isThere());
    for (const char* wrong : {"", "a", "example/a", "http://example", "http:///a", "://"})
        CHECK(cache.Flush(wrong) == HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER));
}

TEST_CASE("withoutAPolicyNothingIsCached")
{
    const Counting counting([](const Call&) {});
    CHECK(counting.Get() == "1");
    CHECK(counting.Get() == "2");
}

TEST_CASE("theKernelCacheAnswersWithoutTheModule")
{
    const Counting counting(CacheForLong);
    CHECK(counting.Get("/a") == "1");
    CHECK(counting.Get("/a") == "1");
    CHECK(counting.Get("/b") == "2");
    CHECK(counting.Get("/a?query") == "3");
    CHECK(counting.Get("/a", "Authorization: Basic YTpi\r\n") == "4");
    CHECK(counting.Get("/a", "Range: bytes=0-\r\n") == "5");
    CHECK(BodyOf(counting.Server().Exchange("POST /a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                            "Content-Length: 0\r\n\r\n")) == "6");
    CHECK(counting.Get("/a") == "1");
}

TEST_CASE("aCachedResponseKeepsTheConnectionAsTheClientWants")
{
    const Counting counting(CacheForLong);
    CHECK(counting.Get() == "1");
    TestClient client(counting.Server().Port());
    client.Send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    for (int i = 0; i < 2; ++i)
    {
        const std::string response = client.ReadResponse();
        CHECK(BodyOf(response) == "1");
        CHECK(HeadOf(response).find("Connection:") == std::string::npos);
    }
    client.Send("GET / HTTP/1.0\r\nHost: localhost\r\nConnection: keep-alive\r\n\r\n");
    CHECK(HeadOf(client.ReadResponse()).find("Connection: keep-alive") != std::string::npos);
    client.Send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    CHECK(HeadOf(client.ReadToEnd()).find("Connection: close") != std::string::npos);
}

TEST_CASE("aPolicyThatNobodyInvalidatesIsNotCachedByTheKernel")
{
    const Counting without([](const Call& call) { KernelPolicy(call).Policy = HttpCachePolicyUserInvalidates; });
    CHECK(without.Get() == "1");
    CHECK(without.Get() == "2");
    const Counting with(
        [](const Call& call)
        {
            KernelPolicy(call).Policy = HttpCachePolicyUserInvalidates;
            call.Response()->GetCachePolicy()->SetKernelCacheInvalidatorSet();
        });
    CHECK(with.Get() == "1");
    CHECK(with.Get() == "1");
}

TEST_CASE("whatTheKernelMustNotKeepGoesThroughThePipeline")
{
    const std::vector<std::function<void(const Call&)>> reasons = {
        [](const Call& call) { call.Response()->DisableKernelCache(); },
        [](const Call& call) { call.Response()->SetStatus(404, "Not Found"); },
        [](const Call& call) { call.Response()->GetCachePolicy()->AppendVaryByHeader("Accept"); },
        [](const Call& call) { call.Response()->GetCachePolicy()->AppendVaryByQueryString("*"); },
        [](const Call& call) { call.Response()->GetCachePolicy()->SetVaryByValue("x"); },
        [](const Call& call) { call.Response()->SetHeader("Connection", "close", 5, TRUE); },
        [](const Call& call) { call.Response()->SetHeader("Content-Length", "7", 1, TRUE); },
        [](const Call& call) { KernelPolicy(call).SecondsToLive = 0; },
        [](const Call& call) { call.Write(std::string(256 * 1024, 'x')); },
        [](const Call& call)
        {
            DWORD sent = 0;
            call.Response()->Flush(FALSE, TRUE, &sent);
        },
    };
    for (size_t i = 0; i < reasons.size(); ++i)
    {
        CAPTURE(i);
        const Counting counting(
            [&](const Call& call)
            {
                CacheForLong(call);
                reasons[i](call);
            });
        const std::string first = counting.Server().Get();
        CHECK(counting.Server().Get() != first);
    }
}
