#include "Commands.h"

#include "AppcmdError.h"

#include <cstdio>
#include <cstdlib>

namespace
{
std::filesystem::path Folder()
{
    return ConfigPath().parent_path().parent_path() / "backup";
}

std::string Variable(const char* name)
{
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

void Restore(const std::filesystem::path& backup, const std::string& name)
{
    if (Variable("STANDIN_FAIL_RESTORE") == "1")
    {
        throw AppcmdError(5, 0x80070005, "Failed to restore the backup.\nAccess is denied.\n");
    }
    if (!std::filesystem::exists(backup))
    {
        throw AppcmdError(1168, "Cannot find BACKUP object with identifier \"" + name + "\".");
    }
    WriteText(ConfigPath(), ReadText(backup / "applicationHost.config"));
    std::printf("Restored configuration from backup \"%s\"\n", name.c_str());
}

// All, or the one of that name. A list with nothing in it says nothing, and ends with 1.
int List(const std::string& wanted)
{
    std::error_code none;
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(Folder(), none))
    {
        const std::string name = entry.path().filename().u8string();
        if (wanted.empty() || wanted == name)
        {
            std::printf("BACKUP \"%s\"\n", name.c_str());
            ++count;
        }
    }
    return count == 0 ? 1 : 0;
}

void Add(const std::filesystem::path& backup, const std::string& name)
{
    if (std::filesystem::exists(backup))
    {
        throw AppcmdError(183, "Failed to add duplicate collection element \"" + name + "\".");
    }
    std::filesystem::create_directories(backup);
    WriteText(backup / "applicationHost.config", ReadText(ConfigPath()));
    std::printf("BACKUP object \"%s\" added\n", name.c_str());
}

void Delete(const std::filesystem::path& backup, const std::string& name)
{
    if (name.empty() || !std::filesystem::exists(backup))
    {
        throw AppcmdError(1168, "Cannot find BACKUP object with identifier \"" + name + "\".");
    }
    std::filesystem::remove_all(backup);
    std::printf("BACKUP object \"%s\" deleted\n", name.c_str());
}
} // namespace

int Backup(const CommandLine& command)
{
    command.RefuseTheRest();
    const std::string& name = command.identifier;
    const std::filesystem::path backup = Folder() / std::filesystem::u8path(name);
    if (command.verb == "list")
    {
        return List(name);
    }
    if (command.verb == "restore")
    {
        Restore(backup, name);
        return 0;
    }
    FailWhenAsked();
    command.verb == "add" ? Add(backup, name) : Delete(backup, name);
    return 0;
}

void FailWhenAsked()
{
    const std::string at = Variable("STANDIN_FAIL_AT");
    const std::string counter = Variable("STANDIN_COUNTER");
    if (at.empty() || counter.empty())
    {
        return;
    }
    int count = 1;
    if (std::filesystem::exists(counter))
    {
        count += std::atoi(ReadText(counter).c_str());
    }
    WriteText(counter, std::to_string(count));
    if (("," + at + ",").find("," + std::to_string(count) + ",") != std::string::npos)
    {
        throw AppcmdError(5, 0x80070005, "Failed to commit configuration changes.\nAccess is denied.\n");
    }
}
