#pragma once

#include "config/Schema.h"
#include "main/Options.h"

namespace iishost
{

// The built-in sections, then the files of the folder schema/ beside the executable, then those of --schema. Throws
// ConfigurationError.
Schema ReadSchemas(const Options& options);

} // namespace iishost
