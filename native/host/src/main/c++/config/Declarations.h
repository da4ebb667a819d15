#pragma once

#include "config/Xml.h"

#include <set>
#include <string>

namespace iishost
{

// What <configSections> says of sections, by their paths such as "system.webServer/handlers".
struct Declarations
{
    std::set<std::string> appHostOnly; // they may stand in applicationHost.config, and for the whole server, only
    std::set<std::string> locked;      // overrideModeDefault="Deny"
};

Declarations ReadDeclarations(const XmlElement& configuration);

} // namespace iishost
