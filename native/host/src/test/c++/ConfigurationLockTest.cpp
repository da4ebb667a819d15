#include "TestFolder.h"

#include "config/Configuration.h"

#include <doctest/doctest.h>

using namespace iishost;

namespace
{

const char* const Web = "<configuration>\n<system.webServer>\n%\n</system.webServer>\n</configuration>";
const std::string Documents = "<defaultDocument enabled=\"false\"/>";

std::string WebConfig(const std::string& webServer)
{
    return std::string(Web).replace(std::string(Web).find('%'), 1, webServer);
}

std::string Declared(const std::string& mode)
{
    return "<configSections><sectionGroup name=\"system.webServer\"><section name=\"defaultDocument\" "
           "overrideModeDefault=\"" +
           mode + "\"/></sectionGroup></configSections>";
}

std::string Location(const std::string& path, const std::string& mode, const std::string& webServer)
{
    return "<location path=\"" + path + "\" overrideMode=\"" + mode + "\"><system.webServer>" + webServer +
           "</system.webServer></location>";
}

// "free", or the line at which the web.config of Site/app uses what is locked.
std::string Outcome(const std::string& appHost, const std::string& more, const std::string& webConfig)
{
    const TestFolder folder;
    folder.Write("app/web.config", WebConfig(webConfig));
    try
    {
        const Configuration configuration(folder.WriteConfig(appHost, more), Schema::WithBuiltInSections());
        return "free";
    }
    catch (const ConfigurationError& error)
    {
        CHECK(error.Code() == static_cast<HRESULT>(0x80070021));
        CHECK(error.File() == folder.Path() / "app" / "web.config");
        return std::to_string(error.Line());
    }
}

} // namespace

TEST_CASE("a section is locked by its declaration and by locations, the nearest of which decides")
{
    CHECK(Outcome("", "", Documents) == "free");
    CHECK(Outcome("", Declared("Allow"), Documents) == "free");
    CHECK(Outcome("", Declared("Deny"), Documents) == "3");
    CHECK(Outcome("", Declared("Deny") + Location("Site", "Allow", "<defaultDocument/>"), Documents) == "free");
    CHECK(Outcome("", Location("Site", "Deny", "<defaultDocument/>"), Documents) == "3");
    CHECK(Outcome("", Location("Site", "Deny", "<handlers/>"), Documents) == "free");
    CHECK(Outcome("", Location("Other", "Deny", "<defaultDocument/>"), Documents) == "free");
    CHECK(Outcome("",
                  Location("", "Deny", "<defaultDocument/>") + Location("Site/app", "Allow", "<defaultDocument/>"),
                  Documents) == "free");
    CHECK(Outcome("", Location("Site/app", "Deny", "<defaultDocument/>"), Documents) == "3");
}

TEST_CASE("it is told whether the file of a path may use a section, and what is in it")
{
    const TestFolder folder;
    folder.Write("root/web.config", WebConfig("<defaultDocument lockItem=\"true\"/>"));
    folder.Write("app/web.config",
                 WebConfig("<handlers lockAllAttributesExcept=\"\" lockElements=\"add\"><add name=\"b\" path=\"b\" "
                           "verb=\"*\" lockItem=\"true\"/></handlers>"));
    const Configuration configuration(
        folder.WriteConfig("<handlers><add name=\"a\" path=\"a\" verb=\"*\" lockItem=\"true\"/></handlers>",
                           Location("Site/app", "Deny", "<staticContent/>")),
        Schema::WithBuiltInSections());
    const auto section = [&](const std::string& name, const std::string& path)
    {
        return configuration.Section("system.webServer/" + name, Configuration::AppHostPath + path);
    };
    CHECK(!section("defaultDocument", "").IsLocked());
    CHECK(!section("defaultDocument", "/Site").IsLocked());
    CHECK(section("defaultDocument", "/Site/other").IsLocked());
    const auto other = section("defaultDocument", "/Site/other");
    CHECK(other.Child("files").IsLocked());
    CHECK(section("staticContent", "/Site/app").IsLocked());
    CHECK(section("staticContent", "/Site/app").IsLocked("defaultDocFooter"));
    CHECK(!section("staticContent", "/Site").IsLocked());

    const auto own = section("handlers", "/Site/app");
    CHECK(!own.IsLocked());
    CHECK(!own.IsLocked("accessPolicy"));
    REQUIRE(own.Items().size() == 2);
    CHECK(!own.Items()[0].IsLocked());
    CHECK(own.Items()[1].IsLocked());
    const auto below = section("handlers", "/Site/app/below");
    CHECK(!below.IsLocked());
    CHECK(below.IsLocked("accessPolicy"));
    CHECK(below.Items()[0].IsLocked());
}

TEST_CASE("attributes, elements and entries are locked for what is read later")
{
    const std::string on = "<defaultDocument enabled=\"true\"";
    CHECK(Outcome(on + " lockAttributes=\"enabled\"/>", "", Documents) == "3");
    CHECK(Outcome(on + " lockAttributes=\"*\"/>", "", Documents) == "3");
    CHECK(Outcome(on + " lockAllAttributesExcept=\"enabled\"/>", "", Documents) == "free");
    CHECK(Outcome(on + " lockAllAttributesExcept=\"other\"/>", "", Documents) == "3");
    CHECK(Outcome(on + " lockElements=\"files\"/>", "", Documents) == "free");
    CHECK(Outcome(on + " lockElements=\"files\"/>", "", "<defaultDocument>\n<files/></defaultDocument>") == "4");
    CHECK(Outcome(on + " lockAllElementsExcept=\"files\"/>", "", "<defaultDocument><files/></defaultDocument>") ==
          "free");

    CHECK(Outcome(on + " lockItem=\"true\"/>", "", Documents) == "3");

    const std::string files = "<defaultDocument><files><add value=\"a\" lockItem=\"true\"/><add value=\"b\"/></files>"
                              "</defaultDocument>";
    const auto change = [](const std::string& xml)
    {
        return "<defaultDocument><files>\n" + xml + "</files></defaultDocument>";
    };
    CHECK(Outcome(files, "", change("<remove value=\"a\"/>")) == "4");
    CHECK(Outcome(files, "", change("<clear/>")) == "4");
    CHECK(Outcome(files, "", change("<remove value=\"b\"/><add value=\"c\"/>")) == "free");
}
