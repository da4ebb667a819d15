#pragma once

// The trailers of a response, which follow a chunked body. Owned by HttpResponse; not thread safe.

#include <httpserv/WindowsTypes.h>

#include <string>
#include <utility>
#include <vector>

namespace iishost
{

class Trailers
{
public:
    // As SetHeader: what is not replaced is joined with a comma.
    HRESULT Set(PCSTR name, PCSTR value, USHORT length, bool replace) noexcept;
    HRESULT Delete(PCSTR name) noexcept;
    PCSTR Get(PCSTR name, USHORT* length) const noexcept; // null where there is none
    void Clear() noexcept { m_fields.clear(); }
    std::string Text() const; // a line for each

private:
    using Field = std::pair<std::string, std::string>;

    size_t Find(PCSTR name) const noexcept;

    std::vector<Field> m_fields;
};

} // namespace iishost
