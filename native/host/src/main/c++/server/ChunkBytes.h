#pragma once

#include <httpserv/http.h>

#include <cstdint>
#include <string>

namespace iishost
{

// Appends what a chunk from memory or from a file holds. ERROR_NOT_ENOUGH_MEMORY when `bytes` would be longer than
// `most`, ERROR_INVALID_PARAMETER for chunks of other kinds.
HRESULT AppendChunk(const HTTP_DATA_CHUNK& chunk, uint64_t most, std::string& bytes);

} // namespace iishost
