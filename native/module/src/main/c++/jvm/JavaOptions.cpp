#include "JavaOptions.h"

#include "../Failure.h"
#include "../support/Platform.h"

namespace iisjava
{

namespace
{

namespace fs = std::filesystem;

#ifdef _WIN32
constexpr const char* JnaLibrary = "jnidispatch.dll";
constexpr const char* PathSeparator = ";";
#else
constexpr const char* JnaLibrary = "libjnidispatch.so";
constexpr const char* PathSeparator = ":";
#endif

constexpr const char* JarNames[] = {"iisjava-api.jar", "iisjava-runtime.jar", "jna.jar"};

// The options that decide whether the runtime is found; the section cannot set them.
constexpr const char* OwnOptions[] = {
    "-Djava.class.path=", "-cp", "-classpath", "--class-path", "-Djna.boot.library.path=", "-Djna.nounpack=",
    "-Djna.noclasspath="};

std::string Encoded(const fs::path& path)
{
    const auto text = Platform::PathToSystem(path);
    if (!text)
    {
        throw Failure(4,
                      "The path " + Platform::ToText(path) +
                          " has characters that Java cannot be given in this system's code page.",
                      "Install iisjava in a folder whose name has only ASCII characters.");
    }
    return *text;
}

// %p stands for the process id in -XX:ErrorFile, so each other % is doubled.
std::string WithoutPlaceholders(const std::string& text)
{
    std::string result;
    for (const char c : text)
    {
        result.append(c == '%' ? 2 : 1, c);
    }
    return result;
}

// Where every account may write: the accounts of application pools may not, beside the module.
std::string DefaultLogFolder()
{
#ifdef _WIN32
    if (const auto programData = Platform::Environment("ProgramData"))
    {
        return *programData + "\\iisjava\\logs";
    }
#endif
    return "logs";
}

void CheckSectionOption(const std::string& option)
{
    if (option.empty())
    {
        throw Failure(4, "An entry of jvmOptions in system.webServer/iisjava has an empty value.",
                      "Remove the entry or give it a value such as -Xmx256m.");
    }
    for (const char* own : OwnOptions)
    {
        if (option.rfind(own, 0) == 0)
        {
            throw Failure(4, "The option " + option + " in jvmOptions of system.webServer/iisjava is set by iisjava.",
                          "Remove it. The classes of a module belong into the classPath of its entry.");
        }
    }
}

} // namespace

RuntimeFiles::RuntimeFiles(const fs::path& imageFolder) : m_folder(imageFolder / "lib")
{
    for (const char* name : JarNames)
    {
        m_jars.push_back(m_folder / name);
    }
}

void RuntimeFiles::RequireAll() const
{
    std::vector<fs::path> needed = m_jars;
    needed.push_back(m_folder / JnaLibrary);
    std::string missing;
    for (const fs::path& file : needed)
    {
        std::error_code error;
        if (!fs::is_regular_file(file, error))
        {
            missing += (missing.empty() ? "" : ", ") + Platform::ToText(file.filename());
        }
    }
    if (!missing.empty())
    {
        throw Failure(5,
                      "The folder " + Platform::ToText(m_folder) + " lacks files of the Java runtime: " + missing + ".",
                      "Install iisjava completely: the folder lib of the release belongs beside the module's image.");
    }
}

fs::path LogFolder(const Settings& settings, const fs::path& imageFolder)
{
    const std::string folderName = settings.logDirectory.empty() ? DefaultLogFolder() : settings.logDirectory;
    const fs::path folder = imageFolder / Platform::ToPath(folderName); // an absolute one replaces the first
    std::error_code ignored; // the runtime reports it; the JVM writes to the temporary folder then
    fs::create_directories(folder, ignored);
    return folder;
}

std::vector<std::string> JavaOptions(const Settings& settings, const RuntimeFiles& runtime, const fs::path& imageFolder)
{
    std::string classPath;
    for (const fs::path& jar : runtime.Jars())
    {
        classPath += (classPath.empty() ? "" : PathSeparator) + Encoded(jar);
    }
    std::vector<std::string> options = {
        "-Djava.class.path=" + classPath,
        "-Djna.boot.library.path=" + Encoded(runtime.Folder()),
        "-Djna.nounpack=true",
        "-Djna.noclasspath=true",
        "--enable-native-access=ALL-UNNAMED",
        "-Xrs", // signals and console events belong to the worker process
        "-XX:+PerfDisableSharedMem",
        "-XX:ErrorFile=" + WithoutPlaceholders(Encoded(LogFolder(settings, imageFolder))) +
            static_cast<char>(fs::path::preferred_separator) + "hs_err_pid%p.log",
    };
    for (const std::string& option : settings.jvmOptions)
    {
        CheckSectionOption(option);
        const auto encoded = Platform::ToSystem(option);
        if (!encoded)
        {
            throw Failure(4,
                          "The option " + option +
                              " in jvmOptions of system.webServer/iisjava has characters that are "
                              "not in this system's code page.",
                          "Write it with other characters.");
        }
        options.push_back(*encoded);
    }
    return options;
}

} // namespace iisjava
