// What the Java runtime needs beside IIS itself.

#include "../Log.h"
#include "../support/Text.h"

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
