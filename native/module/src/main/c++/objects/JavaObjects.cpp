#include "JavaObjects.h"

#include "../support/Guard.h"

#include <iisjava/abi.h>

#include <memory>

using namespace iisjava;

namespace iisjava
{

HRESULT JavaUser::IsInRole(PCWSTR pszRoleName, BOOL* pfInRole) noexcept
{
    if (pszRoleName == nullptr || pfInRole == nullptr)
    {
        return E_INVALIDARG;
    }
    int64_t value = 0;
    const HRESULT result = Ask(9, pszRoleName, nullptr, &value);
    *pfInRole = SUCCEEDED(result) && value != 0;
    return result;
}

PVOID JavaUser::GetUserVariable(PCSTR pszVariableName) noexcept
{
    int64_t value = 0;
    const HRESULT result =
        Guard(Given(pszVariableName),
              [&]
              {
                  const std::string name(pszVariableName);
                  const WideString wide(reinterpret_cast<const unsigned char*>(name.data()),
                                        reinterpret_cast<const unsigned char*>(name.data()) + name.size());
                  return Ask(10, wide.c_str(), nullptr, &value);
              });
    return SUCCEEDED(result) ? reinterpret_cast<void*>(static_cast<intptr_t>(value)) : nullptr;
}

std::string JavaScriptMap::Latin1(PCWSTR text)
{
    std::string narrow;
    for (; text != nullptr && *text != 0; ++text)
    {
        narrow += static_cast<char>(*text);
    }
    return narrow;
}

namespace
{

JavaAnswers AnswersOf(const uint16_t* texts, const uint32_t* lengths, uint32_t textCount, const int64_t* numbers,
                      uint32_t numberCount)
{
    JavaAnswers answers;
    const auto* next = reinterpret_cast<const WCHAR*>(texts);
    for (uint32_t i = 0; i < textCount; ++i)
    {
        if (lengths[i] == IISJAVA_NULL_TEXT)
        {
            answers.texts.emplace_back();
            continue;
        }
        answers.texts.emplace_back(WideString(next, lengths[i]));
        next += lengths[i];
    }
    answers.numbers.assign(numbers, numbers + numberCount);
    return answers;
}

template <class Object>
HRESULT New(int64_t token, JavaAnswers answers, int64_t* handle)
{
    if (answers.texts.size() != Object::TextCount || answers.numbers.size() != Object::NumberCount)
    {
        return E_INVALIDARG;
    }
    *handle = reinterpret_cast<intptr_t>(new Object(token, std::move(answers)));
    return S_OK;
}

template <class Object>
HRESULT ReleaseAs(int64_t handle)
{
    reinterpret_cast<Object*>(static_cast<intptr_t>(handle))->Release();
    return S_OK;
}

} // namespace

} // namespace iisjava

int32_t iisjava_NewObject(uint32_t type, int64_t object, const uint16_t* texts, const uint32_t* lengths,
                          uint32_t text_count, const int64_t* numbers, uint32_t number_count, int64_t* out_handle)
{
    return Guard(Given(texts, lengths, numbers, out_handle),
                 [&]
                 {
                     JavaAnswers answers = AnswersOf(texts, lengths, text_count, numbers, number_count);
                     switch (type)
                     {
                     case IISJAVA_OBJECT_IHttpUser:
                         return New<JavaUser>(object, std::move(answers), out_handle);
                     case IISJAVA_OBJECT_ICustomNotificationProvider:
                         return New<JavaCustomNotification>(object, std::move(answers), out_handle);
                     case IISJAVA_OBJECT_IHttpCacheKey:
                         return New<JavaCacheKey>(object, std::move(answers), out_handle);
                     case IISJAVA_OBJECT_IHttpCacheSpecificData:
                         return New<JavaCacheData>(object, std::move(answers), out_handle);
                     case IISJAVA_OBJECT_IScriptMapInfo:
                         return New<JavaScriptMap>(object, std::move(answers), out_handle);
                     case IISJAVA_OBJECT_IGlobalSuspendProcessCallback:
                         return New<JavaSuspendCallback>(object, std::move(answers), out_handle);
                     default:
                         return HRESULT(E_INVALIDARG);
                     }
                 });
}

int32_t iisjava_ReleaseObject(uint32_t type, int64_t handle)
{
    return Guard(handle != 0,
                 [&]
                 {
                     switch (type)
                     {
                     case IISJAVA_OBJECT_IHttpUser:
                         return ReleaseAs<JavaUser>(handle);
                     case IISJAVA_OBJECT_ICustomNotificationProvider:
                         return ReleaseAs<JavaCustomNotification>(handle);
                     case IISJAVA_OBJECT_IHttpCacheKey:
                         return ReleaseAs<JavaCacheKey>(handle);
                     case IISJAVA_OBJECT_IHttpCacheSpecificData:
                         return ReleaseAs<JavaCacheData>(handle);
                     case IISJAVA_OBJECT_IScriptMapInfo:
                         return ReleaseAs<JavaScriptMap>(handle);
                     case IISJAVA_OBJECT_IGlobalSuspendProcessCallback:
                         return ReleaseAs<JavaSuspendCallback>(handle);
                     default:
                         return HRESULT(E_INVALIDARG);
                     }
                 });
}
