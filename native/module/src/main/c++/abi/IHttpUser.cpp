#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpUser_GetRemoteUserName(IHttpUser* user, uint16_t* out_name, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(user, out_length),
                 [&] { return TextResult(user->GetRemoteUserName(), out_name, capacity, out_length); });
}

int32_t IHttpUser_GetUserName(IHttpUser* user, uint16_t* out_name, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(user, out_length),
                 [&] { return TextResult(user->GetUserName(), out_name, capacity, out_length); });
}

int32_t IHttpUser_GetAuthenticationType(IHttpUser* user, uint16_t* out_type, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(user, out_length),
                 [&] { return TextResult(user->GetAuthenticationType(), out_type, capacity, out_length); });
}

int32_t IHttpUser_GetPassword(IHttpUser* user, uint16_t* out_password, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(user, out_length),
                 [&] { return TextResult(user->GetPassword(), out_password, capacity, out_length); });
}

int32_t IHttpUser_GetImpersonationToken(IHttpUser* user, int64_t* out_token)
{
    return Guard(Given(user, out_token),
                 [&] { *out_token = reinterpret_cast<intptr_t>(user->GetImpersonationToken()); });
}

int32_t IHttpUser_GetPrimaryToken(IHttpUser* user, int64_t* out_token)
{
    return Guard(Given(user, out_token), [&] { *out_token = reinterpret_cast<intptr_t>(user->GetPrimaryToken()); });
}

int32_t IHttpUser_ReferenceUser(IHttpUser* user)
{
    return Guard(Given(user), [&] { user->ReferenceUser(); });
}

int32_t IHttpUser_DereferenceUser(IHttpUser* user)
{
    return Guard(Given(user), [&] { user->DereferenceUser(); });
}

int32_t IHttpUser_SupportsIsInRole(IHttpUser* user, int32_t* out_supports)
{
    return Guard(Given(user, out_supports), [&] { *out_supports = user->SupportsIsInRole(); });
}

int32_t IHttpUser_IsInRole(IHttpUser* user, const uint16_t* role, uint32_t role_length, int32_t* out_in_role)
{
    return Guard(Given(user, out_in_role),
                 [&]
                 {
                     const WideArgument roleText(role, role_length);
                     BOOL inRole = FALSE;
                     const HRESULT result = user->IsInRole(roleText.Get(), &inRole);
                     if (SUCCEEDED(result))
                     {
                         *out_in_role = inRole;
                     }
                     return result;
                 });
}

int32_t IHttpUser_GetUserVariable(IHttpUser* user, const char* name, uint32_t name_length, int64_t* out_variable)
{
    return Guard(Given(user, out_variable),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     *out_variable = reinterpret_cast<intptr_t>(user->GetUserVariable(nameText.Get()));
                 });
}
