#include "SettingsElement.h"
#include "support/Com.h"

#include <httpserv/ahadmin.h>

#include <cstdio>

namespace iisjava
{

namespace
{

void Check(HRESULT result)
{
    if (FAILED(result))
    {
        throw HResultFailure{result};
    }
}

// Answers defaults too. Environment variables are expanded by IIS: the schema says so of these attributes.
class ManagedElement final : public SettingsElement
{
public:
    explicit ManagedElement(ComPointer<IAppHostElement>& element) : m_element(element) {}

    std::optional<std::string> Attribute(const char* name) const override
    {
        ComPointer<IAppHostProperty> property;
        Check(m_element->GetPropertyByName(Bstr(name).Get(), property.Out()));
        Bstr value;
        Check(property->get_StringValue(value.Out()));
        return value.Text();
    }

    std::optional<std::string> ExpandedAttribute(const char* name) const override { return Attribute(name); }

    std::string Place() const override { return {}; }

private:
    ComPointer<IAppHostElement>& m_element;
};

template <class Read>
void ForEach(ComPointer<IAppHostElement>& section, const char* name, Read&& read)
{
    ComPointer<IAppHostElement> element;
    Check(section->GetElementByName(Bstr(name).Get(), element.Out()));
    ComPointer<IAppHostElementCollection> collection;
    Check(element->get_Collection(collection.Out()));
    DWORD count = 0;
    Check(collection->get_Count(&count));
    for (DWORD i = 0; i < count; ++i)
    {
        VARIANT index = {};
        index.vt = VT_UI4;
        index.ulVal = i;
        ComPointer<IAppHostElement> item;
        Check(collection->get_Item(index, item.Out()));
        read(item);
    }
}

} // namespace

std::optional<Settings> Settings::ReadFromAdminManager(IAppHostAdminManager& manager, std::string* reason)
{
    if (!Bstr::Available())
    {
        *reason = "this process has no functions for BSTRs";
        return std::nullopt;
    }
    try
    {
        ComPointer<IAppHostElement> section;
        Check(manager.GetAdminSection(Bstr("system.webServer/iisjava").Get(), Bstr("MACHINE/WEBROOT/APPHOST").Get(),
                                      section.Out()));
        if (!section)
        {
            *reason = "IIS's configuration has no such section";
            return std::nullopt;
        }
        Settings settings;
        ReadSection(ManagedElement(section), settings);
        ForEach(section, "jvmOptions",
                [&](ComPointer<IAppHostElement>& item)
                { settings.jvmOptions.push_back(*ManagedElement(item).Attribute("value")); });
        ForEach(section, "modules",
                [&](ComPointer<IAppHostElement>& item)
                {
                    ModuleSettings module = ReadModule(ManagedElement(item));
                    ForEach(item, "settings",
                            [&](ComPointer<IAppHostElement>& setting)
                            { module.settings.push_back(ReadModuleSetting(ManagedElement(setting))); });
                    settings.modules.push_back(std::move(module));
                });
        return settings;
    }
    catch (const HResultFailure& failure)
    {
        char text[80];
        std::snprintf(text, sizeof text, "IIS's configuration answered 0x%08X", static_cast<unsigned>(failure.result));
        *reason = text;
        return std::nullopt;
    }
}

} // namespace iisjava
