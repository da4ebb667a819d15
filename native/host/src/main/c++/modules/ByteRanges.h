#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace iishost
{

struct ByteRange
{
    uint64_t begin;
    uint64_t length; // at least 1
};

// What the value of a Range header asks of so many bytes. None: it is to be ignored; empty: nothing can be given.
std::optional<std::vector<ByteRange>> ParseByteRanges(std::string_view header, uint64_t size);

} // namespace iishost
