#include "TestFolder.h"

#include "config/Configuration.h"
#include "config/ConfigurationError.h"
#include "server/Text.h"

#include <doctest/doctest.h>

using namespace iishost;

namespace
{

const char* const SampleSchema = R"(<configSchema><sectionSchema name="system.webServer/sample">
  <attribute name="level" type="enum" defaultValue="low">
    <enum name="low" value="1"/><enum name="high" value="7"/></attribute>
  <attribute name="count" type="uint" defaultValue="3" validationType="integerRange" validationParameter="1,9"/>
  <attribute name="limit" type="timeSpan" defaultValue="00:01:30"/>
  <attribute name="patience" type="timeSpan" defaultValue="00:01:00" validationType="timeSpanRange"
             validationParameter="1,3600,1"/>
  <attribute name="place" type="string" expanded="true"/>
  <element name="options"><collection addElement="add" removeElement="remove" clearElement="clear">
    <attribute name="value" type="string" isUniqueKey="true" required="true"/></collection></element>
  <element name="words"><collection addElement="add" removeElement="remove" clearElement="clear">
    <attribute name="value" type="string" isUniqueKey="true" caseSensitive="true"/></collection></element>
</sectionSchema></configSchema>)";

Schema Sections()
{
    Schema schema = Schema::WithBuiltInSections();
    schema.Add(ParseXml(SampleSchema, "sample_schema.xml"));
    return schema;
}

std::string ErrorOf(const std::filesystem::path& file)
{
    try
    {
        const Configuration configuration(file, Sections());
    }
    catch (const ConfigurationError& error)
    {
        return error.what();
    }
    return "no error";
}

std::string Values(const ConfigurationElement& element, const std::string& attribute)
{
    std::string values;
    for (const auto& item : element.Items())
    {
        values += (values.empty() ? "" : " ") + item.Get(attribute);
    }
    return values;
}

const std::string AppPath = "MACHINE/WEBROOT/APPHOST/Site/app";

} // namespace

TEST_CASE("an attribute that no file sets has the default of the schema")
{
    const TestFolder folder;
    const Configuration configuration(folder.WriteConfig("<sample/>"), Sections());
    const auto section = configuration.Section("system.webServer/sample");
    CHECK(section.Get("level") == "low");
    CHECK(section.GetNumber("level") == 1);
    CHECK(section.GetNumber("count") == 3);
    CHECK(section.GetNumber("limit") == 900000000);
    CHECK(section.Get("place").empty());
}

TEST_CASE("a web.config of an application adds to, removes from and overrides what it inherits")
{
    const TestFolder folder;
    folder.Write("root/web.config", "<configuration><system.webServer><sample count=\"5\"><options><add value=\"c\"/>"
                                    "</options></sample></system.webServer></configuration>");
    folder.Write("app/web.config", "<configuration><system.webServer><sample level=\"high\"><options>"
                                   "<remove value=\"a\"/><add value=\"d\"/></options></sample></system.webServer>"
                                   "</configuration>");
    const Configuration configuration(
        folder.WriteConfig("<sample><options><add value=\"a\"/><add value=\"b\"/></options></sample>"), Sections());
    const auto app = configuration.Section("system.webServer/sample", AppPath);
    CHECK(app.Get("level") == "high");
    CHECK(app.GetNumber("count") == 5);
    CHECK(Values(app.Child("options"), "value") == "b c d");
    const auto server = configuration.Section("system.webServer/sample");
    CHECK(Values(server.Child("options"), "value") == "a b");
    CHECK(server.Get("level") == "low");
}

TEST_CASE("clear forgets what was inherited")
{
    const TestFolder folder;
    folder.Write("app/web.config", "<configuration><system.webServer><sample><options><clear/><add value=\"z\"/>"
                                   "</options></sample></system.webServer></configuration>");
    const Configuration configuration(folder.WriteConfig("<sample><options><add value=\"a\"/></options></sample>"),
                                      Sections());
    const auto section = configuration.Section("system.webServer/sample", AppPath);
    CHECK(Values(section.Child("options"), "value") == "z");
}

