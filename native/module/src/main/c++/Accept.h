#pragma once

#include <string_view>

namespace iisjava
{

// Whether a client would rather have text/html than text/plain, by its Accept header (RFC 9110, 12.5.1): an empty one
// is an absent one. The more specific range decides about a type, parameters other than q do not count, and a range
// whose weight is malformed is ignored. With equal weights the page is for clients that name text/html: what asks for
// anything at all, as curl does, gets the text.
bool PrefersHtml(std::string_view accept) noexcept;

} // namespace iisjava
