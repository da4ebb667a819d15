#include "pipeline/Trailers.h"

#include "pipeline/HeaderNames.h"
#include "server/Text.h"

#include <string_view>

namespace iishost
{

namespace
{

constexpr size_t MaximumLength = 0xFFFF;

} // namespace

size_t Trailers::Find(PCSTR name) const noexcept
{
    size_t index = 0;
    while (index < m_fields.size() && !EqualsIgnoringCase(m_fields[index].first, name))
        ++index;
    return index;
}

HRESULT Trailers::Set(PCSTR name, PCSTR value, USHORT length, bool replace) noexcept
try
{
    if (name == nullptr || value == nullptr || !IsToken(name))
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    const std::string text(value, length);
    if (!IsHeaderText(text))
        return HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    const size_t index = Find(name);
    if (index == m_fields.size())
    {
        m_fields.emplace_back(name, text);
        return S_OK;
    }
    std::string whole = replace ? text : m_fields[index].second + ", " + text;
    if (whole.size() > MaximumLength)
        return HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    m_fields[index].second = std::move(whole);
    return S_OK;
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT Trailers::Delete(PCSTR name) noexcept
{
    if (name == nullptr)
        return HRESULT_FROM_WIN32(ERROR_INVALID_PARAMETER);
    const size_t index = Find(name);
    if (index < m_fields.size())
        m_fields.erase(m_fields.begin() + static_cast<std::ptrdiff_t>(index));
    return S_OK;
}

PCSTR Trailers::Get(PCSTR name, USHORT* length) const noexcept
{
    const size_t index = name == nullptr ? m_fields.size() : Find(name);
    const std::string* const value = index < m_fields.size() ? &m_fields[index].second : nullptr;
    if (length != nullptr)
        *length = value == nullptr ? 0 : static_cast<USHORT>(value->size());
    return value == nullptr ? nullptr : value->c_str();
}

std::string Trailers::Text() const
{
    std::string text;
    for (const Field& field : m_fields)
        text += field.first + ": " + field.second + "\r\n";
    return text;
}

} // namespace iishost
