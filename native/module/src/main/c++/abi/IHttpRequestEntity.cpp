// The members of IHttpRequest for the body, the connection and the certificate.

#include "../support/Address.h"
#include "../support/Text.h"
#include "AsyncMember.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpRequest_GetLocalAddress(IHttpRequest* request, uint8_t* out_address, uint32_t* out_address_length,
                                     uint32_t* out_port)
{
    return Guard(Given(request, out_address, out_address_length, out_port),
                 [&]
                 {
                     const Address address(request->GetLocalAddress());
                     *out_address_length = address.CopyTo(out_address);
                     *out_port = address.Port();
                 });
}

int32_t IHttpRequest_GetRemoteAddress(IHttpRequest* request, uint8_t* out_address, uint32_t* out_address_length,
                                      uint32_t* out_port)
{
    return Guard(Given(request, out_address, out_address_length, out_port),
                 [&]
                 {
                     const Address address(request->GetRemoteAddress());
                     *out_address_length = address.CopyTo(out_address);
                     *out_port = address.Port();
                 });
}

int32_t IHttpRequest_ReadEntityBody(IHttpRequest* request, void* buffer, uint32_t size, int32_t async,
                                    uint32_t* out_bytes, int32_t* out_completion_pending)
{
    return CallAsyncMember(request, out_bytes, out_completion_pending,
                           [&](DWORD* bytes, BOOL* pending)
                           { return request->ReadEntityBody(buffer, size, async, bytes, pending); });
}

int32_t IHttpRequest_InsertEntityBody(IHttpRequest* request, void* buffer, uint32_t size)
{
    return Guard(Given(request), [&] { return request->InsertEntityBody(buffer, size); });
}

int32_t IHttpRequest_GetRemainingEntityBytes(IHttpRequest* request, uint32_t* out_bytes)
{
    return Guard(Given(request, out_bytes), [&] { *out_bytes = request->GetRemainingEntityBytes(); });
}

int32_t IHttpRequest_GetHttpVersion(IHttpRequest* request, uint32_t* out_major, uint32_t* out_minor)
{
    return Guard(Given(request, out_major, out_minor),
                 [&]
                 {
                     USHORT major = 0;
                     USHORT minor = 0;
                     request->GetHttpVersion(&major, &minor);
                     *out_major = major;
                     *out_minor = minor;
                 });
}

int32_t IHttpRequest_GetClientCertificate(IHttpRequest* request, int64_t* out_client_cert_info, int32_t* out_negotiated)
{
    return Guard(Given(request, out_client_cert_info, out_negotiated),
                 [&]
                 {
                     HTTP_SSL_CLIENT_CERT_INFO* certificate = nullptr;
                     BOOL negotiated = FALSE;
                     const HRESULT result = request->GetClientCertificate(&certificate, &negotiated);
                     if (SUCCEEDED(result))
                     {
                         *out_client_cert_info = reinterpret_cast<intptr_t>(certificate);
                         *out_negotiated = negotiated;
                     }
                     return result;
                 });
}

int32_t IHttpRequest_NegotiateClientCertificate(IHttpRequest* request, int32_t async, int32_t* out_completion_pending)
{
    return Guard(Given(request, out_completion_pending),
                 [&]
                 {
                     BOOL pending = FALSE;
                     const HRESULT result = request->NegotiateClientCertificate(async, &pending);
                     if (SUCCEEDED(result))
                     {
                         *out_completion_pending = pending;
                     }
                     return result;
                 });
}

int32_t IHttpRequest_GetSiteId(IHttpRequest* request, uint32_t* out_site_id)
{
    return Guard(Given(request, out_site_id), [&] { *out_site_id = request->GetSiteId(); });
}