TEST_CASE("handlers of a lower level come before those that it inherits")
{
    const TestFolder folder;
    folder.Write("app/web.config",
                 "<configuration><system.webServer><handlers><add name=\"Own\" path=\"*.x\" verb=\"*\"/>"
                 "<add name=\"Second\" path=\"*.y\" verb=\"*\"/></handlers></system.webServer></configuration>");
    const Configuration configuration(
        folder.WriteConfig("<handlers><add name=\"Inherited\" path=\"*\" verb=\"*\"/></handlers>"), Sections());
    CHECK(Values(configuration.Section("system.webServer/handlers", AppPath), "name") == "Own Second Inherited");
}

TEST_CASE("a location applies to its path and what is below it, and not elsewhere")
{
    const TestFolder folder;
    const Configuration configuration(
        folder.WriteConfig("", "<location path=\"site/APP\"><system.webServer><sample count=\"9\"/>"
                               "</system.webServer></location>"),
        Sections());
    const auto count = [&](const std::string& path)
    {
        return configuration.Section("system.webServer/sample", path).GetNumber("count");
    };
    CHECK(count(AppPath) == 9);
    CHECK(count(AppPath + "/below") == 9);
    CHECK(count("MACHINE/WEBROOT/APPHOST/Site") == 3);
    CHECK(count("MACHINE/WEBROOT/APPHOST/Site/apple") == 3);
}

TEST_CASE("what is wrong is said with file, line and what was expected")
{
    const TestFolder folder;
    const auto file = folder.Path() / "applicationHost.config";
    const std::string line4 = Utf8Of(file) + ":4: ";
    CHECK(
        ErrorOf(folder.WriteConfig("<sampel/>")).find(line4 + "unknown section 'system.webServer/sampel'; expected") ==
        0);
    CHECK(ErrorOf(folder.WriteConfig("<sample cuont=\"1\"/>")) ==
          line4 + "unknown attribute 'cuont' of <sample>; expected one of level, count, limit, patience, place, "
                  "<options>, <words>");
    CHECK(ErrorOf(folder.WriteConfig("<sample count=\"10\"/>")) ==
          line4 + "the attribute 'count' of <sample> is '10'; expected a number from 1 to 9");
    CHECK(ErrorOf(folder.WriteConfig("<sample level=\"middle\"/>")) ==
          line4 + "the attribute 'level' of <sample> is 'middle'; expected one of low, high");
    CHECK(ErrorOf(folder.WriteConfig("<sample><options><add/></options></sample>")).find("no value") !=
          std::string::npos);
    CHECK(ErrorOf(folder.WriteConfig("<sample><options><put/></options></sample>")).find("unknown element <put>") !=
          std::string::npos);
    CHECK(ErrorOf(folder.WriteConfig("<sample><options>\n<add value=\"a\"/>\n<add value=\"a\"/></options></sample>"))
              .find(Utf8Of(file) + ":6: duplicate <add> with value='a'") == 0);
    CHECK(ErrorOf(folder.WriteConfig("<sample></simple>")).find(line4 + "the file is not well-formed XML") == 0);
}

TEST_CASE("a missing file and a web.config that is wrong stop the server")
{
    const TestFolder folder;
    CHECK(ErrorOf(folder.Path() / "none.config").find("none.config:1: the file cannot be read") != std::string::npos);
    const auto file = folder.WriteConfig("");
    const auto web = folder.Write(
        "app/web.config", "<configuration><system.webServer>\n<globalModules/></system.webServer></configuration>");
    const std::string error = ErrorOf(file);
    CAPTURE(error);
    CHECK(error.find(Utf8Of(web) + ":2: the section 'system.webServer/globalModules'") == 0);
}

