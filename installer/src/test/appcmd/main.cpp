// Stands in for appcmd.exe where there is no IIS: the commands that iisjava uses, on an applicationHost.config.
// Called as cscript it does what iisjava-section.js does in IIS. Everything else is refused as appcmd refuses it.
#include "AppcmdError.h"
#include "Commands.h"

#include <cstdio>
#include <cstdlib>
#ifdef _WIN32
#include <windows.h>
#include <shellapi.h>
#endif

namespace
{
#ifdef _WIN32
std::string Utf8(const wchar_t* text)
{
    std::string result(static_cast<size_t>(WideCharToMultiByte(CP_UTF8, 0, text, -1, nullptr, 0, nullptr, nullptr)), 0);
    WideCharToMultiByte(CP_UTF8, 0, text, -1, result.data(), static_cast<int>(result.size()), nullptr, nullptr);
    result.pop_back();
    return result;
}

std::vector<std::string> Arguments(int, char**)
{
    int count = 0;
    wchar_t** list = CommandLineToArgvW(GetCommandLineW(), &count);
    std::vector<std::string> result;
    for (int i = 0; i < count; ++i)
    {
        result.push_back(Utf8(list[i]));
    }
    LocalFree(list);
    return result;
}
#else
std::vector<std::string> Arguments(int count, char** arguments)
{
    return {arguments, arguments + count};
}
#endif

// The file that IIS Express's appcmd is told to work on.
std::string g_expressConfig;

void RunScript(const std::vector<std::string>& arguments)
{
    if (arguments.size() < 5 || arguments[1] != "//Nologo" || arguments[2] != "//E:JScript" ||
        !std::filesystem::exists(std::filesystem::u8path(arguments[3])) ||
        (arguments[4] != "add" && arguments[4] != "remove"))
    {
        throw AppcmdError(1, "Expected: cscript //Nologo //E:JScript iisjava-section.js add|remove");
    }
    DeclareSection(arguments[4]);
}

int RunAppcmd(std::vector<std::string> arguments)
{
    arguments.erase(arguments.begin());
    CommandLine command(arguments);
    g_expressConfig = command.Take("apphostconfig");
    const std::string what = command.verb + " " + command.object;
    if (what == "list site" || what == "list app" || what == "list apppool")
    {
        ListObjects(command);
    }
    else if (what == "list config")
    {
        ListConfig(command);
    }
    else if (what == "start apppool" || what == "stop apppool")
    {
        ChangePool(command);
    }
    else if (what == "set config")
    {
        SetConfig(command);
    }
    else if (what == "clear config")
    {
        ClearConfig(command);
    }
    else if (command.object == "backup" && (command.verb == "add" || command.verb == "list" ||
                                            command.verb == "restore" || command.verb == "delete"))
    {
        return Backup(command);
    }
    else
    {
        throw AppcmdError(87, "The command \"" + command.verb + "\" is not supported on object \"" + command.object +
                                  "\".");
    }
    return 0;
}
} // namespace

std::filesystem::path ConfigPath()
{
    if (!g_expressConfig.empty())
    {
        return std::filesystem::u8path(g_expressConfig);
    }
    const char* config = std::getenv("APPCMD_CONFIG");
    if (config != nullptr && *config != 0)
    {
        return std::filesystem::u8path(config);
    }
    const char* windows = std::getenv("windir");
    return std::filesystem::u8path(windows == nullptr ? "C:\\Windows" : windows) / "System32" / "inetsrv" / "config" /
           "applicationHost.config";
}

std::filesystem::path SchemaFolder()
{
    const char* folder = std::getenv("APPCMD_SCHEMA");
    return folder == nullptr ? ConfigPath().parent_path() / "schema" : std::filesystem::u8path(folder);
}

int main(int count, char** list)
{
    const std::vector<std::string> arguments = Arguments(count, list);
    const std::string program = std::filesystem::u8path(arguments[0]).stem().string();
    try
    {
        if (program != "cscript")
        {
            return RunAppcmd(arguments);
        }
        RunScript(arguments);
        return 0;
    }
    catch (const AppcmdError& error)
    {
        std::printf("%s\n", error.what());
        return error.ExitCode();
    }
    catch (const std::exception& error)
    {
        std::printf("ERROR ( message:%s )\n", error.what());
        return 1;
    }
}
