#pragma once

// What every function that is called from outside runs its body in: no C++ exception leaves it.

#include <httpserv/WindowsTypes.h>

#include <new>
#include <type_traits>
#include <utility>

namespace iisjava
{

// An HRESULT on its way out of a function.
struct HResultFailure
{
    HRESULT result;
};

template <class... Pointers>
bool Given(Pointers*... pointers) noexcept
{
    return ((pointers != nullptr) && ...);
}

template <class Body>
HRESULT Guard(Body&& body) noexcept
{
    try
    {
        if constexpr (std::is_void_v<decltype(body())>)
        {
            body();
            return S_OK;
        }
        else
        {
            return body();
        }
    }
    catch (const HResultFailure& failure)
    {
        return failure.result;
    }
    catch (const std::bad_alloc&)
    {
        return E_OUTOFMEMORY;
    }
    catch (...)
    {
        return E_UNEXPECTED;
    }
}

template <class Body>
HRESULT Guard(bool given, Body&& body) noexcept
{
    return given ? Guard(std::forward<Body>(body)) : E_POINTER;
}

} // namespace iisjava
