#include "pipeline/NotificationOrder.h"

#include "main/Beliefs.h"
#include "server/LoadedModule.h"

#include <algorithm>

namespace iishost
{

NotificationOrder::NotificationOrder(const std::vector<LoadedModule*>& modules, const Beliefs& beliefs)
{
    for (unsigned bit = 0; bit < 32; ++bit)
        for (const bool post : {false, true})
        {
            const DWORD notification = DWORD(1) << bit;
            std::vector<LoadedModule*> list;
            for (LoadedModule* const module : modules)
                if (module->Factory() != nullptr &&
                    ((post ? module->PostRequestNotifications() : module->RequestNotifications()) & notification) != 0)
                    list.push_back(module);
            const bool inverted = notification == RQ_SEND_RESPONSE;
            if (inverted && beliefs.Are(Otherwise::EqualsAreSentInReverse))
                std::reverse(list.begin(), list.end());
            const auto priority = [&](const LoadedModule* module)
            {
                return post && beliefs.Are(Otherwise::PostPriorityIsMedium)
                           ? module->OwnPostPriority(notification)
                           : module->RequestPriority(notification, post);
            };
            std::stable_sort(list.begin(), list.end(),
                             [=](const LoadedModule* left, const LoadedModule* right)
                             {
                                 return inverted ? priority(left) > priority(right) : priority(left) < priority(right);
                             });
            if (!list.empty())
                m_lists.emplace(std::make_pair(notification, post), std::move(list));
        }
}

const std::vector<LoadedModule*>& NotificationOrder::Of(DWORD notification, bool post) const
{
    static const std::vector<LoadedModule*> none;
    const auto found = m_lists.find({notification, post});
    return found == m_lists.end() ? none : found->second;
}

} // namespace iishost
