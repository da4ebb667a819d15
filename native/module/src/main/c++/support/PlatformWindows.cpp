#ifdef _WIN32

#include "Platform.h"

#include "Utf.h"

#include <httpserv/WindowsTypes.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

namespace iisjava
{

namespace
{

HMODULE OwnModule(DWORD flags) noexcept
{
    HMODULE module = nullptr;
    GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | flags, reinterpret_cast<LPCWSTR>(&OwnModule), &module);
    return module;
}

std::string ErrorText(DWORD error)
{
    WCHAR* text = nullptr;
    const DWORD length =
        FormatMessageW(FORMAT_MESSAGE_ALLOCATE_BUFFER | FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS,
                       nullptr, error, 0, reinterpret_cast<LPWSTR>(&text), 0, nullptr);
    std::string result = length == 0 ? "error" : ToUtf8(text, length);
    LocalFree(text);
    while (!result.empty() && (result.back() == '\n' || result.back() == '\r' || result.back() == '.'))
    {
        result.pop_back();
    }
    return result + " (" + std::to_string(error) + ")";
}

template <class Function>
Function SymbolOf(HMODULE module, const char* name) noexcept
{
    return reinterpret_cast<Function>(reinterpret_cast<void*>(GetProcAddress(module, name)));
}

DWORD WINAPI ThreadMain(void* argument)
{
    const std::unique_ptr<std::function<void()>> body(static_cast<std::function<void()>*>(argument));
    (*body)();
    return 0;
}

std::atomic<void (*)()> s_threadEnd{nullptr};

// A fiber may be deleted by another thread than the one that asked.
void WINAPI OnFiberEnd(void* thread)
{
    if (thread == reinterpret_cast<void*>(static_cast<uintptr_t>(GetCurrentThreadId())))
    {
        s_threadEnd.load()();
    }
}

} // namespace

std::filesystem::path Platform::ImagePath()
{
    std::vector<WCHAR> path(MAX_PATH);
    for (;;)
    {
        const DWORD length = GetModuleFileNameW(OwnModule(GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT), path.data(),
                                                static_cast<DWORD>(path.size()));
        if (length < path.size())
        {
            return std::filesystem::path(std::wstring(path.data(), length));
        }
        path.resize(path.size() * 2);
    }
}

void Platform::PinImage() noexcept
{
    OwnModule(GET_MODULE_HANDLE_EX_FLAG_PIN);
}

std::optional<std::string> Platform::Environment(const std::string& name)
{
    const WideString wideName = ToUtf16(name);
    SetLastError(ERROR_SUCCESS);
    std::vector<WCHAR> value(GetEnvironmentVariableW(wideName.c_str(), nullptr, 0));
    if (value.empty())
    {
        return GetLastError() == ERROR_ENVVAR_NOT_FOUND ? std::nullopt : std::make_optional<std::string>();
    }
    const DWORD length = GetEnvironmentVariableW(wideName.c_str(), value.data(), static_cast<DWORD>(value.size()));
    return ToUtf8(value.data(), length);
}

void Platform::SetEnvironment(const std::string& name, const std::string& value)
{
    SetEnvironmentVariableW(ToUtf16(name).c_str(), ToUtf16(value).c_str());
}

std::string Platform::ProcessId()
{
    return std::to_string(GetCurrentProcessId());
}

std::filesystem::path Platform::ToPath(const std::string& text)
{
    return std::filesystem::path(ToUtf16(text)).make_preferred();
}

std::string Platform::ToText(const std::filesystem::path& path)
{
    const std::wstring text = path.wstring();
    return ToUtf8(text.data(), text.size());
}

std::optional<std::string> Platform::ToSystem(const std::string& text)
{
    const WideString wide = ToUtf16(text);
    if (wide.empty())
    {
        return std::string();
    }
    std::string result(wide.size() * 4, '\0');
    BOOL lost = FALSE;
    const int length = WideCharToMultiByte(CP_ACP, WC_NO_BEST_FIT_CHARS, wide.data(), static_cast<int>(wide.size()),
                                           result.data(), static_cast<int>(result.size()), nullptr, &lost);
    if (length == 0 || lost)
    {
        return std::nullopt;
    }
    result.resize(static_cast<size_t>(length));
    return result;
}

std::string Platform::FromSystem(std::string_view text)
{
    WideString wide(text.size(), L'\0');
    const int length = MultiByteToWideChar(CP_ACP, 0, text.data(), static_cast<int>(text.size()), wide.data(),
                                           static_cast<int>(wide.size()));
    return ToUtf8(wide.data(), static_cast<size_t>(length));
}

std::optional<std::string> Platform::PathToSystem(const std::filesystem::path& path)
{
    auto result = ToSystem(ToText(path));
    if (!result)
    {
        WCHAR shortPath[MAX_PATH];
        const DWORD length = GetShortPathNameW(path.c_str(), shortPath, MAX_PATH);
        if (length > 0 && length < MAX_PATH)
        {
            result = ToSystem(ToUtf8(shortPath, length));
        }
    }
    return result;
}

void* Platform::LoadLibraryFrom(const std::filesystem::path& path, std::string* reason)
{
    const HMODULE library = LoadLibraryExW(path.c_str(), nullptr, LOAD_WITH_ALTERED_SEARCH_PATH);
    if (library == nullptr)
    {
        *reason = ErrorText(GetLastError());
    }
    return reinterpret_cast<void*>(library);
}

void* Platform::LoadedLibrary(const std::string& fileName)
{
    return reinterpret_cast<void*>(GetModuleHandleW(ToUtf16(fileName).c_str()));
}

void* Platform::Symbol(void* library, const char* name) noexcept
{
    return SymbolOf<void*>(static_cast<HMODULE>(library), name);
}

bool Platform::StartThread(size_t stackSize, std::function<void()> body)
{
    auto argument = std::make_unique<std::function<void()>>(std::move(body));
    const HANDLE thread =
        CreateThread(nullptr, stackSize, &ThreadMain, argument.get(), STACK_SIZE_PARAM_IS_A_RESERVATION, nullptr);
    if (thread == nullptr)
    {
        return false;
    }
    argument.release(); // the thread's own
    CloseHandle(thread);
    return true;
}

// The destructor of a thread_local runs under the loader lock, callbacks of fiber-local storage before it is taken. Where
// that storage has run out nothing is called.
void Platform::AtThreadEnd(void (*function)()) noexcept
{
    s_threadEnd = function;
    static const DWORD index = FlsAlloc(&OnFiberEnd);
    if (index != FLS_OUT_OF_INDEXES)
    {
        FlsSetValue(index, reinterpret_cast<void*>(static_cast<uintptr_t>(GetCurrentThreadId())));
    }
}

bool Platform::ProcessIsEnding() noexcept
{
    using Function = BOOLEAN(NTAPI*)();
    static const auto function = SymbolOf<Function>(GetModuleHandleW(L"ntdll.dll"), "RtlDllShutdownInProgress");
    return function != nullptr && function() != FALSE;
}

} // namespace iisjava

#endif
