#pragma once

#include "server/Application.h"

#include <string>

namespace iishost
{

class Configuration;
class WorkerProcess;

// Reads what the configuration says for an application, with its web.config files. Throws ConfigurationError.
ApplicationSettings ReadApplicationSettings(const Configuration& configuration, const WorkerProcess& worker,
                                            const std::string& configPath);
// What is left for an application whose configuration is wrong.
ApplicationSettings SettingsOfWrong(const Configuration& configuration, const WorkerProcess& worker,
                                    const ConfigurationError& error);

} // namespace iishost
