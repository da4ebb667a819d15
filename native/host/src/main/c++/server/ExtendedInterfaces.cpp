#include "server/ExtendedInterfaces.h"

#include <httpserv/httpserv.h>

#include <iterator>

namespace iishost
{

namespace
{

struct Interface
{
    const GUID* iid;
    int family; // objects of one family are one class here
    IisVersion since;
};

const Interface Interfaces[] = {
    {&IHttpContext::Iid, 1, IisVersion::V7_0},
    {&IHttpContext2::Iid, 1, IisVersion::V7_5},
    {&IHttpContext3::Iid, 1, IisVersion::V8_0},
    {&IHttpContext4::Iid, 1, IisVersion::V10},
    {&IHttpRequest::Iid, 2, IisVersion::V7_0},
    {&IHttpRequest2::Iid, 2, IisVersion::V7_5},
    {&IHttpRequest3::Iid, 2, IisVersion::V8_0},
    {&IHttpRequest4::Iid, 2, IisVersion::V10_20348},
    {&IHttpResponse::Iid, 3, IisVersion::V7_0},
    {&IHttpResponse2::Iid, 3, IisVersion::V8_0},
    {&IHttpResponse3::Iid, 3, IisVersion::V10},
    {&IHttpResponse4::Iid, 3, IisVersion::V10_20348},
    {&IHttpServer::Iid, 4, IisVersion::V7_0},
    {&IHttpServer2::Iid, 4, IisVersion::V7_5},
    {&IHttpServer3::Iid, 4, IisVersion::V10},
    {&IHttpApplication::Iid, 5, IisVersion::V7_0},
    {&IHttpApplication2::Iid, 5, IisVersion::V8_0},
    {&IHttpModuleRegistrationInfo::Iid, 6, IisVersion::V7_0},
    {&IHttpModuleRegistrationInfo2::Iid, 6, IisVersion::V10},
    {&IHttpCompletionInfo::Iid, 7, IisVersion::V7_0},
    {&IHttpCompletionInfo2::Iid, 7, IisVersion::V8_0},
    {&IHttpModuleContextContainer::Iid, 8, IisVersion::V7_0},
    {&IHttpConnectionModuleContextContainer::Iid, 9, IisVersion::V7_5},
    {&IHttpCachePolicy::Iid, 10, IisVersion::V7_0},
    {&IHttpCachePolicy2::Iid, 10, IisVersion::V7_5},
    {&IGlobalApplicationPreloadProvider::Iid, 11, IisVersion::V7_5},
    {&IGlobalApplicationPreloadProvider2::Iid, 11, IisVersion::V8_0},
};

const Interface* Find(const GUID& iid)
{
    for (const auto& candidate : Interfaces)
    {
        if (*candidate.iid == iid)
        {
            return &candidate;
        }
    }
    return nullptr;
}

} // namespace

bool CanExtend(const GUID& from, const GUID& to, IisVersion version) noexcept
{
    const Interface* source = Find(from);
    const Interface* target = Find(to);
    return source != nullptr && target != nullptr && source->family == target->family && target->since <= version;
}

} // namespace iishost
