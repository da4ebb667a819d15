#include "pipeline/ModuleInstances.h"

#include "pipeline/RequestMemory.h"
#include "server/LoadedModule.h"

namespace iishost
{

ModuleInstances::ModuleInstances(const std::vector<LoadedModule*>& modules, RequestMemory& memory) : m_memory(memory)
{
    Reset(modules);
}

void ModuleInstances::Reset(const std::vector<LoadedModule*>& modules)
{
    m_all.clear();
    for (LoadedModule* const module : modules)
        if (module->Factory() != nullptr)
            m_all.push_back(std::make_unique<ModuleInstance>(ModuleInstance{module}));
}

ModuleInstance* ModuleInstances::Find(const LoadedModule* module)
{
    for (const auto& instance : m_all)
        if (instance->module == module)
            return instance.get();
    return nullptr;
}

HRESULT ModuleInstances::Create(ModuleInstance& instance) noexcept
try
{
    std::lock_guard<std::mutex> lock(m_mutex);
    if (instance.instance != nullptr || FAILED(instance.failure))
        return instance.failure;
    instance.failure = E_FAIL; // unless the factory does better
    CHttpModule* made = nullptr;
    const HRESULT hr = instance.module->Factory()->GetHttpModule(&made, &m_memory);
    if (SUCCEEDED(hr) && made == nullptr)
        return instance.failure;
    instance.failure = FAILED(hr) ? hr : S_OK;
    instance.instance = FAILED(hr) ? nullptr : made;
    return instance.failure;
}
catch (...)
{
    return E_FAIL;
}

void ModuleInstances::Dispose() noexcept
{
    for (const auto& instance : m_all)
    {
        CHttpModule* const made = instance->instance;
        instance->instance = nullptr;
        try
        {
            if (made != nullptr)
                made->Dispose();
        }
        catch (...)
        {
            instance->failure = E_FAIL;
        }
    }
}

} // namespace iishost
