#include "TestClient.h"
#include "TestServer.h"

#include <doctest/doctest.h>

using namespace iishost;

TEST_CASE("aHostThatIsNoneIsRefused")
{
    TestServer running({{"Handler", RQ_EXECUTE_REQUEST_HANDLER, 0,
                         [](const Call& call)
                         {
                             call.Write("ok");
                             return RQ_NOTIFICATION_CONTINUE;
                         }}});
    running.Start();
    const auto status = [&running](const std::string& target, const std::string& host)
    {
        return StatusOf(
            running.Exchange("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"));
    };
    for (const std::string host : {"localhost", "localhost:80", "127.0.0.1:65535", "[::1]", "[::1]:80", "a-b.c_d"})
        CHECK_MESSAGE(status("/", host) == "200", host);
    for (const std::string host :
         {"user@localhost", "a b", "a/b", "localhost:x", "localhost:65536", "[::1", "[]", "a\"b"})
        CHECK_MESSAGE(status("/", host) == "400", host);
    CHECK(status("http://localhost/", "localhost") == "200");
    CHECK(status("http://user:password@localhost/", "localhost") == "400");
}
