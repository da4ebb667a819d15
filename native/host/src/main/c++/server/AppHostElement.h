#pragma once

#include "config/ConfigurationElement.h"

#include <httpserv/ahadmin.h>

#include <memory>

namespace iishost
{

class ServerLog;

// A read-only view of one element of the merged configuration, with one reference. Its parts keep the element alive.
HRESULT MakeAppHostElement(std::shared_ptr<const ConfigurationElement> element, ServerLog& log,
                           IAppHostElement** result) noexcept;
HRESULT MakeAppHostProperty(std::shared_ptr<const ConfigurationElement> element, const AttributeSchema& attribute,
                            ServerLog& log, IAppHostProperty** result) noexcept;
HRESULT MakeAppHostCollection(std::shared_ptr<const ConfigurationElement> element, ServerLog& log,
                              IAppHostElementCollection** result) noexcept;
HRESULT MakeAppHostProperties(std::shared_ptr<const ConfigurationElement> element, ServerLog& log,
                              IAppHostPropertyCollection** result) noexcept;
HRESULT MakeAppHostChildElements(std::shared_ptr<const ConfigurationElement> element, ServerLog& log,
                                 IAppHostChildElementCollection** result) noexcept;

} // namespace iishost
