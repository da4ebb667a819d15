#include "JavaHome.h"

#include "../Failure.h"
#include "../support/Platform.h"

#include <cstdlib>
#include <cstring>
#include <fstream>

namespace iisjava
{

namespace
{

namespace fs = std::filesystem;

#ifdef _WIN32
constexpr const char* LibraryPath = "bin\\server\\jvm.dll";
#else
constexpr const char* LibraryPath = "lib/server/libjvm.so";
#endif

// Why a place was rejected, and the number that this leads to.
struct Rejection
{
    int number;
    std::string reason;
};

constexpr int NothingThere = 1;
constexpr int CannotBeLoaded = 2;
constexpr int TooOld = 3;

std::string VersionInReleaseFile(const fs::path& home)
{
    std::ifstream file(home / "release");
    const std::string key = "JAVA_VERSION=";
    for (std::string line; std::getline(file, line);)
    {
        if (line.compare(0, key.size(), key) == 0)
        {
            const size_t start = line.find_first_not_of('"', key.size());
            return start == std::string::npos ? std::string()
                                              : line.substr(start, line.find_first_of("\"\r", start) - start);
        }
    }
    return {};
}

// What is wrong with the library for this process; empty where nothing is.
std::string WrongLibrary(const fs::path& library)
{
    char bytes[1024] = {};
    std::ifstream file(library, std::ios::binary);
    file.read(bytes, sizeof bytes);
    const auto size = static_cast<size_t>(file.gcount());
    const auto word = [&](size_t offset)
    {
        return static_cast<uint8_t>(bytes[offset]) | (static_cast<uint8_t>(bytes[offset + 1]) << 8);
    };
    int machine = 0;
    int wanted = 0;
#ifdef _WIN32
    const size_t header = size < 64 ? size : static_cast<size_t>(word(0x3C));
    if (size < 64 || std::memcmp(bytes, "MZ", 2) != 0 || header + 6 > size ||
        std::memcmp(bytes + header, "PE\0\0", 4) != 0)
    {
        return "is not a Windows library";
    }
    machine = word(header + 4);
#ifdef _M_ARM64
    wanted = 0xAA64;
#else
    wanted = 0x8664;
#endif
    constexpr int Intel32 = 0x14C;
#else
    if (size < 20 || std::memcmp(bytes, "\177ELF", 4) != 0)
    {
        return "is not an ELF library";
    }
    machine = word(18);
#ifdef __aarch64__
    wanted = 183;
#else
    wanted = 62;
#endif
    constexpr int Intel32 = 3;
#endif
    if (machine == wanted)
    {
        return {};
    }
    return machine == Intel32 ? "is a 32-bit library, this process is a 64-bit one"
                              : "is a library for another processor";
}

std::optional<Rejection> Examine(const fs::path& home, JavaHome* found)
{
    std::error_code error;
    if (!fs::is_directory(home, error))
    {
        return Rejection{NothingThere, "there is no such folder"};
    }
    const std::string version = VersionInReleaseFile(home);
    const int feature = JavaVersion(version);
    if (feature != 0 && feature < OldestJavaVersion)
    {
        return Rejection{TooOld,
                         "it is Java " + version + ", " + std::to_string(OldestJavaVersion) + " or later is needed"};
    }
    const fs::path library = home / LibraryPath;
    if (!fs::is_regular_file(library, error))
    {
        return Rejection{feature == 0 ? NothingThere : CannotBeLoaded, std::string("it has no ") + LibraryPath};
    }
    const std::string wrong = WrongLibrary(library);
    if (!wrong.empty())
    {
        return Rejection{CannotBeLoaded, Platform::ToText(library) + " " + wrong};
    }
    *found = {home, library};
    return std::nullopt;
}

} // namespace

std::vector<JavaPlace> JavaPlaces(const std::string& setting, const fs::path& imageFolder)
{
    std::vector<JavaPlace> places;
    places.push_back({"the setting javaHome", setting.empty() ? std::nullopt : std::make_optional(setting), true});
    places.push_back({"the environment variable IISJAVA_HOME", Platform::Environment("IISJAVA_HOME"), true});
    places.push_back({"the folder beside the module", Platform::ToText(imageFolder / "jre"), false});
    places.push_back({"the environment variable JAVA_HOME", Platform::Environment("JAVA_HOME"), false});
    for (JavaPlace& place : RegisteredJavaHomes())
    {
        places.push_back(std::move(place));
    }
    for (JavaPlace& place : places)
    {
        if (place.home && !place.home->empty() && Platform::ToPath(*place.home).is_relative())
        {
            place.home = Platform::ToText(imageFolder / Platform::ToPath(*place.home));
        }
    }
    return places;
}

JavaHome FindJavaHome(const std::vector<JavaPlace>& places)
{
    int number = NothingThere;
    std::string reasons;
    for (const JavaPlace& place : places)
    {
        reasons += "\n  " + place.origin;
        if (!place.home || place.home->empty())
        {
            reasons += ": not set";
            continue;
        }
        JavaHome found;
        const auto rejection = Examine(Platform::ToPath(*place.home), &found);
        if (!rejection)
        {
            return found;
        }
        reasons += ": " + *place.home + ": " + rejection->reason;
        if (number == NothingThere)
        {
            number = rejection->number;
        }
        if (place.explicitly)
        {
            reasons += " (named for iisjava, so no other place was tried)";
            break;
        }
    }
    const char* what = number == TooOld           ? "The Java that was found is too old."
                       : number == CannotBeLoaded ? "The Java that was found cannot be loaded."
                                                  : "No Java was found.";
    throw Failure(number, std::string(what) + " These places were looked at:" + reasons,
                  "Install a 64-bit Java " + std::to_string(OldestJavaVersion) +
                      " or later and name its folder in the attribute javaHome of system.webServer/iisjava, in the "
                      "environment variable IISJAVA_HOME or in JAVA_HOME of the machine.");
}

int JavaVersion(const std::string& text) noexcept
{
    const int first = std::atoi(text.c_str());
    const size_t dot = text.find('.');
    return first == 1 && dot != std::string::npos ? std::atoi(text.c_str() + dot + 1) : first;
}

#ifndef _WIN32

std::vector<JavaPlace> RegisteredJavaHomes()
{
    return {};
}

#endif

} // namespace iisjava
