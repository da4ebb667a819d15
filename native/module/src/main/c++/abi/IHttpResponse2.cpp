// IHttpResponse2, IHttpResponse3 and IHttpResponse4.

#include "../support/Text.h"
#include "AsyncMember.h"
#include "CompletionCallback.h"

#include <httpserv/httpserv.h>

#include <string>
#include <vector>

using namespace iisjava;

namespace
{

// Texts that stand one behind the other, each with a NUL at its end. A copy, because IIS takes pointers.
class Texts
{
public:
    Texts(const char* texts, uint32_t length, uint32_t count) : m_copy(texts == nullptr ? "" : texts, length)
    {
        for (size_t start = 0; start < m_copy.size();)
        {
            const size_t end = m_copy.find('\0', start);
            if (end == std::string::npos)
            {
                throw HResultFailure{E_INVALIDARG};
            }
            m_texts.push_back(&m_copy[start]);
            start = end + 1;
        }
        if (m_texts.size() != count)
        {
            throw HResultFailure{E_INVALIDARG};
        }
    }

    PCSTR* Get() noexcept { return m_texts.data(); }

private:
    const std::string m_copy;
    std::vector<PCSTR> m_texts;
};

} // namespace

int32_t IHttpResponse2_WriteEntityChunks(IHttpResponse2* response, HTTP_DATA_CHUNK* chunks, uint32_t count,
                                         int32_t async, int32_t more_data, int64_t callback, uint32_t* out_sent,
                                         int32_t* out_completion_expected)
{
    return CallAsyncMember(response, out_sent, out_completion_expected,
                           [&](DWORD* sent, BOOL* expected)
                           {
                               return response->WriteEntityChunks(chunks, count, async, more_data, &CompletionCallback,
                                                                  CallbackContext(callback), sent, expected);
                           });
}

int32_t IHttpResponse2_Flush(IHttpResponse2* response, int32_t async, int32_t more_data, int64_t callback,
                             uint32_t* out_sent, int32_t* out_completion_expected)
{
    return CallAsyncMember(
        response, out_sent, out_completion_expected,
        [&](DWORD* sent, BOOL* expected)
        { return response->Flush(async, more_data, &CompletionCallback, CallbackContext(callback), sent, expected); });
}

int32_t IHttpResponse3_PushPromise(IHttpResponse3* response, const char* verb, uint32_t verb_length,
                                   const uint16_t* path, uint32_t path_length, const uint16_t* query,
                                   uint32_t query_length, uint32_t headers, const char* names, uint32_t names_length,
                                   const char* values, uint32_t values_length)
{
    return Guard(Given(response),
                 [&]
                 {
                     const AnsiArgument verbText(verb, verb_length);
                     const WideArgument pathText(path, path_length);
                     const WideArgument queryText(query, query_length);
                     Texts nameTexts(names, names_length, headers);
                     Texts valueTexts(values, values_length, headers);
                     return response->PushPromise(verbText.Get(), pathText.Get(), queryText.Get(), headers,
                                                  nameTexts.Get(), valueTexts.Get());
                 });
}

int32_t IHttpResponse4_DeleteTrailer(IHttpResponse4* response, const char* name, uint32_t name_length)
{
    return Guard(Given(response),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     return response->DeleteTrailer(nameText.Get());
                 });
}

int32_t IHttpResponse4_GetTrailer(IHttpResponse4* response, const char* name, uint32_t name_length, char* out_value,
                                  uint32_t capacity, uint32_t* out_length)
{
    return Guard(Given(response, out_length),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     USHORT length = 0;
                     const PCSTR value = response->GetTrailer(nameText.Get(), &length);
                     return TextResult(value, length, out_value, capacity, out_length);
                 });
}

int32_t IHttpResponse4_ResetStream(IHttpResponse4* response, uint32_t error_code)
{
    return Guard(Given(response), [&] { response->ResetStream(error_code); });
}

int32_t IHttpResponse4_SetNeedGoAway(IHttpResponse4* response)
{
    return Guard(Given(response), [&] { response->SetNeedGoAway(); });
}

int32_t IHttpResponse4_SetTrailer(IHttpResponse4* response, const char* name, uint32_t name_length, const char* value,
                                  uint32_t value_length, int32_t replace)
{
    return Guard(Given(response),
                 [&]
                 {
                     const AnsiArgument nameText(name, name_length);
                     const AnsiArgument valueText(value, value_length);
                     return response->SetTrailer(nameText.Get(), valueText.Get(), valueText.ShortLength(), replace);
                 });
}
