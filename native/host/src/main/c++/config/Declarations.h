#pragma once

#include "config/Xml.h"

#include <set>
#include <string>

namespace iishost
{

// The sections that <configSections> of a file declares with allowDefinition="AppHostOnly", by their paths.
std::set<std::string> ReadAppHostOnlySections(const XmlElement& configuration);

} // namespace iishost
