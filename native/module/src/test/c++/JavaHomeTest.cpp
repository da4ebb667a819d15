#include <Failure.h>
#include <jvm/JavaHome.h>
#include <jvm/JavaOptions.h>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

using namespace iisjava;
namespace fs = std::filesystem;

namespace
{

// A folder for fake Java homes, gone at the end of the test.
class Folder
{
public:
    Folder()
        : m_path(fs::temp_directory_path() / ("iisjava-test-" + std::to_string(++s_count) + "-" +
                                              std::to_string(reinterpret_cast<uintptr_t>(this))))
    {
        fs::create_directories(m_path);
    }
    ~Folder() { fs::remove_all(m_path); }

    fs::path Write(const fs::path& relative, const std::string& content) const
    {
        const fs::path file = m_path / relative;
        fs::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << content;
        return file;
    }

    const fs::path& Path() const { return m_path; }

private:
    static inline int s_count = 0;
    const fs::path m_path;
};

#ifdef _WIN32
const fs::path Library = fs::path("bin") / "server" / "jvm.dll";

std::string Image(int machine)
{
    std::string image(0x100, '\0');
    image.replace(0, 2, "MZ");
    image[0x3C] = '\x80';
    image.replace(0x80, 4, std::string("PE\0\0", 4));
    image[0x84] = static_cast<char>(machine & 0xFF);
    image[0x85] = static_cast<char>(machine >> 8);
    return image;
}
const std::string GoodLibrary = Image(0x8664);
const std::string Library32 = Image(0x14C);
#else
const fs::path Library = fs::path("lib") / "server" / "libjvm.so";

std::string Image(int machine)
{
    std::string image(64, '\0');
    image.replace(0, 4, "\177ELF");
    image[18] = static_cast<char>(machine);
    return image;
}
#ifdef __aarch64__
const std::string GoodLibrary = Image(183);
#else
const std::string GoodLibrary = Image(62);
#endif
const std::string Library32 = Image(3);
#endif

JavaPlace Place(const fs::path& home, bool explicitly = false)
{
    return {"the test", home.string(), explicitly};
}

struct Rejected
{
    int number = 0;
    std::string text;

    bool Says(const std::string& part) const { return text.find(part) != std::string::npos; }
};

Rejected Search(const std::vector<JavaPlace>& places)
{
    try
    {
        FindJavaHome(places);
        return {};
    }
    catch (const Failure& failure)
    {
        return {failure.Number(), failure.what()};
    }
}

} // namespace

TEST_CASE("the first usable Java home is taken")
{
    const Folder folder;
    folder.Write(fs::path("good") / Library, GoodLibrary);
    folder.Write(fs::path("other") / Library, GoodLibrary);
    folder.Write(fs::path("good") / "release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.9\"\r\n");
    const JavaHome java = FindJavaHome({{"unset", std::nullopt, true},
                                        Place(folder.Path() / "none"),
                                        Place(folder.Path() / "good"),
                                        Place(folder.Path() / "other")});
    CHECK(java.home == folder.Path() / "good");
    CHECK(java.library == folder.Path() / "good" / Library);
}

TEST_CASE("where there is no Java every place is listed with its reason")
{
    const Folder folder;
    fs::create_directories(folder.Path() / "empty");
    const Rejected rejected = Search({{"the setting", std::nullopt, true},
                                      {"the variable", (folder.Path() / "none").string(), false},
                                      {"the folder", (folder.Path() / "empty").string(), false}});
    CHECK(rejected.number == 1);
    CHECK(rejected.Says("the setting: not set"));
    CHECK(rejected.Says("there is no such folder"));
    CHECK(rejected.Says("it has no "));
    CHECK(rejected.Says("\nRemedy: "));
}

TEST_CASE("a 32-bit Java is rejected before it is loaded")
{
    const Folder folder;
    folder.Write(fs::path("java") / Library, Library32);
    const Rejected rejected = Search({Place(folder.Path() / "java")});
    CHECK(rejected.number == 2);
    CHECK(rejected.Says("32-bit"));
}

TEST_CASE("a Java library that is none, or is cut off, is rejected")
{
    const Folder folder;
    folder.Write(fs::path("java") / Library, "this is no library");
    folder.Write(fs::path("empty") / Library, "");
    CHECK(Search({Place(folder.Path() / "java")}).number == 2);
    CHECK(Search({Place(folder.Path() / "empty")}).number == 2);
}

