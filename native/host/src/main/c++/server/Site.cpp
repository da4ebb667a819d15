#include "server/Site.h"

#include "server/UrlPath.h"

#include <algorithm>

namespace iishost
{

Site::Site(DWORD id, std::string name, std::vector<Binding> bindings)
    : m_id(id), m_name(std::move(name)), m_wideName(ToWide(m_name)), m_bindings(std::move(bindings))
{}

Site::~Site() = default;

std::vector<std::shared_ptr<Application>> Site::Applications() const
{
    std::lock_guard lock(m_mutex);
    return m_applications;
}

void Site::Add(std::shared_ptr<Application> application)
{
    std::lock_guard lock(m_mutex);
    m_applications.push_back(std::move(application));
}

std::shared_ptr<Application> Site::Replace(std::shared_ptr<Application> application)
{
    std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_applications.begin(), m_applications.end(),
                                    [&](const auto& other) { return other->Path() == application->Path(); });
    return std::exchange(*found, std::move(application));
}

std::pair<std::shared_ptr<Application>, ApplicationUse> Site::UseApplication(std::string_view urlPath) const
{
    std::lock_guard lock(m_mutex);
    std::shared_ptr<Application> best;
    for (const auto& application : m_applications)
    {
        if (IsBelow(urlPath, application->Path()) &&
            (best == nullptr || application->Path().size() > best->Path().size()))
        {
            best = application;
        }
    }
    return {best, best == nullptr ? nullptr : best->Use()};
}

} // namespace iishost
