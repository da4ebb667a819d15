#pragma once

// The text of response heads: what HTTP.sys itself contributes.

#include <string>

namespace iishost
{

const char* StandardReason(int status);
std::string HttpDate();                // now, as a Date header has it
// The end of a head: whether the connection stays, as far as the client does not know it, and the empty line.
std::string EndOfHead(bool keepAlive, unsigned minorVersion);
// A whole response without the pipeline, which closes the connection. No text: its status.
std::string PlainResponse(int status, const std::string& text = {});

} // namespace iishost
