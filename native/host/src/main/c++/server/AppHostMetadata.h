#pragma once

#include "config/ConfigurationElement.h"

#include <httpserv/ahadmin.h>

namespace iishost
{

class ServerLog;

// The metadata of [MC-IISA] that tell of locks and of defaults. All others are ERROR_NOT_SUPPORTED.
HRESULT GetElementMetadata(const ConfigurationElement& element, BSTR type, VARIANT* value, ServerLog& log) noexcept;
HRESULT GetPropertyMetadata(const ConfigurationElement& element, const std::string& attribute, BSTR type,
                            VARIANT* value, ServerLog& log) noexcept;

} // namespace iishost
