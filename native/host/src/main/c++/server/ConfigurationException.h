#pragma once

#include "config/ConfigurationError.h"

#include <string>

namespace iishost
{

// Leaves the thread the COM error information of a configuration that is wrong: an IErrorInfo that also answers for
// IAppHostConfigException. Answers the error's code.
HRESULT LeaveErrorInfo(const ConfigurationError& error, const std::string& configPath) noexcept;

} // namespace iishost
