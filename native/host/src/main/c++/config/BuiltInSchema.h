#pragma once

namespace iishost
{

// The sections that iishost reads, in IIS's schema format. Names, types and defaults are those of the IIS configuration
// reference; what is left out is refused in a configuration file, so that nothing is ignored without saying so.
extern const char* const BuiltInSchema;

} // namespace iishost
