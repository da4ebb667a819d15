#include "modules/ByteRanges.h"

#include "server/Text.h"

#include <algorithm>
#include <charconv>

namespace iishost
{

namespace
{

constexpr size_t MostRanges = 64; // more are not asked for in good faith
constexpr std::string_view Unit = "bytes=";

// None: not a number; empty text: that is left out.
bool ParseNumber(std::string_view text, std::optional<uint64_t>& number)
{
    if (text.empty())
        return true;
    uint64_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    number = value;
    return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

} // namespace

std::optional<std::vector<ByteRange>> ParseByteRanges(std::string_view header, uint64_t size)
{
    if (!EqualsIgnoringCase(header.substr(0, Unit.size()), Unit))
        return std::nullopt;
    const auto parts = Split(header.substr(Unit.size()), ',');
    if (parts.size() > MostRanges)
        return std::nullopt;
    std::vector<ByteRange> ranges;
    for (const std::string& part : parts)
    {
        const std::string range = Trim(part);
        const size_t dash = range.find('-');
        std::optional<uint64_t> first;
        std::optional<uint64_t> last;
        if (dash == std::string::npos || !ParseNumber(std::string_view(range).substr(0, dash), first) ||
            !ParseNumber(std::string_view(range).substr(dash + 1), last) || (!first && !last) ||
            (first && last && *first > *last))
            return std::nullopt;
        if (!first) // the last bytes
        {
            const uint64_t length = std::min(*last, size);
            if (length != 0)
                ranges.push_back({size - length, length});
        }
        else if (*first < size)
            ranges.push_back({*first, std::min(last.value_or(size - 1), size - 1) - *first + 1});
    }
    return ranges;
}

} // namespace iishost
