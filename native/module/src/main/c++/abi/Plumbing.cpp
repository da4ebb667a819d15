// What the Java runtime needs beside IIS itself.

#include "../Failure.h"
#include "../Log.h"
#include "../Registration.h"
#include "../Server.h"
#include "../support/Text.h"
#include "../support/Utf.h"

#include <httpserv/httpserv.h>

#include <vector>

using namespace iisjava;

int32_t iisjava_FunctionPointer(void (*function)(void), int64_t* out_address)
{
    return Guard(Given(out_address),
                 [&]
                 {
                     *out_address = reinterpret_cast<intptr_t>(function);
                     return function == nullptr ? E_POINTER : S_OK;
                 });
}

int32_t iisjava_ReportEvent(const uint16_t* source, uint32_t source_length, uint32_t type, uint32_t event_id,
                            const uint16_t* texts, uint32_t texts_length)
{
    return Guard(Given(source, texts),
                 [&]
                 {
                     if (type > 0xFFFF || texts_length == IISJAVA_NULL_TEXT)
                     {
                         return HRESULT(E_INVALIDARG);
                     }
                     const WideArgument sourceText(source, source_length);
                     if (sourceText.Get() == nullptr)
                     {
                         return HRESULT(E_INVALIDARG);
                     }
                     // One copy with a NUL behind it: each text then ends where the next one begins.
                     std::vector<WCHAR> all(size_t(texts_length) + 1);
                     std::memcpy(all.data(), texts, size_t(texts_length) * sizeof(WCHAR));
                     std::vector<PCWSTR> strings;
                     for (size_t start = 0; start <= texts_length;)
                     {
                         strings.push_back(&all[start]);
                         start += std::char_traits<WCHAR>::length(&all[start]) + 1;
                     }
                     return Log::Report(sourceText.Get(), static_cast<WORD>(type), event_id, strings.data(),
                                        static_cast<WORD>(strings.size()));
                 });
}

int32_t iisjava_FailRegistration(IHttpModuleRegistrationInfo* info, const uint16_t* text, uint32_t text_length)
{
    return Guard(Given(info, text, Server::Get()),
                 [&]
                 {
                     if (text_length == IISJAVA_NULL_TEXT)
                     {
                         return HRESULT(E_INVALIDARG);
                     }
                     auto answer = std::make_shared<FailureAnswer>();
                     answer->text = ToUtf8(reinterpret_cast<const WCHAR*>(text), text_length);
                     answer->number = Failure::Name(Failure::NumberOf(answer->text, 33));
                     answer->detail = Settings::Read(*Server::Get(), ToUtf8(info->GetName())).detailedErrors;
                     Registration::Fail(info, answer);
                     return HRESULT(S_OK);
                 });
}
