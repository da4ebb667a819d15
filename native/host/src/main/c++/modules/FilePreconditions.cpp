#include "modules/FilePreconditions.h"

#include "server/Text.h"
#include "server/Time.h"

#include <algorithm>

namespace iishost
{

std::optional<std::string> FilePreconditions::Header(HTTP_HEADER_ID id) const
{
    USHORT length = 0;
    const PCSTR value = m_request.GetHeader_ById(id, &length);
    return value == nullptr ? std::nullopt : std::optional<std::string>(std::in_place, value, length);
}

bool FilePreconditions::Names(const std::string& tags, bool weakly) const
{
    const auto list = Split(tags, ',');
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& part)
                       {
                           const std::string tag = Trim(part);
                           const bool weak = weakly && tag.rfind("W/", 0) == 0;
                           return tag == "*" || tag.substr(weak ? 2 : 0) == m_file.GetETag();
                       });
}

std::optional<bool> FilePreconditions::IsNewerThan(const std::string& date) const
{
    std::chrono::system_clock::time_point asked;
    std::chrono::system_clock::time_point modified;
    if (!ParseHttpDate(date, asked) || !ParseHttpDate(m_file.GetLastModifiedString(), modified))
        return std::nullopt;
    return modified > asked;
}

bool FilePreconditions::Hold() const
{
    if (const auto tags = Header(HttpHeaderIfMatch))
        return Names(*tags, false);
    const auto date = Header(HttpHeaderIfUnmodifiedSince);
    return !date || !IsNewerThan(*date).value_or(false);
}

bool FilePreconditions::IsUnchanged() const
{
    if (const auto tags = Header(HttpHeaderIfNoneMatch))
        return Names(*tags, true);
    const auto date = Header(HttpHeaderIfModifiedSince);
    return date && !IsNewerThan(*date).value_or(true);
}

bool FilePreconditions::RangeApplies() const
{
    const auto condition = Header(HttpHeaderIfRange);
    if (!condition)
        return true;
    return *condition == m_file.GetETag() || *condition == m_file.GetLastModifiedString();
}

} // namespace iishost
