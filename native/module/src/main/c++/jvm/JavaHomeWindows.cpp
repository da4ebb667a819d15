#ifdef _WIN32

#include "JavaHome.h"
#include "../support/Utf.h"

#include <httpserv/WindowsTypes.h>

#include <algorithm>

namespace iisjava
{

namespace
{

// Where installers note a Java home: below each subkey of key (a version), in the value at path.
struct Vendor
{
    const WCHAR* key;
    const WCHAR* path;
    const WCHAR* value;
};

constexpr Vendor Vendors[] = {
    {L"SOFTWARE\\Eclipse Adoptium\\JRE", L"\\hotspot\\MSI", L"Path"},
    {L"SOFTWARE\\Eclipse Adoptium\\JDK", L"\\hotspot\\MSI", L"Path"},
    {L"SOFTWARE\\Microsoft\\JDK", L"\\hotspot\\MSI", L"Path"},
    {L"SOFTWARE\\Semeru\\JRE", L"\\openj9\\MSI", L"Path"},
    {L"SOFTWARE\\Semeru\\JDK", L"\\openj9\\MSI", L"Path"},
    {L"SOFTWARE\\Azul Systems\\Zulu", L"", L"InstallationPath"},
    {L"SOFTWARE\\BellSoft\\Liberica", L"", L"InstallationPath"},
    {L"SOFTWARE\\JavaSoft\\JRE", L"", L"JavaHome"},
    {L"SOFTWARE\\JavaSoft\\JDK", L"", L"JavaHome"},
};

struct RegisteredHome
{
    std::vector<int> version;
    JavaPlace place;
};

// The numbers in the name of a version's key, such as 17.0.9.9 or zulu-21.
std::vector<int> Numbers(const std::string& text)
{
    std::vector<int> numbers;
    bool inNumber = false;
    for (const char c : text)
    {
        const bool digit = c >= '0' && c <= '9';
        if (digit && !inNumber)
        {
            numbers.push_back(0);
        }
        if (digit && numbers.back() < 100000000)
        {
            numbers.back() = numbers.back() * 10 + (c - '0');
        }
        inNumber = digit;
    }
    return numbers;
}

void ReadVendor(const Vendor& vendor, std::vector<RegisteredHome>& homes)
{
    HKEY key = nullptr;
    if (RegOpenKeyExW(HKEY_LOCAL_MACHINE, vendor.key, 0, KEY_READ | KEY_WOW64_64KEY, &key) != ERROR_SUCCESS)
    {
        return;
    }
    WCHAR name[256];
    DWORD length = 256;
    for (DWORD i = 0; RegEnumKeyExW(key, i, name, &length, nullptr, nullptr, nullptr, nullptr) == ERROR_SUCCESS;
         ++i, length = 256)
    {
        const WideString subKey = WideString(name, length) + vendor.path;
        WCHAR value[1024];
        DWORD size = sizeof value;
        if (RegGetValueW(key, subKey.c_str(), vendor.value, RRF_RT_REG_SZ | RRF_SUBKEY_WOW6464KEY, nullptr, value,
                         &size) == ERROR_SUCCESS)
        {
            homes.push_back(
                {Numbers(ToUtf8(name, length)),
                 {"the registry key HKEY_LOCAL_MACHINE\\" + ToUtf8(vendor.key) + "\\" + ToUtf8(subKey.c_str()),
                  ToUtf8(value), false}});
        }
    }
    RegCloseKey(key);
}

} // namespace

std::vector<JavaPlace> RegisteredJavaHomes()
{
    std::vector<RegisteredHome> homes;
    for (const Vendor& vendor : Vendors)
    {
        ReadVendor(vendor, homes);
    }
    std::stable_sort(homes.begin(), homes.end(),
                     [](const RegisteredHome& left, const RegisteredHome& right)
                     { return left.version > right.version; });
    std::vector<JavaPlace> places;
    for (RegisteredHome& home : homes)
    {
        places.push_back(std::move(home.place));
    }
    return places;
}

} // namespace iisjava

#endif
