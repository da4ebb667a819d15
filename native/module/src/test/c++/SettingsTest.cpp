#include <Failure.h>
#include <Settings.h>

#include <doctest/doctest.h>

#include <cstdlib>

using namespace iisjava;

namespace
{

std::string InConfiguration(const std::string& section)
{
    return "<?xml version=\"1.0\"?>\n<configuration><system.webServer>" + section +
           "</system.webServer></configuration>";
}

Settings Parse(const std::string& section)
{
    std::string reason;
    const auto settings = Settings::ReadFromXml(InConfiguration(section), "test.config", &reason);
    INFO(reason);
    REQUIRE(settings.has_value());
    return *settings;
}

// What the failure says that the call ends with.
template <class Call>
std::string FailureOf(Call&& call)
{
    try
    {
        call();
    }
    catch (const Failure& failure)
    {
        return failure.what();
    }
    return "no failure";
}

bool Contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

void SetEnvironment(const char* assignment)
{
#ifdef _WIN32
    _putenv(assignment);
#else
    putenv(const_cast<char*>(assignment));
#endif
}

} // namespace

TEST_CASE("the section is read with all its attributes and collections")
{
    SetEnvironment("IISJAVA_TEST_PLACE=C:\\place");
    const Settings settings = Parse(R"(
        <iisjava javaHome="%IISJAVA_TEST_PLACE%\jdk" logDirectory="D:\logs" detailedErrors="Always">
          <jvmOptions><add value="-Xmx256m" /><add value="-Dpercent=%IISJAVA_TEST_PLACE%" /></jvmOptions>
          <modules>
            <add name="Hello" type="org.example.Hello" classPath="%IISJAVA_TEST_PLACE%\hello.jar;lib\*" />
            <add name="Other &amp; more" type="b.C" classPath="x.jar" />
          </modules>
        </iisjava>)");
    CHECK(settings.javaHome == "C:\\place\\jdk");
    CHECK(settings.logDirectory == "D:\\logs");
    CHECK(settings.detailedErrors == DetailedErrors::Always);
    CHECK(settings.jvmOptions == std::vector<std::string>{"-Xmx256m", "-Dpercent=%IISJAVA_TEST_PLACE%"});
    CHECK(settings.Module("hello").type == "org.example.Hello");
    CHECK(settings.Module("Hello").classPath == "C:\\place\\hello.jar;lib\\*");
    CHECK(settings.Module("Other & more").classPath == "x.jar");
}

TEST_CASE("what the section leaves out has its default")
{
    const Settings settings = Parse("<iisjava />");
    CHECK(settings.javaHome.empty());
    CHECK(settings.detailedErrors == DetailedErrors::Local);
    CHECK(settings.jvmOptions.empty());
    CHECK(settings.modules.empty());
}

TEST_CASE("clear and remove work on what came before")
{
    const Settings settings = Parse(R"(<iisjava>
        <jvmOptions><add value="-Da" /><clear /><add value="-Db" /><add value="-Dc" /><remove value="-Db" /></jvmOptions>
        <modules><add name="A" type="a" classPath="a" /><remove name="a" /><add name="B" type="b" classPath="b" /></modules>
        </iisjava>)");
    CHECK(settings.jvmOptions == std::vector<std::string>{"-Dc"});
    REQUIRE(settings.modules.size() == 1);
    CHECK(settings.modules[0].name == "B");
}

TEST_CASE("a section in a location for the whole server counts, one for a site does not")
{
    const auto withLocation = [](const std::string& path)
    {
        std::string reason;
        return Settings::ReadFromXml("<configuration><location path=\"" + path +
                                         "\"><system.webServer><iisjava javaHome=\"J\" /></system.webServer></location>"
                                         "</configuration>",
                                     "test.config", &reason);
    };
    REQUIRE(withLocation("").has_value());
    CHECK(withLocation(".")->javaHome == "J");
    CHECK_FALSE(withLocation("Default Web Site").has_value());
}

TEST_CASE("a file with a byte order mark is read, in UTF-8 and in UTF-16")
{
    const std::string xml = InConfiguration("<iisjava javaHome=\"J\" />");
    std::string wide = "\xFF\xFE";
    for (const char c : xml)
    {
        wide += c;
        wide += '\0';
    }
    std::string reason;
    CHECK(Settings::ReadFromXml("\xEF\xBB\xBF" + xml, "f", &reason)->javaHome == "J");
    CHECK(Settings::ReadFromXml(wide, "f", &reason)->javaHome == "J");
}

