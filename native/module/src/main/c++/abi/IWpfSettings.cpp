#include "../support/Text.h"

#include <httpserv/httpserv.h>

#include <string>

using namespace iisjava;

int32_t IWpfSettings_GetDwordProperty(IWpfSettings* settings, int32_t setting_id, uint32_t* out_value)
{
    return Guard(Given(settings, out_value),
                 [&]
                 {
                     DWORD value = 0;
                     const HRESULT result =
                         settings->GetDwordProperty(static_cast<WPF_SETTINGS_DWORD_ENUM>(setting_id), &value);
                     *out_value = value;
                     return result;
                 });
}

int32_t IWpfSettings_GetUlonglongProperty(IWpfSettings* settings, int32_t setting_id, uint64_t* out_value)
{
    return Guard(Given(settings, out_value),
                 [&]
                 {
                     ULONGLONG value = 0;
                     const HRESULT result =
                         settings->GetUlonglongProperty(static_cast<WPF_SETTINGS_ULONGLONG_ENUM>(setting_id), &value);
                     *out_value = value;
                     return result;
                 });
}

// Whether the size that IIS says counts the terminating zero is not documented, so there is room for one more.
int32_t IWpfSettings_GetStringProperty(IWpfSettings* settings, int32_t setting_id, uint16_t* out_text,
                                       uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(settings, out_length),
                 [&]
                 {
                     const auto id = static_cast<WPF_SETTINGS_STRING_ENUM>(setting_id);
                     DWORD length = 0;
                     HRESULT result = settings->GetStringProperty(id, nullptr, &length);
                     if (FAILED(result) && result != HRESULT_FROM_WIN32(ERROR_INSUFFICIENT_BUFFER))
                     {
                         return result;
                     }
                     std::basic_string<WCHAR> text(static_cast<size_t>(length) + 1, 0);
                     length = static_cast<DWORD>(text.size());
                     result = settings->GetStringProperty(id, &text[0], &length);
                     return FAILED(result) ? result : TextResult(text.c_str(), out_text, capacity, out_length);
                 });
}

int32_t IWpfSettings_GetBoolProperty(IWpfSettings* settings, int32_t setting_id, int32_t* out_value)
{
    return Guard(Given(settings, out_value),
                 [&]
                 {
                     BOOL value = FALSE;
                     const HRESULT result =
                         settings->GetBoolProperty(static_cast<WPF_SETTINGS_BOOL_ENUM>(setting_id), &value);
                     *out_value = value;
                     return result;
                 });
}

int32_t IWpfSettings_GetHandleProperty(IWpfSettings* settings, int32_t setting_id, int64_t* out_handle)
{
    return Guard(Given(settings, out_handle),
                 [&]
                 {
                     HANDLE handle = nullptr;
                     const HRESULT result =
                         settings->GetHandleProperty(static_cast<WPF_SETTINGS_HANDLE_ENUM>(setting_id), &handle);
                     *out_handle = reinterpret_cast<intptr_t>(handle);
                     return result;
                 });
}
