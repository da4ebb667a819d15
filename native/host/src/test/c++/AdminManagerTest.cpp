#include "TestFolder.h"

#include "config/Configuration.h"
#include "server/AdminManager.h"
#include "server/ComObject.h"
#include "server/ServerLog.h"

#include <doctest/doctest.h>

using namespace iishost;

namespace
{

// A BSTR for the time of one call.
class Bstr
{
public:
    explicit Bstr(const std::string& text) { REQUIRE(ToBstr(text, &m_text) == S_OK); }
    Bstr(const Bstr&) = delete;
    Bstr& operator=(const Bstr&) = delete;
    ~Bstr() { SysFreeString(m_text); }
    operator BSTR() const { return m_text; }

private:
    BSTR m_text = nullptr;
};

VARIANT Index(DWORD number)
{
    VARIANT index{};
    index.vt = VT_UI4;
    index.ulVal = number;
    return index;
}

struct Fixture
{
    Fixture()
        : configuration(folder.WriteConfig("<modules><add name=\"One\"/></modules><serverRuntime enabled=\"false\"/>"
                                           "<defaultDocument><files><add value=\"a.htm\"/></files></defaultDocument>"),
                        Schema::WithBuiltInSections()),
          manager(configuration, log)
    {}

    IAppHostElement* Section(const std::string& name, const std::string& path = Configuration::AppHostPath)
    {
        IAppHostElement* element = nullptr;
        result = manager.GetAdminSection(Bstr(name), Bstr(path), &element);
        return element;
    }
    std::string Text(IAppHostElement* element, const std::string& name)
    {
        IAppHostProperty* property = nullptr;
        REQUIRE(element->GetPropertyByName(Bstr(name), &property) == S_OK);
        BSTR value = nullptr;
        REQUIRE(property->get_StringValue(&value) == S_OK);
        const std::string text = FromBstr(value);
        SysFreeString(value);
        CHECK(property->Release() == 0);
        return text;
    }
    VARIANT Value(IAppHostElement* element, const std::string& name)
    {
        IAppHostProperty* property = nullptr;
        REQUIRE(element->GetPropertyByName(Bstr(name), &property) == S_OK);
        VARIANT value{};
        CHECK(property->get_Value(&value) == S_OK);
        property->Release();
        return value;
    }

    TestFolder folder;
    ServerLog log;
    Configuration configuration;
    AdminManager manager;
    HRESULT result = S_OK;
};

} // namespace

TEST_CASE_FIXTURE(Fixture, "the items of a collection are reached by number, and past the end there is none")
{
    IAppHostElement* section = Section("system.webServer/modules");
    REQUIRE(section != nullptr);
    IAppHostElementCollection* collection = nullptr;
    REQUIRE(section->get_Collection(&collection) == S_OK);
    DWORD count = 0;
    CHECK(collection->get_Count(&count) == S_OK);
    CHECK(count == 1);
    IAppHostElement* item = nullptr;
    REQUIRE(collection->get_Item(Index(0), &item) == S_OK);
    CHECK(section->Release() == 0); // the item outlives its section
    CHECK(collection->Release() == 0);
    CHECK(Text(item, "name") == "One");
    IAppHostElement* none = nullptr;
    CHECK(item->Release() == 0);
    section = Section("system.webServer/modules");
    REQUIRE(section->get_Collection(&collection) == S_OK);
    CHECK(collection->get_Item(Index(1), &none) == HRESULT_FROM_WIN32(ERROR_INVALID_INDEX));
    CHECK(none == nullptr);
    collection->Release();
    section->Release();
}

TEST_CASE_FIXTURE(Fixture, "values have the type of the schema, and its default where no file says otherwise")
{
    IAppHostElement* section = Section("system.webServer/serverRuntime");
    REQUIRE(section != nullptr);
    const VARIANT enabled = Value(section, "enabled");
    CHECK(enabled.vt == VT_BOOL);
    CHECK(enabled.boolVal == 0);
    const VARIANT size = Value(section, "uploadReadAheadSize");
    CHECK(size.vt == VT_UI4);
    CHECK(size.ulVal == 49152);
    const VARIANT period = Value(section, "frequentHitTimePeriod");
    CHECK(period.vt == VT_UI8);
    CHECK(period.ullVal == 100000000);
    IAppHostProperty* property = nullptr;
    CHECK(section->GetPropertyByName(Bstr("nothing"), &property) == HRESULT_FROM_WIN32(ERROR_INVALID_INDEX));
    CHECK(section->Release() == 0);
}

TEST_CASE_FIXTURE(Fixture, "metadata tell what is locked, and others are refused")
{
    IAppHostElement* section = Section("system.webServer/serverRuntime", "MACHINE/WEBROOT/APPHOST/Site");
    REQUIRE(section != nullptr);
    VARIANT value{};
    REQUIRE(section->GetMetadata(Bstr("effectiveOverrideMode"), &value) == S_OK);
    CHECK(value.vt == VT_BSTR);
    CHECK(FromBstr(value.bstrVal) == "Allow");
    SysFreeString(value.bstrVal);
    CHECK(section->GetMetadata(Bstr("unknown"), &value) == HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED));
    CHECK(value.vt == VT_EMPTY);
    CHECK(section->GetMetadata(nullptr, &value) == E_INVALIDARG);
    CHECK(section->GetMetadata(Bstr("isLocked"), nullptr) == E_INVALIDARG);
    IAppHostProperty* property = nullptr;
    REQUIRE(section->GetPropertyByName(Bstr("enabled"), &property) == S_OK);
    CHECK(property->GetMetadata(Bstr("isDefaultValue"), &value) == S_OK);
    CHECK(value.vt == VT_BOOL);
    CHECK(value.boolVal == 0);
    CHECK(property->GetMetadata(Bstr("overrideMode"), &value) == HRESULT_FROM_WIN32(ERROR_NOT_SUPPORTED));
    CHECK(property->Release() == 0);
    CHECK(section->Release() == 0);
}

TEST_CASE_FIXTURE(Fixture, "a child element is found by its name")
{
    IAppHostElement* section = Section("system.webServer/defaultDocument", "MACHINE/WEBROOT/APPHOST/Site/app");
    REQUIRE(section != nullptr);
    IAppHostElement* files = nullptr;
    REQUIRE(section->GetElementByName(Bstr("files"), &files) == S_OK);
    IAppHostElementCollection* collection = nullptr;
    CHECK(files->get_Collection(&collection) == S_OK);
    collection->Release();
    files->Release();
    CHECK(section->GetElementByName(Bstr("file"), &files) == HRESULT_FROM_WIN32(ERROR_INVALID_INDEX));
    section->Release();
}

TEST_CASE_FIXTURE(Fixture, "a path or section that is not there is refused")
{
    CHECK(Section("system.webServer/modules", "MACHINE/WEBROOT/APPHOST/Other") == nullptr);
    CHECK(result == HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND));
    CHECK(Section("system.webServer/other") == nullptr);
    CHECK(result == HRESULT_FROM_WIN32(ERROR_INVALID_DATA));
}

TEST_CASE_FIXTURE(Fixture, "objects answer QueryInterface for what they are")
{
    IAppHostElement* section = Section("system.webServer/modules");
    void* other = nullptr;
    CHECK(section->QueryInterface(IAppHostElement::Iid, &other) == S_OK);
    CHECK(other == section);
    CHECK(section->Release() == 1);
    CHECK(section->QueryInterface(IAppHostProperty::Iid, &other) == E_NOINTERFACE);
    CHECK(other == nullptr);
    CHECK(section->Release() == 0);
}
