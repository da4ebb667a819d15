#include "BstrText.h"

#include <httpserv/ahadmin.h>

using namespace iisjava;

namespace
{

using Getter = HRESULT (STDMETHODCALLTYPE IAppHostConfigException::*)(BSTR*);

int32_t TextOf(IAppHostConfigException* exception, Getter getter, uint16_t* out_text, uint32_t capacity,
               uint32_t* out_length)
{
    return Guard(Given(exception, out_length),
                 [&]
                 {
                     return BstrResult([&](BSTR* text) { return (exception->*getter)(text); }, out_text, capacity,
                                       out_length);
                 });
}

} // namespace

int32_t IAppHostConfigException_get_LineNumber(IAppHostConfigException* exception, uint32_t* out_line_number)
{
    return Guard(Given(exception, out_line_number),
                 [&]
                 {
                     ULONG line = 0;
                     const HRESULT result = exception->get_LineNumber(&line);
                     *out_line_number = static_cast<uint32_t>(line);
                     return result;
                 });
}

int32_t IAppHostConfigException_get_FileName(IAppHostConfigException* exception, uint16_t* out_text, uint32_t capacity,
                                             uint32_t* out_length)
{
    return TextOf(exception, &IAppHostConfigException::get_FileName, out_text, capacity, out_length);
}

int32_t IAppHostConfigException_get_ConfigPath(IAppHostConfigException* exception, uint16_t* out_text,
                                               uint32_t capacity, uint32_t* out_length)
{
    return TextOf(exception, &IAppHostConfigException::get_ConfigPath, out_text, capacity, out_length);
}

int32_t IAppHostConfigException_get_ErrorLine(IAppHostConfigException* exception, uint16_t* out_text, uint32_t capacity,
                                              uint32_t* out_length)
{
    return TextOf(exception, &IAppHostConfigException::get_ErrorLine, out_text, capacity, out_length);
}

int32_t IAppHostConfigException_get_PreErrorLine(IAppHostConfigException* exception, uint16_t* out_text,
                                                 uint32_t capacity, uint32_t* out_length)
{
    return TextOf(exception, &IAppHostConfigException::get_PreErrorLine, out_text, capacity, out_length);
}

int32_t IAppHostConfigException_get_PostErrorLine(IAppHostConfigException* exception, uint16_t* out_text,
                                                  uint32_t capacity, uint32_t* out_length)
{
    return TextOf(exception, &IAppHostConfigException::get_PostErrorLine, out_text, capacity, out_length);
}

int32_t IAppHostConfigException_get_ErrorString(IAppHostConfigException* exception, uint16_t* out_text,
                                                uint32_t capacity, uint32_t* out_length)
{
    return TextOf(exception, &IAppHostConfigException::get_ErrorString, out_text, capacity, out_length);
}
