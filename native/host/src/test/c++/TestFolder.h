#pragma once

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace iishost
{

// A folder for one test, removed at its end, and what most of its configurations begin with.
class TestFolder
{
public:
    TestFolder()
        : m_path(std::filesystem::temp_directory_path() / ("iishost-folder-" + std::to_string(std::random_device()())))
    {
        std::filesystem::create_directories(m_path);
    }
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;
    ~TestFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    const std::filesystem::path& Path() const { return m_path; }
    std::filesystem::path Write(const std::string& name, const std::string& text) const
    {
        const auto file = (m_path / name).make_preferred();
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
        return file;
    }
    // applicationHost.config with one site ("Site", 1) with an application /app and a virtual directory /app/images.
    std::filesystem::path WriteConfig(const std::string& webServer, const std::string& more = "") const
    {
        return Write("applicationHost.config",
                     "<configuration>\n<system.applicationHost><sites>"
                     "<site name=\"Site\" id=\"1\"><bindings>"
                     "<binding protocol=\"http\" bindingInformation=\"*:8080:\"/></bindings>"
                     "<application path=\"/\"><virtualDirectory path=\"/\" physicalPath=\"root\"/>"
                     "</application><application path=\"/app\">"
                     "<virtualDirectory path=\"/\" physicalPath=\"app\"/>"
                     "<virtualDirectory path=\"/images\" physicalPath=\"pictures\"/>"
                     "</application></site></sites></system.applicationHost>\n"
                     "<system.webServer>\n" +
                         webServer + "\n</system.webServer>\n" + more + "</configuration>\n");
    }

private:
    const std::filesystem::path m_path;
};

} // namespace iishost
