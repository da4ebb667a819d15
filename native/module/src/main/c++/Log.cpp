#include "Log.h"

#include "support/Utf.h"

#include <mutex>
#include <set>
#include <utility>

namespace iisjava
{

namespace
{

// The most that ReportEventW takes for one string.
constexpr size_t LongestString = 31839;

} // namespace

HRESULT Log::Report(PCWSTR source, WORD type, DWORD eventId, PCWSTR* strings, WORD count) noexcept
{
#ifndef _WIN32
    if (RegisterEventSourceW == nullptr || ReportEventW == nullptr || DeregisterEventSource == nullptr)
    {
        return HRESULT_FROM_WIN32(ERROR_PROC_NOT_FOUND);
    }
#endif
    const HANDLE log = RegisterEventSourceW(nullptr, source);
    if (log == nullptr)
    {
        return E_FAIL;
    }
    const BOOL reported = ReportEventW(log, type, 0, eventId, nullptr, count, 0, strings, nullptr);
    DeregisterEventSource(log);
    return reported ? S_OK : E_FAIL;
}

bool Log::IsFirst(int number, const std::string& module)
{
    static auto* mutex = new std::mutex;
    static auto* reported = new std::set<std::pair<int, std::string>>;
    const std::lock_guard<std::mutex> lock(*mutex);
    return reported->emplace(number, module).second;
}

void Log::ReportText(WORD type, DWORD eventId, const std::string& text)
{
    WideString wide = ToUtf16(text);
    if (wide.size() > LongestString)
    {
        wide.resize(LongestString);
    }
    PCWSTR string = wide.c_str();
    Report(IISTEXT("iisjava"), type, eventId, &string, 1);
}

} // namespace iisjava
