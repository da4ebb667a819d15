#pragma once

#include <httpserv/httpserv.h>

namespace iisjava
{

// Completion routines for IHttpServer::AssociateWithThreadPool, which hands no context through: each Java routine gets a
// native one of its own. IIS keeps a routine as long as the process, so what was taken is given back only when IIS
// refused it. Any thread.
class AssociatedRoutines
{
public:
    static constexpr size_t Most = 32;

    // Null when all are taken.
    static LPOVERLAPPED_COMPLETION_ROUTINE Take(int64_t routine) noexcept;
    static void GiveBack(LPOVERLAPPED_COMPLETION_ROUTINE native) noexcept;
};

} // namespace iisjava
