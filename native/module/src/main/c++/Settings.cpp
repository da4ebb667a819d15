#include "Settings.h"

#include "Failure.h"
#include "Server.h"
#include "support/Platform.h"
#include "support/Utf.h"

#include <fstream>
#include <iterator>

namespace iisjava
{

namespace
{

std::string EntryXml(const std::string& name)
{
    return "<add name=\"" + name + "\" type=\"the.name.of.YourModule\" classPath=\"your-module.jar\" />";
}

std::string SectionXml(const std::string& name)
{
    return "<system.webServer><iisjava><modules>" + EntryXml(name) + "</modules></iisjava></system.webServer>";
}

std::optional<Settings> ReadFromPoolFile(IHttpServer& server, std::string* reason)
{
    IHttpServer2* server2 = Server::Get2(&server);
    if (server2 == nullptr)
    {
        *reason = "this IIS does not tell the configuration file of the application pool";
        return std::nullopt;
    }
    const std::string name = ToUtf8(server2->GetAppPoolConfigFile());
    if (name.empty())
    {
        *reason = "IIS did not name the configuration file of the application pool";
        return std::nullopt;
    }
    std::ifstream file(Platform::ToPath(name), std::ios::binary);
    if (!file)
    {
        *reason = "the file " + name + " cannot be opened";
        return std::nullopt;
    }
    std::string xml((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    return Settings::ReadFromXml(std::move(xml), name, reason);
}

} // namespace

Settings Settings::Read(IHttpServer& server, const std::string& moduleName)
{
    std::string managerReason = "IIS has no admin manager yet";
    if (IAppHostAdminManager* manager = server.GetAdminManager())
    {
        if (auto settings = ReadFromAdminManager(*manager, &managerReason))
        {
            return *settings;
        }
    }
    std::string fileReason;
    if (auto settings = ReadFromPoolFile(server, &fileReason))
    {
        return *settings;
    }
    throw Failure(
        8,
        "Module '" + moduleName + "': the section system.webServer/iisjava cannot be read: " + managerReason + "; " +
            fileReason + ".",
        "Add to the <configuration> of applicationHost.config: " + SectionXml(moduleName) +
            " and make sure that iisjava_schema.xml is in inetsrv\\config\\schema and the section is declared "
            "in <configSections>.");
}

const ModuleSettings& Settings::Module(const std::string& name) const
{
    for (const ModuleSettings& module : modules)
    {
        if (!EqualsIgnoringCase(module.name, name))
        {
            continue;
        }
        if (module.enabled && (module.type.empty() || module.classPath.empty()))
        {
            throw Failure(10,
                          "Module '" + name + "': its entry in system.webServer/iisjava/modules has no " +
                              (module.type.empty() ? "type" : "classPath") + ".",
                          "Complete the entry: " + EntryXml(name));
        }
        return module;
    }
    std::string known;
    for (const ModuleSettings& module : modules)
    {
        known += (known.empty() ? "'" : ", '") + module.name + "'";
    }
    throw Failure(9,
                  "Module '" + name + "': system.webServer/iisjava/modules has no entry of this name (it has " +
                      (known.empty() ? "none" : known) + ").",
                  "Add to <modules> of <iisjava> in applicationHost.config: " + EntryXml(name));
}

std::string ExpandEnvironment(const std::string& text, const EnvironmentLookup& lookup)
{
    std::string result;
    size_t position = 0;
    while (position < text.size())
    {
        const size_t start = text.find('%', position);
        const size_t end = start == std::string::npos ? start : text.find('%', start + 1);
        if (end == std::string::npos)
        {
            break;
        }
        result.append(text, position, start - position);
        const auto value = end == start + 1 ? std::nullopt : lookup(text.substr(start + 1, end - start - 1));
        if (value)
        {
            result += *value;
            position = end + 1;
        }
        else
        {
            // The second sign may begin a variable itself.
            result.append(text, start, end - start);
            position = end;
        }
    }
    return result.append(text, position, std::string::npos);
}

bool EqualsIgnoringCase(const std::string& left, const std::string& right) noexcept
{
    const auto lower = [](char c)
    {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    if (left.size() != right.size())
    {
        return false;
    }
    for (size_t i = 0; i < left.size(); ++i)
    {
        if (lower(left[i]) != lower(right[i]))
        {
            return false;
        }
    }
    return true;
}

} // namespace iisjava
