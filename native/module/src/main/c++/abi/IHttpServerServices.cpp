// The services of IHttpServer: files, caches, notifications, monitors, threads.

#include "../AssociatedRoutines.h"
#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpServer_AssociateWithThreadPool(IHttpServer* server, int64_t handle, int64_t routine)
{
    return Guard(Given(server),
                 [&]
                 {
                     const auto slot = AssociatedRoutines::Take(routine);
                     if (slot == nullptr)
                     {
                         return HRESULT(E_OUTOFMEMORY);
                     }
                     const HRESULT result =
                         server->AssociateWithThreadPool(reinterpret_cast<HANDLE>(static_cast<intptr_t>(handle)), slot);
                     if (FAILED(result))
                     {
                         AssociatedRoutines::GiveBack(slot);
                     }
                     return result;
                 });
}

int32_t IHttpServer_GetFileInfo(IHttpServer* server, const uint16_t* path, uint32_t path_length, int64_t user_token,
                                const uint8_t* sid, const uint16_t* change_path, uint32_t change_path_length,
                                int64_t change_token, int32_t cache, IHttpTraceContext* trace,
                                IHttpFileInfo** out_file_info)
{
    return Guard(Given(server, out_file_info),
                 [&]
                 {
                     const WideArgument pathText(path, path_length);
                     const WideArgument change_pathText(change_path, change_path_length);
                     return server->GetFileInfo(
                         pathText.Get(), reinterpret_cast<HANDLE>(static_cast<intptr_t>(user_token)),
                         const_cast<uint8_t*>(sid), change_pathText.Get(),
                         reinterpret_cast<HANDLE>(static_cast<intptr_t>(change_token)), cache, out_file_info, trace);
                 });
}

int32_t IHttpServer_FlushKernelCache(IHttpServer* server, const uint16_t* url, uint32_t url_length)
{
    return Guard(Given(server),
                 [&]
                 {
                     const WideArgument urlText(url, url_length);
                     return server->FlushKernelCache(urlText.Get());
                 });
}

int32_t IHttpServer_DoCacheOperation(IHttpServer* server, uint32_t operation, IHttpCacheKey* key,
                                     IHttpCacheSpecificData* record, IHttpTraceContext* trace,
                                     IHttpCacheSpecificData** out_record)
{
    return Guard(Given(server, key, out_record),
                 [&]
                 {
                     const HRESULT result =
                         server->DoCacheOperation(static_cast<CACHE_OPERATION>(operation), key, &record, trace);
                     if (SUCCEEDED(result))
                     {
                         *out_record = record;
                     }
                     return result;
                 });
}

int32_t IHttpServer_NotifyCustomNotification(IHttpServer* server, ICustomNotificationProvider* provider,
                                             int32_t* out_status)
{
    return Guard(Given(server, provider, out_status),
                 [&] { *out_status = server->NotifyCustomNotification(provider); });
}

int32_t IHttpServer_GetPerfCounterInfo(IHttpServer* server, IHttpPerfCounterInfo** out_counters)
{
    return Guard(Given(server, out_counters), [&] { *out_counters = server->GetPerfCounterInfo(); });
}

int32_t IHttpServer_NotifyConfigurationChange(IHttpServer* server, const uint16_t* path, uint32_t path_length)
{
    return Guard(Given(server),
                 [&]
                 {
                     const WideArgument pathText(path, path_length);
                     server->NotifyConfigurationChange(pathText.Get());
                 });
}

int32_t IHttpServer_NotifyFileChange(IHttpServer* server, const uint16_t* file_name, uint32_t file_name_length)
{
    return Guard(Given(server),
                 [&]
                 {
                     const WideArgument file_nameText(file_name, file_name_length);
                     server->NotifyFileChange(file_nameText.Get());
                 });
}

int32_t IHttpServer_DispenseContainer(IHttpServer* server, IDispensedHttpModuleContextContainer** out_container)
{
    return Guard(Given(server, out_container),
                 [&]
                 {
                     *out_container = server->DispenseContainer();
                     return *out_container == nullptr ? E_OUTOFMEMORY : S_OK;
                 });
}

int32_t IHttpServer_AddFragmentToCache(IHttpServer* server, HTTP_DATA_CHUNK* chunk, const uint16_t* name,
                                       uint32_t name_length)
{
    return Guard(Given(server, chunk),
                 [&]
                 {
                     const WideArgument nameText(name, name_length);
                     return server->AddFragmentToCache(chunk, nameText.Get());
                 });
}

int32_t IHttpServer_ReadFragmentFromCache(IHttpServer* server, const uint16_t* name, uint32_t name_length,
                                          int64_t buffer, uint32_t size, uint32_t* out_copied)
{
    return Guard(Given(server, out_copied),
                 [&]
                 {
                     const WideArgument nameText(name, name_length);
                     DWORD copied = 0;
                     const HRESULT result = server->ReadFragmentFromCache(
                         nameText.Get(), reinterpret_cast<BYTE*>(static_cast<intptr_t>(buffer)), size, &copied);
                     *out_copied = copied;
                     return result;
                 });
}

int32_t IHttpServer_RemoveFragmentFromCache(IHttpServer* server, const uint16_t* name, uint32_t name_length)
{
    return Guard(Given(server),
                 [&]
                 {
                     const WideArgument nameText(name, name_length);
                     return server->RemoveFragmentFromCache(nameText.Get());
                 });
}

int32_t IHttpServer_GetProtocolManagerCustomInterface(IHttpServer* server, const uint16_t* dll, uint32_t dll_length,
                                                      const uint16_t* init_function, uint32_t init_function_length,
                                                      uint32_t interface_id, int64_t* out_interface)
{
    return Guard(Given(server, out_interface),
                 [&]
                 {
                     const WideArgument dllText(dll, dll_length);
                     const WideArgument init_functionText(init_function, init_function_length);
                     void* found = nullptr;
                     const HRESULT result = server->GetProtocolManagerCustomInterface(
                         dllText.Get(), init_functionText.Get(), interface_id, &found);
                     if (SUCCEEDED(result))
                     {
                         *out_interface = reinterpret_cast<intptr_t>(found);
                     }
                     return result;
                 });
}

int32_t IHttpServer_GetWorkerProcessSettings(IHttpServer* server, IWpfSettings** out_settings)
{
    return Guard(Given(server, out_settings), [&] { return server->GetWorkerProcessSettings(out_settings); });
}

int32_t IHttpServer_GetTraceContext(IHttpServer* server, IHttpTraceContext** out_trace)
{
    return Guard(Given(server, out_trace), [&] { *out_trace = server->GetTraceContext(); });
}

int32_t IHttpServer_RegisterFileChangeMonitor(IHttpServer* server, const uint16_t* path, uint32_t path_length,
                                              int64_t token, IHttpFileMonitor** out_monitor)
{
    return Guard(Given(server, out_monitor),
                 [&]
                 {
                     const WideArgument pathText(path, path_length);
                     return server->RegisterFileChangeMonitor(
                         pathText.Get(), reinterpret_cast<HANDLE>(static_cast<intptr_t>(token)), out_monitor);
                 });
}
