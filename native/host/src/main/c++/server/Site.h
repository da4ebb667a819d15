#pragma once

#include "config/Sites.h"
#include "server/Application.h"
#include "server/ModuleContextContainer.h"
#include "server/PerfCounterInfo.h"
#include "server/Text.h"

#include <httpserv/IHttpSite.h>

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace iishost
{

// One <site>. Owned by UrlSpace; ends with it.
class Site final : public IHttpSite
{
public:
    Site(DWORD id, std::string name, std::vector<Binding> bindings);
    ~Site();

    DWORD GetSiteId() const noexcept override { return m_id; }
    PCWSTR GetSiteName() const noexcept override { return m_wideName.c_str(); }
    IHttpModuleContextContainer* GetModuleContextContainer() noexcept override { return &m_container; }
    IHttpPerfCounterInfo* GetPerfCounterInfo() noexcept override { return &m_counters; }

    const std::string& Name() const { return m_name; }
    const std::vector<Binding>& Bindings() const { return m_bindings; }
    std::vector<std::shared_ptr<Application>> Applications() const;
    void Add(std::shared_ptr<Application> application);
    // Puts the application into the place of the one with its path, and answers that.
    std::shared_ptr<Application> Replace(std::shared_ptr<Application> application);
    // The application with the longest path that is a prefix of the URL path, and its use; null when there is none.
    std::pair<std::shared_ptr<Application>, ApplicationUse> UseApplication(std::string_view urlPath) const;

private:
    const DWORD m_id;
    const std::string m_name;
    const WideString m_wideName;
    const std::vector<Binding> m_bindings;
    ModuleContextContainer m_container;
    PerfCounterInfo m_counters;
    mutable std::mutex m_mutex; // for the applications
    std::vector<std::shared_ptr<Application>> m_applications;
};

} // namespace iishost
