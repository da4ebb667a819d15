#pragma once

// What differs between Windows and other systems: the module's own image, libraries, the environment, threads.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace iisjava
{

class Platform
{
public:
    // The file that this code was loaded from.
    static std::filesystem::path ImagePath();

    // Keeps the image loaded until the process ends: Java threads outlive the module's termination.
    static void PinImage() noexcept;

    static std::optional<std::string> Environment(const std::string& name);
    static void SetEnvironment(const std::string& name, const std::string& value);
    static std::string ProcessId();

    // Paths are UTF-8 in texts and native in system calls. One configuration serves every system: outside Windows a
    // backslash is read as a slash.
    static std::filesystem::path ToPath(const std::string& text);
    static std::string ToText(const std::filesystem::path& path);

    // Text in the system's own encoding, which the options of a JVM are given in. Empty where it cannot be encoded.
    static std::optional<std::string> ToSystem(const std::string& text);
    static std::string FromSystem(std::string_view text);
    // As ToSystem; a path that cannot be encoded is given by its short name where it has one.
    static std::optional<std::string> PathToSystem(const std::filesystem::path& path);

    // Loads a library by full path, its dependencies from its own folder. Null and a reason on failure.
    static void* LoadLibraryFrom(const std::filesystem::path& path, std::string* reason);
    // A library that the process has loaded already, by file name; null where it has not.
    static void* LoadedLibrary(const std::string& fileName);
    static void* Symbol(void* library, const char* name) noexcept;

    // Starts a thread with a stack of its own size and does not wait for it.
    static bool StartThread(size_t stackSize, std::function<void()> body);

    // Has the function called when this thread ends, outside of the loader lock. There is one function in the process.
    static void AtThreadEnd(void (*function)()) noexcept;

    // True while the process ends and other threads may be gone, holding locks.
    static bool ProcessIsEnding() noexcept;
};

} // namespace iisjava
