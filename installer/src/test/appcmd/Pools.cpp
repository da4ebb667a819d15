#include "Commands.h"

#include "AppcmdError.h"

#include <cstdio>

// The state of an application pool is a file of its name. What runs the workers here changes Starting and Stopping to
// Started and Stopped, as IIS does after appcmd has returned.
namespace
{
std::filesystem::path StateFile(const std::string& pool)
{
    return ConfigPath().parent_path().parent_path() / "pools" / std::filesystem::u8path(pool);
}
} // namespace

std::string PoolState(const std::string& pool)
{
    return std::filesystem::exists(StateFile(pool)) ? ReadText(StateFile(pool)) : "Started";
}

void ChangePool(CommandLine command)
{
    const std::string pool = command.Take("apppool.name");
    command.RefuseTheRest();
    const bool start = command.verb == "start";
    const std::string expected = start ? "Stopped" : "Started";
    if (PoolState(pool) != expected)
    {
        throw AppcmdError(start ? 183 : 1062, start ? 0x80070420 : 0x80070426,
                          "The application pool \"" + pool + "\" is " + PoolState(pool) + ".");
    }
    std::filesystem::create_directories(StateFile(pool).parent_path());
    WriteText(StateFile(pool), start ? "Starting" : "Stopping");
    std::printf("\"%s\" successfully %s\n", pool.c_str(), start ? "started!" : "stopped");
}
