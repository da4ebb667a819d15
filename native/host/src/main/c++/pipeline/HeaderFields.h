#pragma once

// Reads and changes the headers of a raw HTTP_REQUEST or HTTP_RESPONSE. The raw structure is the only truth, because
// modules may edit it too; new text goes to the memory of the request. Owned by HttpRequest and HttpResponse.

#include "pipeline/RequestMemory.h"

#include <httpserv/http.h>

#include <string_view>
#include <vector>

namespace iishost
{

class HeaderFields
{
public:
    using FindKnown = int (*)(std::string_view name);

    // `count` and `unknown` are members of the raw structure; `hidden` is the known header that names do not reach.
    HeaderFields(RequestMemory& memory, HTTP_KNOWN_HEADER* known, int knownCount, USHORT& unknownCount,
                 HTTP_UNKNOWN_HEADER*& unknown, FindKnown findKnown, int hidden = -1);
    HeaderFields(const HeaderFields&) = delete;
    HeaderFields& operator=(const HeaderFields&) = delete;

    // Values that are added stay headers of their own.
    void KeepSeparate() { m_joins = false; }
    PCSTR Get(int id, USHORT* length) const noexcept;
    PCSTR Get(PCSTR name, USHORT* length) const noexcept;
    HRESULT Set(int id, PCSTR value, USHORT length, bool replace) noexcept;
    HRESULT Set(PCSTR name, PCSTR value, USHORT length, bool replace) noexcept;
    HRESULT Delete(int id) noexcept;
    HRESULT Delete(PCSTR name) noexcept;
    void Clear() noexcept;
    void Forget() noexcept; // the memory ends: what points to it must not stay

    void Add(std::string_view name, std::string_view value); // as received; throws std::bad_alloc
    std::string_view Value(int id) const { return {m_known[id].pRawValue, m_known[id].RawValueLength}; }
    void CopyFrom(const HeaderFields& other);            // throws std::bad_alloc
    // Calls `each` with the name and the value of each header.
    template <class Each>
    void ForEach(Each each) const
    {
        for (int id = 0; id < m_knownCount; ++id)
            if (m_known[id].pRawValue != nullptr)
                each(KnownName(id), Value(id));
        for (USHORT i = 0; i < m_unknownCount; ++i)
            each(std::string_view(m_unknown[i].pName, m_unknown[i].NameLength),
                 std::string_view(m_unknown[i].pRawValue, m_unknown[i].RawValueLength));
    }
    // Empty when there is none of that name, or only an empty one.
    std::string_view Value(std::string_view name) const;

private:
    struct TextCopy
    {
        const char* slice;
        size_t length;
        const char* text;
    };
    PCSTR AsText(PCSTR slice, USHORT length, USHORT* out) const noexcept;
    HTTP_UNKNOWN_HEADER* FindUnknown(std::string_view name) const;
    void AddUnknown(std::string_view name, std::string_view value);
    HRESULT SetKnown(int id, std::string_view value, bool replace, std::string_view name);
    HRESULT SetUnknown(std::string_view name, std::string_view value, bool replace);
    int KnownId(std::string_view name) const;
    std::string_view KnownName(int id) const;

    RequestMemory& m_memory;
    HTTP_KNOWN_HEADER* const m_known;
    const int m_knownCount;
    USHORT& m_unknownCount;
    HTTP_UNKNOWN_HEADER*& m_unknown;
    const FindKnown m_findKnown;
    const int m_hidden;
    bool m_joins = true;
    mutable std::vector<TextCopy> m_texts;
};

} // namespace iishost