TEST_CASE("a file without the section, and one that is not XML, say so")
{
    std::string reason;
    CHECK_FALSE(Settings::ReadFromXml("<configuration />", "pool.config", &reason).has_value());
    CHECK(reason == "the file pool.config has no such section");
    CHECK_FALSE(Settings::ReadFromXml("<configuration>\n<a>\n</b>", "pool.config", &reason).has_value());
    CHECK(Contains(reason, "pool.config:3 is not well-formed"));
    CHECK_FALSE(Settings::ReadFromXml("", "pool.config", &reason).has_value());
}

TEST_CASE("a module without entry is told which XML to add and which entries there are")
{
    const Settings settings = Parse(R"(<iisjava><modules><add name="A" type="a" classPath="a" /></modules></iisjava>)");
    const std::string text = FailureOf([&] { settings.Module("Hello"); });
    CHECK(text.rfind("IISJ0009: Module 'Hello'", 0) == 0);
    CHECK(Contains(text, "it has 'A'"));
    CHECK(Contains(text, "\nRemedy: "));
    CHECK(Contains(text, "<add name=\"Hello\" type="));
}

TEST_CASE("an entry without type or classPath is incomplete")
{
    const Settings settings =
        Parse(R"(<iisjava><modules><add name="A" classPath="a" /><add name="B" type="b" /></modules></iisjava>)");
    CHECK(Contains(FailureOf([&] { settings.Module("A"); }), "has no type"));
    CHECK(Contains(FailureOf([&] { settings.Module("B"); }), "IISJ0010"));
    CHECK(Contains(FailureOf([&] { settings.Module("B"); }), "has no classPath"));
}

TEST_CASE("the settings of logging are read, and have their defaults")
{
    const Settings given = Parse(R"(<iisjava logLevel="Debug" logFileSizeMB="1024" logFileCount="1" />)");
    CHECK(given.logLevel == LogLevel::Debug);
    CHECK(given.logFileSizeMB == 1024);
    CHECK(given.logFileCount == 1);
    const Settings defaults = Parse("<iisjava />");
    CHECK(defaults.logLevel == LogLevel::Info);
    CHECK(defaults.logFileSizeMB == 10);
    CHECK(defaults.logFileCount == 5);
}

TEST_CASE("a value outside its type or range is refused with its place and what is allowed")
{
    const auto refusal = [](const std::string& attributes)
    {
        return FailureOf([&] { Parse("\n<iisjava " + attributes + " />"); });
    };
    CHECK(refusal("detailedErrors=\"NEVER\"") == "no failure");
    CHECK(refusal("detailedErrors=\"sometimes\"") ==
          "IISJ0012: The attribute detailedErrors in system.webServer/iisjava is 'sometimes' (test.config:3).\n"
          "Remedy: Set it to one of local, always, never.");
    CHECK(Contains(refusal("logLevel=\"verbose\""), "one of off, error, warning, info, debug, trace"));
    for (const char* wrong : {"0", "1025", "", "-1", "1.5", "10 ", "0x10", "99999999999999999999"})
    {
        const std::string text = refusal(std::string("logFileSizeMB=\"") + wrong + "\"");
        CHECK(Contains(text, std::string("IISJ0012: The attribute logFileSizeMB in system.webServer/iisjava is '") +
                                 wrong + "' (test.config:3)."));
        CHECK(Contains(text, "a whole number from 1 to 1024"));
    }
    CHECK(Contains(refusal("logFileCount=\"101\""), "a whole number from 1 to 100"));
    for (const char* wrong : {"", "60", "00:00:00", "01:00:01", "24:00:00", "00:60:00", "0:01:00", "-1.00:01:00",
                              "1.00:00:00", "00:01:00.5", "99999999999.00:00:01"})
    {
        const std::string text = refusal(std::string("startupTimeLimit=\"") + wrong + "\"");
        CHECK(Contains(text, std::string("'") + wrong + "' (test.config:3)"));
        CHECK(Contains(text, "a time from 00:00:01 to 01:00:00"));
    }
}

