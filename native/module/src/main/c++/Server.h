#pragma once

#include <httpserv/IHttpServer.h>

namespace iisjava
{

// The IHttpServer that the first RegisterModule of this image was given; IIS keeps it as long as the process.
class Server
{
public:
    static void Remember(IHttpServer* server) noexcept;
    static IHttpServer* Get() noexcept;

    // Null on an IIS that has not got the version.
    static IHttpServer2* Get2() noexcept;
    static IHttpServer2* Get2(IHttpServer* server) noexcept;
};

} // namespace iisjava
