#include "server/Site.h"

#include "server/Application.h"
#include "server/UrlPath.h"

namespace iishost
{

Site::Site(DWORD id, std::string name, std::vector<Binding> bindings)
    : m_id(id), m_name(std::move(name)), m_wideName(ToWide(m_name)), m_bindings(std::move(bindings))
{}

Site::~Site() = default;

void Site::Add(std::unique_ptr<Application> application)
{
    m_applications.push_back(std::move(application));
}

Application* Site::FindApplication(std::string_view urlPath) const
{
    Application* best = nullptr;
    for (const auto& application : m_applications)
    {
        if (IsBelow(urlPath, application->Path()) &&
            (best == nullptr || application->Path().size() > best->Path().size()))
        {
            best = application.get();
        }
    }
    return best;
}

} // namespace iishost
