#pragma once

#include "main/Options.h"

namespace iishost
{

// Starts the server as the options say, serves until it is told to stop, stops as IIS stops. Answers the exit code of
// the process: 0 after a graceful stop, 1 when it could not start or stop, 2 for a configuration that is wrong.
int RunServer(const Options& options);

} // namespace iishost
