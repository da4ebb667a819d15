// IHttpServer2 and IHttpServer3.

#include "../support/Address.h"
#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpServer2_GetToken(IHttpServer2* server, const uint16_t* user, uint32_t user_length,
                              const uint16_t* password, uint32_t password_length, uint32_t logon_method,
                              const uint16_t* domain, uint32_t domain_length, const uint8_t* address,
                              uint32_t address_length, uint32_t port, IHttpTraceContext* trace,
                              IHttpTokenEntry** out_entry)
{
    return Guard(Given(server, out_entry),
                 [&]
                 {
                     const WideArgument userText(user, user_length);
                     const WideArgument passwordText(password, password_length);
                     const WideArgument domainText(domain, domain_length);
                     const SocketAddress client(address, address_length, port);
                     return server->GetToken(userText.Get(), passwordText.Get(), logon_method, out_entry,
                                             domainText.Get(), client.Get(), trace);
                 });
}

int32_t IHttpServer2_GetAppPoolConfigFile(IHttpServer2* server, uint16_t* out_path, uint32_t capacity,
                                          uint32_t* out_length)
{
    return Guard(Given(server, out_length),
                 [&]
                 {
                     DWORD length = 0;
                     const PCWSTR path = server->GetAppPoolConfigFile(&length);
                     return TextResult(path, length, out_path, capacity, out_length);
                 });
}

int32_t IHttpServer2_GetMetadata(IHttpServer2* server, const uint16_t* site_name, uint32_t site_name_length,
                                 const uint16_t* url, uint32_t url_length, IReferencedMetadataInfo** out_metadata)
{
    return Guard(Given(server, out_metadata),
                 [&]
                 {
                     const WideArgument site_nameText(site_name, site_name_length);
                     const WideArgument urlText(url, url_length);
                     return server->GetMetadata(site_nameText.Get(), urlText.Get(), out_metadata);
                 });
}

int32_t IHttpServer3_QueryRequestProperty(IHttpServer3* server, int64_t id, uint32_t property_id, int64_t qualifier,
                                          uint32_t qualifier_size, int64_t output, uint32_t output_size,
                                          uint32_t* out_returned)
{
    return Guard(Given(server, out_returned),
                 [&]
                 {
                     ULONG returned = 0;
                     const HRESULT result = server->QueryRequestProperty(
                         static_cast<HTTP_OPAQUE_ID>(id), static_cast<HTTP_REQUEST_PROPERTY>(property_id),
                         reinterpret_cast<void*>(static_cast<intptr_t>(qualifier)), qualifier_size,
                         reinterpret_cast<void*>(static_cast<intptr_t>(output)), output_size, &returned, nullptr);
                     *out_returned = returned;
                     return result;
                 });
}
