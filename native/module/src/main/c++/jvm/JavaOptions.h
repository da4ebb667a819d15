#pragma once

#include "../Settings.h"

#include <filesystem>
#include <string>
#include <vector>

namespace iisjava
{

// The files of the Java runtime, in the folder lib beside the module.
class RuntimeFiles
{
public:
    explicit RuntimeFiles(const std::filesystem::path& imageFolder);

    const std::filesystem::path& Folder() const noexcept { return m_folder; }
    const std::vector<std::filesystem::path>& Jars() const noexcept { return m_jars; }

    // Throws IISJ0005, naming what is missing.
    void RequireAll() const;

private:
    std::filesystem::path m_folder;
    std::vector<std::filesystem::path> m_jars;
};

// The folder for logs and crash reports, made where it was not there: logDirectory; where it is empty, iisjava\logs
// in %ProgramData% or, outside Windows, logs beside the module.
std::filesystem::path LogFolder(const Settings& settings, const std::filesystem::path& imageFolder);

// The options that the JVM is created with, in the system's encoding: ours, then the section's.
// Throws a Failure for an option that the module itself has to set, and for a path that cannot be encoded.
std::vector<std::string> JavaOptions(const Settings& settings, const RuntimeFiles& runtime,
                                     const std::filesystem::path& imageFolder);

} // namespace iisjava