TEST_CASE("sites must have bindings, a root application and root directories")
{
    const TestFolder folder;
    const auto with = [&](const std::string& site)
    {
        return ErrorOf(folder.Write("applicationHost.config", "<configuration><system.applicationHost><sites>" + site +
                                                                  "</sites></system.applicationHost></configuration>"));
    };
    const std::string binding = "<bindings><binding protocol=\"http\" bindingInformation=\"*:80:\"/></bindings>";
    const std::string root = "<application path=\"/\"><virtualDirectory path=\"/\" physicalPath=\".\"/></application>";
    CHECK(with("<site name=\"S\" id=\"1\">" + root + binding + "</site>") == "no error");
    CHECK(with("<site name=\"S\" id=\"1\">" + root + "</site>").find("no binding") != std::string::npos);
    CHECK(with("<site name=\"S\" id=\"1\">" + binding + "</site>").find("no <application>") != std::string::npos);
    CHECK(with("<site name=\"S\" id=\"1\">" + binding + "<application path=\"/\"/></site>")
              .find("no <virtualDirectory>") != std::string::npos);
    CHECK(with("<site name=\"S\" id=\"1\">" + root +
               "<bindings><binding protocol=\"http\" bindingInformation=\"80\"/></bindings></site>")
              .find("address:port:host") != std::string::npos);
}

TEST_CASE("environment variables are expanded where the schema says so")
{
    const TestFolder folder;
    const Configuration configuration(
        folder.WriteConfig(
            "<sample place=\"%IISHOST_NOT_SET%/100%/a\"><options><add value=\"%PATH%\"/></options></sample>"),
        Sections());
    const auto section = configuration.Section("system.webServer/sample");
    CHECK(section.Get("place") == "%IISHOST_NOT_SET%/100%/a");
    CHECK(Values(section.Child("options"), "value") == "%PATH%");
    CHECK(ExpandEnvironment("<%PATH%>").find('%') == std::string::npos);
}

TEST_CASE("a time span outside its range is refused with its line")
{
    const TestFolder folder;
    const auto errorOf = [&](const std::string& value)
    {
        return ErrorOf(
            folder.WriteConfig("", "<system.webServer><sample patience=\"" + value + "\"/></system.webServer>"));
    };
    CHECK(errorOf("00:00:01") == "no error");
    CHECK(errorOf("01:00:00") == "no error");
    for (const char* wrong : {"00:00:00", "01:00:01", "1.00:00:00"})
    {
        CHECK(errorOf(wrong).find("a time span from 00:00:01 to 01:00:00") != std::string::npos);
    }
}

TEST_CASE("keys are compared without case, unless the schema says otherwise")
{
    const TestFolder folder;
    const auto errorOf = [&](const std::string& collection)
    {
        return ErrorOf(folder.WriteConfig("", "<system.webServer><sample><" + collection +
                                                  "><add value=\"a\"/><add value=\"A\"/></" + collection +
                                                  "></sample></system.webServer>"));
    };
    CHECK(errorOf("options").find("duplicate <add>") != std::string::npos);
    CHECK(errorOf("words") == "no error");
}

TEST_CASE("a section declared for applicationHost.config only is refused in a web.config and for a site")
{
    const std::string declaration = "<configSections><sectionGroup name=\"system.webServer\"><section name=\"sample\" "
                                    "allowDefinition=\"AppHostOnly\"/></sectionGroup></configSections>";
    const std::string section = "<system.webServer><sample count=\"4\"/></system.webServer>";
    const TestFolder folder;
    CHECK(ErrorOf(folder.WriteConfig("", declaration + section)) == "no error");
    CHECK(ErrorOf(folder.WriteConfig("", declaration + "<location path=\"\">" + section + "</location>")) ==
          "no error");
    CHECK(ErrorOf(folder.WriteConfig("", declaration + "<location path=\"Site\">" + section + "</location>"))
              .find("stands in <location path=\"Site\">") != std::string::npos);
    folder.Write("app/web.config", "<configuration>" + section + "</configuration>");
    CHECK(ErrorOf(folder.WriteConfig("", section)) == "no error");
    CHECK(ErrorOf(folder.WriteConfig("", declaration)).find("stands in a web.config") != std::string::npos);
}

TEST_CASE("sections of .NET and configSections are passed over")
{
    const TestFolder folder;
    CHECK(ErrorOf(folder.WriteConfig("", "<configSections><section name=\"x\"/></configSections>"
                                         "<system.web><compilation debug=\"true\"/></system.web><appSettings/>")) ==
          "no error");
}
