#include "Server.h"

#include <atomic>

namespace iisjava
{

namespace
{

std::atomic<IHttpServer*> s_server{nullptr};

} // namespace

void Server::Remember(IHttpServer* server) noexcept
{
    IHttpServer* none = nullptr;
    s_server.compare_exchange_strong(none, server);
}

IHttpServer* Server::Get() noexcept
{
    return s_server.load();
}

IHttpServer2* Server::Get2() noexcept
{
    return Get2(Get());
}

IHttpServer2* Server::Get2(IHttpServer* server) noexcept
{
    void* server2 = nullptr;
    if (server == nullptr || FAILED(server->GetExtendedInterface(HTTP_SERVER_INTERFACE_V2, &server2)))
    {
        return nullptr;
    }
    return static_cast<IHttpServer2*>(server2);
}

} // namespace iisjava
