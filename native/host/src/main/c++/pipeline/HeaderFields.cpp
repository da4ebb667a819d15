#include "pipeline/HeaderFields.h"

#include "pipeline/HeaderNames.h"
#include "server/Text.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <string>

namespace iishost
{

namespace
{

constexpr size_t MaximumLength = 0xFFFF;

// Set-Cookie values cannot be joined by commas: each stays a header of its own.
bool IsListHeader(std::string_view name)
{
    return !EqualsIgnoringCase(name, "Set-Cookie");
}

} // namespace

HeaderFields::HeaderFields(RequestMemory& memory, HTTP_KNOWN_HEADER* known, int knownCount, USHORT& unknownCount,
                           HTTP_UNKNOWN_HEADER*& unknown, FindKnown findKnown, int hidden)
    : m_memory(memory), m_known(known), m_knownCount(knownCount), m_unknownCount(unknownCount), m_unknown(unknown),
      m_findKnown(findKnown), m_hidden(hidden)
{}

int HeaderFields::KnownId(std::string_view name) const
{
    const int id = m_findKnown(name);
    return id == m_hidden ? -1 : id;
}

HTTP_UNKNOWN_HEADER* HeaderFields::FindUnknown(std::string_view name) const
{
    for (USHORT i = 0; i < m_unknownCount; ++i)
        if (EqualsIgnoringCase({m_unknown[i].pName, m_unknown[i].NameLength}, name))
            return &m_unknown[i];
    return nullptr;
}

// Callers of GetHeader may pass no length, so they get a copy that ends in NUL; the raw slice does not.
PCSTR HeaderFields::AsText(PCSTR slice, USHORT length, USHORT* out) const noexcept
try
{
    for (const TextCopy& copy : m_texts)
        if (copy.slice == slice && copy.length == length && std::memcmp(copy.text, slice, length) == 0)
        {
            if (out != nullptr)
                *out = length;
            return copy.text;
        }
    const char* const text = m_memory.CopyText({slice, length});
    m_texts.push_back({slice, length, text});
    if (out != nullptr)
        *out = length;
    return text;
}
catch (...)
{
    return nullptr;
}

PCSTR HeaderFields::Get(int id, USHORT* length) const noexcept
{
    if (length != nullptr)
        *length = 0;
    if (id < 0 || id >= m_knownCount || m_known[id].pRawValue == nullptr)
        return nullptr;
    return AsText(m_known[id].pRawValue, m_known[id].RawValueLength, length);
}

PCSTR HeaderFields::Get(PCSTR name, USHORT* length) const noexcept
{
    if (length != nullptr)
        *length = 0;
    if (name == nullptr)
        return nullptr;
    if (const HTTP_UNKNOWN_HEADER* const header = FindUnknown(name))
    {
        if (const int id = KnownId(name); id < 0 || m_known[id].pRawValue == nullptr)
            return AsText(header->pRawValue, header->RawValueLength, length);
    }
    return Get(m_findKnown(name), length);
}

std::string_view HeaderFields::Value(std::string_view name) const
{
    if (const int id = m_findKnown(name); id >= 0 && m_known[id].pRawValue != nullptr)
        return Value(id);
    const HTTP_UNKNOWN_HEADER* const header = FindUnknown(name);
    return header == nullptr ? std::string_view() : std::string_view(header->pRawValue, header->RawValueLength);
}

void HeaderFields::AddUnknown(std::string_view name, std::string_view value)
{
    const size_t count = m_unknownCount;
    if (count == MaximumLength)
        throw std::bad_alloc();
    auto* const grown = static_cast<HTTP_UNKNOWN_HEADER*>(m_memory.Allocate((count + 1) * sizeof(HTTP_UNKNOWN_HEADER)));
    if (grown == nullptr)
        throw std::bad_alloc();
    std::copy(m_unknown, m_unknown + count, grown);
    grown[count] = {static_cast<USHORT>(name.size()), static_cast<USHORT>(value.size()), m_memory.CopySlice(name),
                    m_memory.CopySlice(value)};
    m_unknown = grown;
    m_unknownCount = static_cast<USHORT>(count + 1);
}

HRESULT HeaderFields::SetUnknown(std::string_view name, std::string_view value, bool replace)
{
    HTTP_UNKNOWN_HEADER* const header = FindUnknown(name);
    if (header == nullptr || (!replace && !(m_joins && IsListHeader(name))))
    {
        AddUnknown(name, value);
        return S_OK;
    }
    std::string text(value);
    if (!replace)
        text = std::string(header->pRawValue, header->RawValueLength) + "," + text;
    if (text.size() > MaximumLength)
        return HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    header->pRawValue = m_memory.CopySlice(text);
    header->RawValueLength = static_cast<USHORT>(text.size());
    return S_OK;
}

HRESULT HeaderFields::SetKnown(int id, std::string_view value, bool replace, std::string_view name)
{
    HTTP_KNOWN_HEADER& header = m_known[id];
    const bool present = header.pRawValue != nullptr;
    if (present && !replace && !(m_joins && IsListHeader(name)))
    {
        AddUnknown(name, value);
        return S_OK;
    }
    if (replace)
        while (FindUnknown(name) != nullptr && id != m_hidden)
            Delete(m_memory.CopyText(name));
    std::string text(value);
    if (present && !replace)
        text = std::string(header.pRawValue, header.RawValueLength) + "," + text;
    if (text.size() > MaximumLength)
        return HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    header.pRawValue = m_memory.CopySlice(text);
    header.RawValueLength = static_cast<USHORT>(text.size());
    return S_OK;
}

HRESULT HeaderFields::Set(int id, PCSTR value, USHORT length, bool replace) noexcept
try
{
    if (id < 0 || id >= m_knownCount || value == nullptr)
        return E_INVALIDARG;
    const std::string_view text(value, length);
    if (!IsHeaderText(text))
        return HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    return SetKnown(id, text, replace, KnownName(id));
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT HeaderFields::Set(PCSTR name, PCSTR value, USHORT length, bool replace) noexcept
try
{
    if (name == nullptr || value == nullptr || !IsToken(name))
        return E_INVALIDARG;
    const std::string_view text(value, length);
    if (!IsHeaderText(text) || std::strlen(name) > MaximumLength)
        return HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    const int id = KnownId(name);
    return id < 0 ? SetUnknown(name, text, replace) : SetKnown(id, text, replace, name);
}
catch (...)
{
    return HRESULT_FROM_WIN32(ERROR_NOT_ENOUGH_MEMORY);
}

HRESULT HeaderFields::Delete(int id) noexcept
{
    if (id < 0 || id >= m_knownCount)
        return E_INVALIDARG;
    m_known[id] = {};
    return S_OK;
}

HRESULT HeaderFields::Delete(PCSTR name) noexcept
{
    if (name == nullptr)
        return E_INVALIDARG;
    if (const int id = m_findKnown(name); id >= 0)
        m_known[id] = {};
    const auto isNamed = [name](const HTTP_UNKNOWN_HEADER& header)
    {
        return EqualsIgnoringCase({header.pName, header.NameLength}, name);
    };
    HTTP_UNKNOWN_HEADER* const end = std::remove_if(m_unknown, m_unknown + m_unknownCount, isNamed);
    m_unknownCount = static_cast<USHORT>(end - m_unknown);
    return S_OK;
}

std::string_view HeaderFields::KnownName(int id) const
{
    return m_knownCount == HttpHeaderRequestMaximum ? RequestHeaderName(id) : ResponseHeaderName(id);
}

void HeaderFields::CopyFrom(const HeaderFields& other)
{
    Clear();
    for (int id = 0; id < m_knownCount; ++id)
        if (other.m_known[id].pRawValue != nullptr)
            m_known[id] = {other.m_known[id].RawValueLength, m_memory.CopySlice(other.Value(id))};
    for (USHORT i = 0; i < other.m_unknownCount; ++i)
        AddUnknown({other.m_unknown[i].pName, other.m_unknown[i].NameLength},
                   {other.m_unknown[i].pRawValue, other.m_unknown[i].RawValueLength});
}

void HeaderFields::Clear() noexcept
{
    std::fill(m_known, m_known + m_knownCount, HTTP_KNOWN_HEADER{});
    m_unknown = nullptr;
    m_unknownCount = 0;
}

void HeaderFields::Forget() noexcept
{
    Clear();
    m_texts.clear();
}

void HeaderFields::Add(std::string_view name, std::string_view value)
{
    const int id = KnownId(name);
    if (id < 0)
        SetUnknown(name, value, false);
    else if (id == HttpHeaderCookie && m_known[id].pRawValue != nullptr)
        SetKnown(id, std::string(Value(id)) + "; " + std::string(value), true, name);
    else
        SetKnown(id, value, false, name);
}

} // namespace iishost
