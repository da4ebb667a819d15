#include "../support/Text.h"

#include <httpserv/httpserv.h>

#include <string>
#include <type_traits>

using namespace iisjava;

namespace
{

template <class Id, class Value, class Result>
int32_t Answer(IWpfSettings* settings, HRESULT (IWpfSettings::*member)(Id, Value*), int32_t setting_id, Result* out)
{
    return Guard(Given(settings, out),
                 [&]
                 {
                     Value value{};
                     const HRESULT result = (settings->*member)(static_cast<Id>(setting_id), &value);
                     if constexpr (std::is_pointer_v<Value>)
                     {
                         *out = reinterpret_cast<intptr_t>(value);
                     }
                     else
                     {
                         *out = value;
                     }
                     return result;
                 });
}

} // namespace

int32_t IWpfSettings_GetDwordProperty(IWpfSettings* settings, int32_t setting_id, uint32_t* out_value)
{
    return Answer(settings, &IWpfSettings::GetDwordProperty, setting_id, out_value);
}

int32_t IWpfSettings_GetUlonglongProperty(IWpfSettings* settings, int32_t setting_id, uint64_t* out_value)
{
    return Answer(settings, &IWpfSettings::GetUlonglongProperty, setting_id, out_value);
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
    return Answer(settings, &IWpfSettings::GetBoolProperty, setting_id, out_value);
}

int32_t IWpfSettings_GetHandleProperty(IWpfSettings* settings, int32_t setting_id, int64_t* out_handle)
{
    return Answer(settings, &IWpfSettings::GetHandleProperty, setting_id, out_handle);
}
