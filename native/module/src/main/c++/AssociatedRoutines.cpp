#include "AssociatedRoutines.h"

#include "JavaCallbacks.h"

#include <array>
#include <atomic>
#include <utility>

namespace iisjava
{

namespace
{

std::array<std::atomic<int64_t>, AssociatedRoutines::Most> s_tokens{}; // 0: free

template <size_t Index>
VOID WINAPI Routine(DWORD dwErrorCode, DWORD dwNumberOfBytes, LPOVERLAPPED lpOverlapped)
{
    JavaCallbacks::AssociatedCompletion(s_tokens[Index], dwErrorCode, dwNumberOfBytes, lpOverlapped);
}

template <size_t... Index>
constexpr std::array<LPOVERLAPPED_COMPLETION_ROUTINE, sizeof...(Index)> MakeRoutines(std::index_sequence<Index...>)
{
    return {&Routine<Index>...};
}

constexpr auto Routines = MakeRoutines(std::make_index_sequence<AssociatedRoutines::Most>());

} // namespace

LPOVERLAPPED_COMPLETION_ROUTINE AssociatedRoutines::Take(int64_t routine) noexcept
{
    for (size_t i = 0; i < Most; ++i)
    {
        int64_t none = 0;
        if (s_tokens[i].compare_exchange_strong(none, routine))
        {
            return Routines[i];
        }
    }
    return nullptr;
}

void AssociatedRoutines::GiveBack(LPOVERLAPPED_COMPLETION_ROUTINE native) noexcept
{
    for (size_t i = 0; i < Most; ++i)
    {
        if (Routines[i] == native)
        {
            s_tokens[i] = 0;
        }
    }
}

} // namespace iisjava
