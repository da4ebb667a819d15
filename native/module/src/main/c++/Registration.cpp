#include "Registration.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace iisjava
{

namespace
{

using Pending = std::pair<const IHttpModuleRegistrationInfo*, std::shared_ptr<Registration>>;

struct PendingList
{
    std::mutex mutex;
    std::vector<Pending> entries;
};

// Never destroyed: IIS may call while the process ends.
PendingList& List()
{
    static auto* list = new PendingList;
    return *list;
}

} // namespace

std::shared_ptr<const FailureAnswer> Registration::Failed() const
{
    const std::lock_guard<std::mutex> lock(m_mutex);
    return m_failed;
}

void Registration::Remember(const IHttpModuleRegistrationInfo* info, const std::shared_ptr<Registration>& registration)
{
    Forget(info); // may be left from a copy of the image, which forgets in a list of its own
    PendingList& list = List();
    const std::lock_guard<std::mutex> lock(list.mutex);
    list.entries.emplace_back(info, registration);
}

void Registration::Forget(const IHttpModuleRegistrationInfo* info) noexcept
{
    PendingList& list = List();
    const std::lock_guard<std::mutex> lock(list.mutex);
    list.entries.erase(std::remove_if(list.entries.begin(), list.entries.end(),
                                      [info](const Pending& entry) { return entry.first == info; }),
                       list.entries.end());
}

void Registration::Fail(const IHttpModuleRegistrationInfo* info, const std::shared_ptr<const FailureAnswer>& answer)
{
    PendingList& list = List();
    const std::lock_guard<std::mutex> lock(list.mutex);
    for (const Pending& entry : list.entries)
    {
        if (entry.first == info)
        {
            const std::lock_guard<std::mutex> registrationLock(entry.second->m_mutex);
            entry.second->m_failed = answer;
        }
    }
}

} // namespace iisjava
