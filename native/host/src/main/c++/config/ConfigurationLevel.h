#pragma once

#include "config/Declarations.h"
#include "config/OverrideModes.h"
#include "config/Schema.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace iishost
{

// What one configuration file says: which section stands in it for which path. Read-only once it was read.
struct ConfigurationLevel
{
    struct Use
    {
        XmlElement xml;
        OverrideMode overrideMode = OverrideMode::Inherit;
    };

    std::filesystem::path file;
    std::string path;          // the virtual path of its folder; empty in applicationHost.config
    Declarations declarations; // its own
    std::map<std::string, std::vector<Use>> sections; // key: lower-case virtual path, then '\n', then section

    static std::string KeyOf(std::string_view path, std::string_view section);
    // Null when the file does not say anything about the section for that path.
    const std::vector<Use>* Find(std::string_view path, std::string_view section) const;
    bool IsWebConfig() const { return !path.empty(); }
    // Whether both say the same about what a running worker process cannot change: the sections that may stand in
    // applicationHost.config only.
    bool HasSameServerSections(const ConfigurationLevel& other) const;
};

// What is AppHostOnly and stands in a <location> with a path.
enum class InLocation
{
    Refused,
    Accepted,
};

// `root`: what applicationHost.config declares; null: this is applicationHost.config. Throws ConfigurationError.
ConfigurationLevel ReadConfigurationLevel(const std::filesystem::path& file, const std::string& path,
                                          const Schema& schema, const Declarations* root,
                                          InLocation appHostOnly = InLocation::Refused);

} // namespace iishost
