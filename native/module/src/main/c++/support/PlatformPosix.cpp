#ifndef _WIN32

#include "Platform.h"

#include <algorithm>
#include <cstdlib>
#include <dlfcn.h>
#include <memory>
#include <pthread.h>
#include <unistd.h>

namespace iisjava
{

namespace
{

void* ThreadMain(void* argument)
{
    const std::unique_ptr<std::function<void()>> body(static_cast<std::function<void()>*>(argument));
    (*body)();
    return nullptr;
}

struct ThreadEnd
{
    void (*function)() = nullptr;

    ~ThreadEnd()
    {
        if (function != nullptr)
        {
            function();
        }
    }
};

thread_local ThreadEnd t_threadEnd;

} // namespace

std::filesystem::path Platform::ImagePath()
{
    Dl_info info = {};
    if (dladdr(reinterpret_cast<void*>(&ThreadMain), &info) == 0 || info.dli_fname == nullptr)
    {
        return {};
    }
    std::error_code error;
    const std::filesystem::path path = std::filesystem::absolute(info.dli_fname, error);
    return error ? std::filesystem::path(info.dli_fname) : path.lexically_normal();
}

void Platform::PinImage() noexcept
{
    Dl_info info = {};
    if (dladdr(reinterpret_cast<void*>(&ThreadMain), &info) != 0)
    {
        dlopen(info.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE);
    }
}

std::optional<std::string> Platform::Environment(const std::string& name)
{
    const char* value = std::getenv(name.c_str());
    return value == nullptr ? std::nullopt : std::make_optional<std::string>(value);
}

void Platform::SetEnvironment(const std::string& name, const std::string& value)
{
    setenv(name.c_str(), value.c_str(), 1);
}

std::string Platform::ProcessId()
{
    return std::to_string(getpid());
}

std::filesystem::path Platform::ToPath(const std::string& text)
{
    std::string path = text;
    std::replace(path.begin(), path.end(), '\\', '/');
    return std::filesystem::path(path);
}

std::string Platform::ToText(const std::filesystem::path& path)
{
    return path.string();
}

std::optional<std::string> Platform::ToSystem(const std::string& text)
{
    return text;
}

std::string Platform::FromSystem(std::string_view text)
{
    return std::string(text);
}

std::optional<std::string> Platform::PathToSystem(const std::filesystem::path& path)
{
    return path.string();
}

void* Platform::LoadLibraryFrom(const std::filesystem::path& path, std::string* reason)
{
    void* library = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr)
    {
        const char* error = dlerror();
        *reason = error == nullptr ? "dlopen failed" : error;
    }
    return library;
}

void* Platform::LoadedLibrary(const std::string& fileName)
{
    return dlopen(fileName.c_str(), RTLD_NOW | RTLD_NOLOAD);
}

void* Platform::Symbol(void* library, const char* name) noexcept
{
    return dlsym(library, name);
}

bool Platform::StartThread(size_t stackSize, std::function<void()> body)
{
    auto argument = std::make_unique<std::function<void()>>(std::move(body));
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, stackSize);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_t thread;
    const bool started = pthread_create(&thread, &attributes, &ThreadMain, argument.get()) == 0;
    pthread_attr_destroy(&attributes);
    if (started)
    {
        argument.release(); // the thread's own
    }
    return started;
}

void Platform::AtThreadEnd(void (*function)()) noexcept
{
    t_threadEnd.function = function;
}

bool Platform::ProcessIsEnding() noexcept
{
    return false;
}

} // namespace iisjava

#endif