TEST_CASE("the limit of the start is a time span")
{
    CHECK(Parse("<iisjava />").startupTimeLimit == std::chrono::minutes(1));
    CHECK(Parse(R"(<iisjava startupTimeLimit="00:00:01" />)").startupTimeLimit == std::chrono::seconds(1));
    CHECK(Parse(R"(<iisjava startupTimeLimit="01:00:00" />)").startupTimeLimit == std::chrono::hours(1));
    CHECK(Parse(R"(<iisjava startupTimeLimit="0.00:01:30" />)").startupTimeLimit == std::chrono::seconds(90));
}

TEST_CASE("a module has settings of its own, in their order")
{
    SetEnvironment("IISJAVA_TEST_PLACE=C:\\place");
    const Settings settings = Parse(R"(<iisjava><modules><add name="A" type="a" classPath="a"><settings>
        <add name="one" value="1" /><add name="place" value="%IISJAVA_TEST_PLACE%\x" /><add name="empty" />
        <add name="gone" value="" /><remove name="GONE" /></settings></add>
        <add name="B" type="b" classPath="b" enabled="False" /></modules></iisjava>)");
    const ModuleSettings& module = settings.Module("A");
    CHECK(module.enabled);
    REQUIRE(module.settings.size() == 3);
    CHECK(module.settings[0].name == "one");
    CHECK(module.settings[0].value == "1");
    CHECK(module.settings[1].value == "C:\\place\\x");
    CHECK(module.settings[2].value.empty());
    CHECK_FALSE(settings.Module("B").enabled);
    CHECK(settings.Module("B").settings.empty());
}

TEST_CASE("a disabled module needs no class")
{
    const Settings settings = Parse(R"(<iisjava><modules><add name="A" enabled="false" /></modules></iisjava>)");
    CHECK_FALSE(settings.Module("A").enabled);
}

TEST_CASE("an entry without its name, and two of one name, are refused with their place")
{
    const auto refusal = [](const std::string& modules)
    {
        return FailureOf([&] { Parse("<iisjava><modules>\n" + modules + "</modules></iisjava>"); });
    };
    CHECK(Contains(refusal(R"(<add type="a" classPath="a" />)"), "IISJ0012: The attribute name"));
    CHECK(Contains(refusal(R"(<add name="A" enabled="yes" />)"), "is 'yes' (test.config:3)."));
    CHECK(Contains(refusal("<add name=\"A\" />\n<add name=\"a\" />"), "have the name 'a' (test.config:4)."));
    CHECK(Contains(refusal(R"(<add name="A"><settings><add name="x" /><add name="X" /></settings></add>)"),
                   "have the name 'X' (test.config:3)."));
    CHECK(Contains(refusal(R"(<add name="A"><settings><add value="x" /></settings></add>)"), "The attribute name"));
    CHECK(Contains(FailureOf(
                       []
                       {
                           Parse(R"(<iisjava><jvmOptions><add value="-Da" /><add value="-Da" /></jvmOptions>
                                           </iisjava>)");
                       }),
                   "have the value '-Da'"));
    CHECK(Parse(R"(<iisjava><jvmOptions><add value="-Da" /><add value="-DA" /></jvmOptions></iisjava>)")
              .jvmOptions.size() == 2);
}

TEST_CASE("environment variables that are set are expanded, others stay")
{
    const EnvironmentLookup lookup = [](const std::string& name) -> std::optional<std::string>
    {
        if (name == "A")
        {
            return "one";
        }
        return name == "EMPTY" ? std::make_optional<std::string>() : std::nullopt;
    };
    CHECK(ExpandEnvironment("%A%", lookup) == "one");
    CHECK(ExpandEnvironment("x%A%y%A%z", lookup) == "xoneyonez");
    CHECK(ExpandEnvironment("%EMPTY%", lookup).empty());
    CHECK(ExpandEnvironment("%NONE%", lookup) == "%NONE%");
    CHECK(ExpandEnvironment("%NONE%A%", lookup) == "%NONEone");
    CHECK(ExpandEnvironment("100% and %A", lookup) == "100% and %A");
    CHECK(ExpandEnvironment("%%A%%", lookup) == "%one%");
    CHECK(ExpandEnvironment("", lookup).empty());
}
