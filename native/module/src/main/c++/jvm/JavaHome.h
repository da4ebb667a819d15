#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace iisjava
{

// A place where a Java home may be named.
struct JavaPlace
{
    std::string origin;
    std::optional<std::string> home;
    bool explicitly = false; // stated for iisjava: when it is unusable, nothing else is tried
};

struct JavaHome
{
    std::filesystem::path home;
    std::filesystem::path library;
};

// The places in the order in which they are looked at.
std::vector<JavaPlace> JavaPlaces(const std::string& setting, const std::filesystem::path& imageFolder);

// The first usable one. Throws a Failure that lists every place and why it was rejected.
JavaHome FindJavaHome(const std::vector<JavaPlace>& places);

// The feature number of "17.0.9", "25" or "1.8.0_392"; 0 where there is none.
int JavaVersion(const std::string& text) noexcept;

// The Java homes that installers noted in the registry, newest first; none on other systems than Windows.
std::vector<JavaPlace> RegisteredJavaHomes();

constexpr int OldestJavaVersion = 17;

} // namespace iisjava
