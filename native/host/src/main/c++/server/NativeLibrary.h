#pragma once

#include <httpserv/WindowsTypes.h>

#include <filesystem>
#include <stdexcept>
#include <string>

namespace iishost
{

// Why an image was not loaded: the Win32 error that IIS would report, and the system's own words.
class LoadError : public std::runtime_error
{
public:
    LoadError(DWORD code, const std::string& text) : std::runtime_error(text), m_code(code) {}
    DWORD Code() const { return m_code; }

private:
    DWORD m_code;
};

// A loaded DLL or shared library. It stays loaded for the life of the object.
class NativeLibrary
{
public:
    explicit NativeLibrary(const std::filesystem::path& image); // throws LoadError
    NativeLibrary(const NativeLibrary&) = delete;
    NativeLibrary& operator=(const NativeLibrary&) = delete;
    ~NativeLibrary();

    // Null when there is no such export.
    void* Find(const char* name) const noexcept;
    // On Windows: puts `replacement` in the place of each import of that name, whatever DLL it comes from.
    void ReplaceImport(const char* name, void* replacement) const noexcept;

private:
    void* m_handle = nullptr;
};

} // namespace iishost