TEST_CASE("an old Java is rejected by its release file")
{
    const Folder folder;
    folder.Write(fs::path("java") / Library, GoodLibrary);
    folder.Write(fs::path("java") / "release", "JAVA_VERSION=\"1.8.0_392\"\n");
    const Rejected rejected = Search({Place(folder.Path() / "java")});
    CHECK(rejected.number == 3);
    CHECK(rejected.Says("1.8.0_392"));
}

TEST_CASE("a Java home without library is told from no Java at all")
{
    const Folder folder;
    folder.Write(fs::path("java") / "release", "JAVA_VERSION=\"21\"\n");
    CHECK(Search({Place(folder.Path() / "java")}).number == 2);
}

TEST_CASE("a Java home that was named for iisjava is not silently replaced by another")
{
    const Folder folder;
    folder.Write(fs::path("good") / Library, GoodLibrary);
    const Rejected rejected = Search({Place(folder.Path() / "none", true), Place(folder.Path() / "good")});
    CHECK(rejected.number == 1);
    CHECK(rejected.Says("no other place was tried"));
    CHECK(Search({Place(folder.Path() / "none", false), Place(folder.Path() / "good")}).number == 0);
}

TEST_CASE("the setting is looked at first, and relative to the module's folder")
{
    const fs::path image = fs::temp_directory_path();
    const std::vector<JavaPlace> places = JavaPlaces("my-jre", image);
    REQUIRE(places.size() >= 4);
    CHECK(places[0].home == (image / "my-jre").string());
    CHECK(places[0].explicitly);
    CHECK(places[1].origin.find("IISJAVA_HOME") != std::string::npos);
    CHECK(places[2].home == (image / "jre").string());
    CHECK(places[3].origin.find("JAVA_HOME") != std::string::npos);
    CHECK_FALSE(JavaPlaces("", image)[0].home.has_value());
}

TEST_CASE("versions are read in the old and the new form")
{
    CHECK(JavaVersion("17.0.9") == 17);
    CHECK(JavaVersion("25") == 25);
    CHECK(JavaVersion("1.8.0_392") == 8);
    CHECK(JavaVersion("") == 0);
}

TEST_CASE("the runtime's files that are missing are named")
{
    const Folder folder;
    folder.Write(fs::path("lib") / "jna.jar", "");
    try
    {
        RuntimeFiles(folder.Path()).RequireAll();
        FAIL("nothing was found missing");
    }
    catch (const Failure& failure)
    {
        CHECK(failure.Number() == 5);
        const std::string text = failure.what();
        CHECK(text.find("iisjava-runtime.jar") != std::string::npos);
        CHECK(text.find("jnidispatch") != std::string::npos);
        CHECK(text.find("jna.jar") == std::string::npos);
    }
}

TEST_CASE("logs go where the section says, or where every account may write")
{
    const Folder folder;
    Settings settings;
    settings.logDirectory = "some logs";
    CHECK(LogFolder(settings, folder.Path()) == folder.Path() / "some logs");
    settings.logDirectory = "";
#ifdef _WIN32
    Platform::SetEnvironment("ProgramData", Platform::ToText(folder.Path() / "data"));
    const fs::path expected = folder.Path() / "data" / "iisjava" / "logs";
#else
    const fs::path expected = folder.Path() / "logs";
#endif
    CHECK(LogFolder(settings, folder.Path()) == expected);
    CHECK(fs::is_directory(expected));
}

TEST_CASE("the section's options come last and cannot undo what the runtime needs")
{
    const Folder folder;
    const RuntimeFiles runtime(folder.Path());
    Settings settings;
    settings.jvmOptions = {"-Xmx64m"};
    settings.logDirectory = "100% logs";
    const std::vector<std::string> options = JavaOptions(settings, runtime, folder.Path());
    CHECK(options.back() == "-Xmx64m");
    CHECK(std::count(options.begin(), options.end(), "-Xrs") == 1);
    CHECK(std::any_of(options.begin(), options.end(),
                      [](const std::string& option) { return option.find("100%% logs") != std::string::npos; }));
    CHECK(fs::is_directory(folder.Path() / "100% logs"));

    for (const char* refused : {"-Djava.class.path=x", "-Djna.nounpack=false", ""})
    {
        settings.jvmOptions = {refused};
        CHECK_THROWS_AS(JavaOptions(settings, runtime, folder.Path()), Failure);
    }
}
