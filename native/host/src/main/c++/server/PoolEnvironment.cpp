#include "server/PoolEnvironment.h"

#include "config/Configuration.h"
#include "config/Sites.h"
#include "server/Text.h"

#include <cstdlib>

namespace iishost
{

namespace
{

void SetVariable(const std::string& name, const std::string& value)
{
#ifdef _WIN32
    SetEnvironmentVariableW(ToWide(name).c_str(), ToWide(value).c_str());
#else
    setenv(name.c_str(), value.c_str(), 1);
#endif
}

} // namespace

std::string FirstPool(const Configuration& configuration)
{
    const auto sites =
        ReadSites(configuration.Section("system.applicationHost/sites"), configuration.File().parent_path());
    return sites.empty() ? "DefaultAppPool" : sites.front().applications.front().pool;
}

void SetPoolEnvironment(const Configuration& configuration)
{
    const std::string pool = FirstPool(configuration);
    const auto pools = configuration.Section("system.applicationHost/applicationPools");
    for (const auto& element : pools.Items())
    {
        if (EqualsIgnoringCase(element.Get("name"), pool))
        {
            for (const auto& variable : element.Child("environmentVariables").Items())
            {
                SetVariable(variable.Get("name"), variable.Get("value"));
            }
        }
    }
}

} // namespace iishost
