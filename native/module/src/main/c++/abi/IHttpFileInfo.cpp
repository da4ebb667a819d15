#include "../support/Text.h"

#include <httpserv/httpserv.h>

using namespace iisjava;

int32_t IHttpFileInfo_GetAttributes(IHttpFileInfo* file_info, uint32_t* out_attributes)
{
    return Guard(Given(file_info, out_attributes), [&] { *out_attributes = file_info->GetAttributes(); });
}

int32_t IHttpFileInfo_GetSize(IHttpFileInfo* file_info, int64_t* out_size)
{
    return Guard(Given(file_info, out_size),
                 [&]
                 {
                     ULARGE_INTEGER size = {};
                     file_info->GetSize(&size);
                     *out_size = static_cast<int64_t>(size.QuadPart);
                 });
}

int32_t IHttpFileInfo_GetFileBuffer(IHttpFileInfo* file_info, int64_t* out_buffer)
{
    return Guard(Given(file_info, out_buffer),
                 [&] { *out_buffer = reinterpret_cast<intptr_t>(file_info->GetFileBuffer()); });
}

int32_t IHttpFileInfo_GetFileHandle(IHttpFileInfo* file_info, int64_t* out_handle)
{
    return Guard(Given(file_info, out_handle),
                 [&] { *out_handle = reinterpret_cast<intptr_t>(file_info->GetFileHandle()); });
}

int32_t IHttpFileInfo_GetFilePath(IHttpFileInfo* file_info, uint16_t* out_path, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(file_info, out_length),
                 [&] { return TextResult(file_info->GetFilePath(), out_path, capacity, out_length); });
}

int32_t IHttpFileInfo_GetETag(IHttpFileInfo* file_info, char* out_etag, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(file_info, out_length),
                 [&]
                 {
                     USHORT length = 0;
                     PCSTR text = file_info->GetETag(&length);
                     return TextResult(text, length, out_etag, capacity, out_length);
                 });
}

int32_t IHttpFileInfo_GetLastModifiedTime(IHttpFileInfo* file_info, int64_t* out_time)
{
    return Guard(Given(file_info, out_time),
                 [&]
                 {
                     FILETIME time = {};
                     file_info->GetLastModifiedTime(&time);
                     *out_time = static_cast<int64_t>((uint64_t(time.dwHighDateTime) << 32) | time.dwLowDateTime);
                 });
}

int32_t IHttpFileInfo_GetLastModifiedString(IHttpFileInfo* file_info, char* out_text, uint32_t capacity,
                                            uint32_t* out_length)
{
    return Guard(Given(file_info, out_length),
                 [&] { return TextResult(file_info->GetLastModifiedString(), out_text, capacity, out_length); });
}

int32_t IHttpFileInfo_GetHttpCacheAllowed(IHttpFileInfo* file_info, int32_t* out_allowed, uint32_t* out_seconds_to_live)
{
    return Guard(Given(file_info, out_allowed, out_seconds_to_live),
                 [&]
                 {
                     DWORD seconds = 0;
                     *out_allowed = file_info->GetHttpCacheAllowed(&seconds);
                     *out_seconds_to_live = seconds;
                 });
}

int32_t IHttpFileInfo_GetVrToken(IHttpFileInfo* file_info, int64_t* out_token)
{
    return Guard(Given(file_info, out_token),
                 [&] { *out_token = reinterpret_cast<intptr_t>(file_info->GetVrToken()); });
}

int32_t IHttpFileInfo_GetVrPath(IHttpFileInfo* file_info, uint16_t* out_path, uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(file_info, out_length),
                 [&] { return TextResult(file_info->GetVrPath(), out_path, capacity, out_length); });
}

int32_t IHttpFileInfo_GetModuleContextContainer(IHttpFileInfo* file_info, IHttpModuleContextContainer** out_container)
{
    return Guard(Given(file_info, out_container), [&] { *out_container = file_info->GetModuleContextContainer(); });
}

int32_t IHttpFileInfo_CheckIfFileHasChanged(IHttpFileInfo* file_info, int64_t user_token, int32_t* out_changed)
{
    return Guard(Given(file_info, out_changed),
                 [&]
                 {
                     const HANDLE token = reinterpret_cast<HANDLE>(static_cast<intptr_t>(user_token));
                     *out_changed = file_info->CheckIfFileHasChanged(token);
                 });
}

int32_t IHttpFileInfo_AccessCheck(IHttpFileInfo* file_info, int64_t user_token, const uint8_t* user_sid)
{
    return Guard(Given(file_info),
                 [&]
                 {
                     return file_info->AccessCheck(reinterpret_cast<HANDLE>(static_cast<intptr_t>(user_token)),
                                                   const_cast<uint8_t*>(user_sid));
                 });
}
