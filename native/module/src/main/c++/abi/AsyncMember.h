#pragma once

// How the members with an asynchronous form answer: the bytes that were transferred, or that a completion will come.

#include "../support/Guard.h"

namespace iisjava
{

template <class Object, class Member>
HRESULT CallAsyncMember(Object* object, uint32_t* out_bytes, int32_t* out_completion_expected, Member&& member) noexcept
{
    return Guard(Given(object, out_bytes, out_completion_expected),
                 [&]
                 {
                     DWORD bytes = 0;
                     BOOL expected = FALSE;
                     const HRESULT result = member(&bytes, &expected);
                     if (SUCCEEDED(result))
                     {
                         *out_bytes = bytes;
                         *out_completion_expected = expected;
                     }
                     return result;
                 });
}

} // namespace iisjava
