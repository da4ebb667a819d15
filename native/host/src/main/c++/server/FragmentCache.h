#pragma once

#include "server/Text.h"

#include <httpserv/http.h>

#include <map>
#include <mutex>
#include <string>

namespace iishost
{

// The fragments that modules put into the cache of HTTP.sys. Owned by WorkerProcess. Nothing is dropped here, where
// HTTP.sys may drop anything. Any thread.
class FragmentCache
{
public:
    HRESULT Add(const HTTP_DATA_CHUNK& chunk, PCWSTR name);
    // Where the buffer is too small, `copied` is the size needed.
    HRESULT Read(PCWSTR name, BYTE* buffer, DWORD size, DWORD* copied) const;
    HRESULT Remove(PCWSTR name);

private:
    mutable std::mutex m_mutex;
    std::map<WideString, std::string> m_fragments;
};

} // namespace iishost
