// What Configuration knows of its files, and does about those that change.

#include "config/Configuration.h"

namespace iishost
{

ConfigurationChanges Configuration::Refresh()
{
    ConfigurationChanges changes;
    if (m_known.HasChanged(m_file))
    {
        RefreshRoot(changes);
    }
    std::lock_guard lock(m_mutex);
    for (auto& entry : m_webConfigs)
    {
        WebConfig& webConfig = entry.second;
        if (webConfig.known.HasChanged(WebConfigIn(webConfig.folder)))
        {
            webConfig.isRead = false;
            changes.paths.push_back(std::string(AppHostPath) + "/" + webConfig.path);
        }
    }
    return changes;
}

std::string Configuration::PathOf(const std::filesystem::path& file) const
{
    std::lock_guard lock(m_mutex);
    for (const auto& entry : m_webConfigs)
    {
        if (file == WebConfigIn(entry.second.folder))
        {
            return std::string(AppHostPath) + "/" + entry.second.path;
        }
    }
    return AppHostPath;
}

void Configuration::RefreshRoot(ConfigurationChanges& changes)
{
    LevelPointer root;
    std::optional<ConfigurationError> wrong;
    try
    {
        root = ReadRoot();
        Check(*root, {root});
    }
    catch (const ConfigurationError& error)
    {
        wrong = error;
    }
    std::lock_guard lock(m_mutex);
    if (!wrong.has_value() && !m_root->HasSameServerSections(*root) &&
        !m_beliefs.Are(Otherwise::ServerSectionsAreTakenOver))
    {
        changes.needsNewWorker = true;
        return;
    }
    m_rootError = wrong;
    m_root = wrong.has_value() ? m_root : root;
    for (auto& entry : m_webConfigs)
    {
        entry.second.isRead = false; // what it may say depends on the declarations
    }
    changes.paths.emplace_back(AppHostPath);
}

} // namespace iishost
