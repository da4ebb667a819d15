#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpServer_IsCommandLineLaunch(IHttpServer* server, int32_t* out_command_line)
{
    return Guard(Given(server, out_command_line), [&] { *out_command_line = server->IsCommandLineLaunch(); });
}

int32_t IHttpServer_GetAppPoolName(IHttpServer* server, uint16_t* out_name, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(server, out_length),
                 [&] { return TextResult(server->GetAppPoolName(), out_name, capacity, out_length); });
}

int32_t IHttpServer_IncrementThreadCount(IHttpServer* server)
{
    return Guard(Given(server), [&] { server->IncrementThreadCount(); });
}

int32_t IHttpServer_DecrementThreadCount(IHttpServer* server)
{
    return Guard(Given(server), [&] { server->DecrementThreadCount(); });
}

int32_t IHttpServer_ReportUnhealthy(IHttpServer* server, const uint16_t* reason, uint32_t reason_length, int32_t error)
{
    return Guard(Given(server),
                 [&]
                 {
                     const WideArgument text(reason, reason_length);
                     server->ReportUnhealthy(text.Get(), error);
                 });
}

int32_t IHttpServer_RecycleProcess(IHttpServer* server, const uint16_t* reason, uint32_t reason_length)
{
    return Guard(Given(server),
                 [&]
                 {
                     const WideArgument text(reason, reason_length);
                     server->RecycleProcess(text.Get());
                 });
}

int32_t IHttpServer_RecycleApplication(IHttpServer* server, const uint16_t* config_path, uint32_t config_path_length)
{
    return Guard(Given(server),
                 [&]
                 {
                     const WideArgument text(config_path, config_path_length);
                     server->RecycleApplication(text.Get());
                 });
}

int32_t IHttpServer_SatisfiesPrecondition(IHttpServer* server, const uint16_t* precondition,
                                          uint32_t precondition_length, int32_t* out_satisfied, int32_t* out_unknown)
{
    return Guard(Given(server, out_satisfied, out_unknown),
                 [&]
                 {
                     const WideArgument text(precondition, precondition_length);
                     BOOL unknown = FALSE;
                     *out_satisfied = server->SatisfiesPrecondition(text.Get(), &unknown);
                     *out_unknown = unknown;
                 });
}

int32_t IHttpServer_GetAdminManager(IHttpServer* server, IAppHostAdminManager** out_manager)
{
    return Guard(Given(server, out_manager), [&] { *out_manager = server->GetAdminManager(); });
}
