#include "Commands.h"

#include "AppcmdError.h"
#include "Section.h"

#include <cstdio>

namespace
{
void Print(const std::string& text)
{
    std::fwrite(text.data(), 1, text.size(), stdout);
}

std::string Attributes(const Element& element)
{
    std::string result;
    for (const auto& [name, value] : element.attributes)
    {
        result += " " + name + "=\"" + Escape(value) + "\"";
    }
    return result;
}

void PrintTree(const Element& element, const std::string& indent)
{
    const bool leaf = element.children.empty();
    Print(indent + "<" + element.name + Attributes(element) + (leaf ? " />\n" : ">\n"));
    for (const Element& child : element.children)
    {
        PrintTree(child, indent + "  ");
    }
    Print(leaf ? "" : indent + "</" + element.name + ">\n");
}

Element Host(const Element& root)
{
    const Element* host = root.Child("system.applicationHost");
    return host == nullptr ? Element() : *host;
}

void PrintPools(const Element& host)
{
    const Element* pools = host.Child("applicationPools");
    for (const Element& pool : pools == nullptr ? std::vector<Element>() : pools->children)
    {
        if (pool.name == "add")
        {
            Print("    <APPPOOL APPPOOL.NAME=\"" + Escape(pool.Attribute("name")) +
                  "\" PipelineMode=\"Integrated\" RuntimeVersion=\"\" state=\"" + PoolState(pool.Attribute("name")) +
                  "\" />\n");
        }
    }
}

std::string Bindings(const Element& site)
{
    std::string result;
    const Element* bindings = site.Child("bindings");
    for (const Element& binding : bindings == nullptr ? std::vector<Element>() : bindings->children)
    {
        result += (result.empty() ? "" : ",") + binding.Attribute("protocol") + "/" +
                  binding.Attribute("bindingInformation");
    }
    return result;
}

void PrintApplications(const Element& site)
{
    for (const Element& application : site.children)
    {
        if (application.name == "application")
        {
            Print("    <APP path=\"" + Escape(application.Attribute("path")) + "\" APP.NAME=\"" +
                  Escape(site.Attribute("name") + application.Attribute("path")) + "\" APPPOOL.NAME=\"" +
                  Escape(application.Attribute("applicationPool")) + "\" SITE.NAME=\"" +
                  Escape(site.Attribute("name")) + "\" />\n");
        }
    }
}
} // namespace

void ListObjects(const CommandLine& command)
{
    CommandLine rest = command;
    if (!rest.TakeFlag("xml"))
    {
        throw AppcmdError(87, "This stand-in lists only with /xml.");
    }
    rest.RefuseTheRest();
    const Element host = Host(ConfigFile(ConfigPath()).Root());
    Print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<appcmd>\n");
    if (command.object == "apppool")
    {
        PrintPools(host);
    }
    const Element* sites = host.Child("sites");
    for (const Element& site : sites == nullptr ? std::vector<Element>() : sites->children)
    {
        if (site.name == "site" && command.object == "site")
        {
            Print("    <SITE SITE.NAME=\"" + Escape(site.Attribute("name")) + "\" SITE.ID=\"" +
                  Escape(site.Attribute("id")) + "\" bindings=\"" + Escape(Bindings(site)) +
                  "\" state=\"Started\" />\n");
        }
        if (site.name == "site" && command.object == "app")
        {
            PrintApplications(site);
        }
    }
    Print("</appcmd>\n");
}

void ListConfig(CommandLine command)
{
    const std::string name = command.Take("section");
    command.RefuseTheRest();
    const ConfigFile file{ConfigPath()};
    const auto section = FindSection(file, SchemaFolder(), name);
    if (!section)
    {
        throw AppcmdError(87, "Unknown config section \"" + name + "\".  Replace with ? for help.");
    }
    const Element root = file.Root();
    Element shown;
    const std::vector<Element> own = SectionPath(root, section->name, command.identifier);
    const std::vector<Element> server = SectionPath(root, section->name, "");
    shown = own.back().name == section->Leaf() ? own.back() : server.back();
    shown.name = section->Leaf();
    if (own.back().name != section->Leaf() && server.back().name != section->Leaf())
    {
        shown = Element();
        shown.name = section->Leaf();
    }
    if (section->lists.count("") != 0)
    {
        shown.children = EffectiveEntries(root, *section, "", command.identifier);
    }
    const std::string group = section->name.substr(0, section->name.find('/'));
    Print("<" + group + ">\n");
    PrintTree(shown, "  ");
    Print("</" + group + ">\n");
}
