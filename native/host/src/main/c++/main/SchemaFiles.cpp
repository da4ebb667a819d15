#include "main/SchemaFiles.h"

#include <httpserv/WindowsTypes.h>

#include <algorithm>
#include <vector>

namespace iishost
{

namespace
{

std::filesystem::path ExecutableFolder()
{
#ifdef _WIN32
    std::vector<WCHAR> buffer(32768);
    const DWORD length = GetModuleFileNameW(nullptr, buffer.data(), static_cast<DWORD>(buffer.size()));
    return std::filesystem::path(buffer.data(), buffer.data() + length).parent_path();
#else
    std::error_code error;
    return std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
#endif
}

} // namespace

Schema ReadSchemas(const Options& options)
{
    Schema schema = Schema::WithBuiltInSections();
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(ExecutableFolder() / "schema", error))
    {
        if (entry.path().extension() == ".xml")
        {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    files.insert(files.end(), options.schemas.begin(), options.schemas.end());
    for (const auto& file : files)
    {
        schema.AddFile(file);
    }
    return schema;
}

} // namespace iishost
