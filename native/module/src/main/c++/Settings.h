#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

class IHttpServer;
class IAppHostAdminManager;

namespace iisjava
{

// Who sees the reason when a module could not be registered; everybody else sees the number only.
enum class DetailedErrors
{
    Local,
    Always,
    Never
};

// The numbers are those of the schema and of Bootstrap.start.
enum class LogLevel
{
    Off,
    Error,
    Warning,
    Info,
    Debug,
    Trace
};

// What the module itself reads, through the Java API.
struct ModuleSetting
{
    std::string name;
    std::string value;
};

struct ModuleSettings
{
    std::string name;
    std::string type;
    std::string classPath;
    bool enabled = true;
    std::vector<ModuleSetting> settings;
};

// The section system.webServer/iisjava. All text is UTF-8; environment variables are expanded.
struct Settings
{
    std::string javaHome;
    std::string logDirectory;
    LogLevel logLevel = LogLevel::Info;
    uint32_t logFileSizeMB = 10;
    uint32_t logFileCount = 5;
    std::chrono::seconds startupTimeLimit{60};
    DetailedErrors detailedErrors = DetailedErrors::Local;
    std::vector<std::string> jvmOptions;
    std::vector<ModuleSettings> modules;

    // Reads the section as IIS merged it; where IIS does not answer yet, from the file that IIS wrote for the pool.
    // Throws a Failure that shows what to configure. The module name is for that text only.
    static Settings Read(IHttpServer& server, const std::string& moduleName);

    // The two ways of reading. They answer nothing, and why, where there is no section.
    static std::optional<Settings> ReadFromAdminManager(IAppHostAdminManager& manager, std::string* reason);
    static std::optional<Settings> ReadFromXml(std::string xml, const std::string& fileName, std::string* reason);

    // The entry of that name, complete unless it is disabled; names are compared without case, as IIS does.
    const ModuleSettings& Module(const std::string& name) const;
};

using EnvironmentLookup = std::function<std::optional<std::string>(const std::string&)>;

// Replaces each %NAME% that is set; others stay as they are.
std::string ExpandEnvironment(const std::string& text, const EnvironmentLookup& lookup);

bool EqualsIgnoringCase(const std::string& left, const std::string& right) noexcept;

} // namespace iisjava
