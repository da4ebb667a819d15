#include "../Server.h"
#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

namespace
{

const GUID* IidOf(uint32_t name) noexcept
{
    switch (name)
    {
    case IISJAVA_IHttpContext:
        return &IHttpContext::Iid;
    case IISJAVA_IHttpContext2:
        return &IHttpContext2::Iid;
    case IISJAVA_IHttpContext3:
        return &IHttpContext3::Iid;
    case IISJAVA_IHttpContext4:
        return &IHttpContext4::Iid;
    case IISJAVA_IHttpCompletionInfo:
        return &IHttpCompletionInfo::Iid;
    case IISJAVA_IHttpCompletionInfo2:
        return &IHttpCompletionInfo2::Iid;
    case IISJAVA_IHttpModuleRegistrationInfo:
        return &IHttpModuleRegistrationInfo::Iid;
    case IISJAVA_IHttpModuleRegistrationInfo2:
        return &IHttpModuleRegistrationInfo2::Iid;
    case IISJAVA_IGlobalApplicationPreloadProvider:
        return &IGlobalApplicationPreloadProvider::Iid;
    case IISJAVA_IGlobalApplicationPreloadProvider2:
        return &IGlobalApplicationPreloadProvider2::Iid;
    case IISJAVA_IHttpRequest:
        return &IHttpRequest::Iid;
    case IISJAVA_IHttpRequest2:
        return &IHttpRequest2::Iid;
    case IISJAVA_IHttpRequest3:
        return &IHttpRequest3::Iid;
    case IISJAVA_IHttpRequest4:
        return &IHttpRequest4::Iid;
    case IISJAVA_IHttpResponse:
        return &IHttpResponse::Iid;
    case IISJAVA_IHttpResponse2:
        return &IHttpResponse2::Iid;
    case IISJAVA_IHttpResponse3:
        return &IHttpResponse3::Iid;
    case IISJAVA_IHttpResponse4:
        return &IHttpResponse4::Iid;
    case IISJAVA_IHttpApplication:
        return &IHttpApplication::Iid;
    case IISJAVA_IHttpApplication2:
        return &IHttpApplication2::Iid;
    case IISJAVA_IHttpCachePolicy:
        return &IHttpCachePolicy::Iid;
    case IISJAVA_IHttpCachePolicy2:
        return &IHttpCachePolicy2::Iid;
    default:
        return nullptr;
    }
}

// The server itself knows its versions by number.
HRESULT ServerVersion(IHttpServer* server, uint32_t to, void** output)
{
    if (to != IISJAVA_IHttpServer2 && to != IISJAVA_IHttpServer3)
    {
        return E_INVALIDARG;
    }
    void* found = nullptr;
    if (FAILED(server->GetExtendedInterface(
            to == IISJAVA_IHttpServer2 ? HTTP_SERVER_INTERFACE_V2 : HTTP_SERVER_INTERFACE_V3, &found)) ||
        found == nullptr)
    {
        return E_NOINTERFACE;
    }
    *output = found;
    return S_OK;
}

} // namespace

int32_t HttpGetExtendedInterface(void* input, uint32_t from, uint32_t to, void** out_output)
{
    return Guard(Given(input, out_output),
                 [&]
                 {
                     if (from == IISJAVA_IHttpServer)
                     {
                         return ServerVersion(static_cast<IHttpServer*>(input), to, out_output);
                     }
                     const GUID* fromIid = IidOf(from);
                     const GUID* toIid = IidOf(to);
                     if (fromIid == nullptr || toIid == nullptr)
                     {
                         return HRESULT(E_INVALIDARG);
                     }
                     IHttpServer2* server = Server::Get2();
                     void* output = nullptr;
                     if (server == nullptr || FAILED(server->GetExtendedInterface(*fromIid, input, *toIid, &output)) ||
                         output == nullptr)
                     {
                         return HRESULT(E_NOINTERFACE);
                     }
                     *out_output = output;
                     return HRESULT(S_OK);
                 });
}
