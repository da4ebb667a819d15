#pragma once

// Which modules of an application get a notification, and in what order. Made once for each application by Engine;
// read-only. RQ_SEND_RESPONSE runs the priorities the other way round; equals keep the order of <modules> there too.

#include <httpserv/Types.h>

#include <map>
#include <utility>
#include <vector>

namespace iishost
{

class Beliefs;
class LoadedModule;

class NotificationOrder
{
public:
    NotificationOrder(const std::vector<LoadedModule*>& modules, const Beliefs& beliefs);
    const std::vector<LoadedModule*>& Of(DWORD notification, bool post) const;

private:
    std::map<std::pair<DWORD, bool>, std::vector<LoadedModule*>> m_lists;
};

} // namespace iishost
