#include "Change.h"

#include "AppcmdError.h"

#include <algorithm>

namespace
{
void Known(const std::vector<std::string>& names, const std::string& name)
{
    if (std::find(names.begin(), names.end(), name) == names.end())
    {
        throw AppcmdError(87, "Unknown attribute \"" + name + "\".  Replace with -? for help.");
    }
}
} // namespace

Target::Target(const std::string& text)
{
    const size_t open = text.find('[');
    const size_t close = open == std::string::npos ? open : text.find(']', open);
    std::string rest = text;
    if (close != std::string::npos)
    {
        list = open == 0 ? "" : text.substr(0, open - 1);
        indexer = text.substr(open, close - open + 1);
        rest = close + 1 < text.size() && text[close + 1] == '.' ? text.substr(close + 2) : text.substr(close + 1);
    }
    const size_t innerOpen = rest.find(".[");
    if (close != std::string::npos && innerOpen != std::string::npos && rest.back() == ']')
    {
        inner = rest.substr(0, innerOpen);
        innerIndexer = rest.substr(innerOpen + 1);
        return;
    }
    const size_t colon = rest.find(':');
    attribute = rest.substr(0, colon);
    value = colon == std::string::npos ? "" : rest.substr(colon + 1);
}

Change::Change(ConfigFile& file, Section section, std::string path)
    : m_file(file), m_section(std::move(section)), m_path(std::move(path))
{}

namespace
{
// The element for an entry, which has only what the schema knows and everything that it requires.
std::string NewEntry(const Section::List& list, const Indexer& indexer)
{
    std::string entry = "<add";
    for (const auto& [name, value] : indexer.values)
    {
        Known(list.attributes, name);
        entry += " " + name + "=\"" + Escape(value) + "\"";
    }
    for (const std::string& name : list.required)
    {
        if (indexer.Value(name).empty())
        {
            throw AppcmdError(87,
                              "New add object missing required attributes. Attribute '" + name + "' is required\n.");
        }
    }
    return entry;
}
} // namespace

void Change::Add(const Target& target)
{
    if (!target.inner.empty())
    {
        AddInner(target);
        return;
    }
    const Section::List& list = List(target.list);
    const Indexer indexer(target.indexer);
    const std::string entry = NewEntry(list, indexer);
    const std::string key = indexer.Value(list.key);
    for (const Element& other : EffectiveEntries(m_file.Root(), m_section, target.list, m_path))
    {
        if (other.Attribute(list.key) == key)
        {
            throw AppcmdError(183, "New add object missing required attributes. Cannot add duplicate collection "
                                   "entry of type 'add' with unique key attribute '" +
                                       list.key + "' set to '" + key + "'\n.");
        }
    }
    Write(target.list, entry + " />", OwnIndex(target.list, indexer));
}

void Change::Remove(const Target& target)
{
    const Section::List& list = List(target.list);
    const std::string key = Indexer(target.indexer).Value(list.key);
    std::vector<Element> elements = Holder(target.list);
    if (elements.empty() || !TakeEntry(elements, list.key, key))
    {
        const auto inherited = EffectiveEntries(m_file.Root(), m_section, target.list, m_path);
        const auto found = std::find_if(inherited.begin(), inherited.end(),
                                        [&](const Element& e) { return e.Attribute(list.key) == key; });
        if (m_path.empty() || found == inherited.end())
        {
            throw AppcmdError(4312, "Cannot find requested collection element.");
        }
        if (found->Attribute("lockItem") == "true")
        {
            throw AppcmdError(33, 0x80070021, "Lock violation\n");
        }
        Write(target.list, "<remove " + list.key + "=\"" + Escape(key) + "\" />", 0);
    }
}

void Change::Set(const Target& target)
{
    if (target.indexer.empty())
    {
        Known(m_section.attributes, target.attribute);
        const std::vector<Element> elements = SectionPath(m_file.Root(), m_section.name, m_path);
        if (elements.back().name == m_section.Leaf())
        {
            m_file.SetAttribute(elements.back(), target.attribute, target.value);
            return;
        }
        WriteSection({"<" + m_section.Leaf() + " " + target.attribute + "=\"" + Escape(target.value) + "\" />"});
        return;
    }
    const Section::List& list = List(target.list);
    Known(list.attributes, target.attribute);
    const std::string key = Indexer(target.indexer).Value(list.key);
    const std::vector<Element> elements = Holder(target.list);
    for (const Element& entry : elements.empty() ? std::vector<Element>() : elements.back().children)
    {
        if (entry.name == "add" && entry.Attribute(list.key) == key)
        {
            m_file.SetAttribute(entry, target.attribute, target.value);
            return;
        }
    }
    throw AppcmdError(4312, "Cannot find requested collection element.");
}

void Change::AddInner(const Target& target)
{
    const Section::List& list = List(target.list);
    const auto inner = list.lists.find(target.inner);
    if (inner == list.lists.end())
    {
        Known({}, target.inner);
    }
    const Indexer indexer(target.innerIndexer);
    const std::string entry = NewEntry(inner->second, indexer) + " />";
    const std::string key = Indexer(target.indexer).Value(list.key);
    const std::vector<Element> elements = Holder(target.list);
    for (const Element& outer : elements.empty() ? std::vector<Element>() : elements.back().children)
    {
        if (outer.name != "add" || outer.Attribute(list.key) != key)
        {
            continue;
        }
        if (const Element* holder = outer.Child(target.inner))
        {
            m_file.Insert(*holder, {entry});
            return;
        }
        m_file.Insert(outer, {"<" + target.inner + ">", "    " + entry, "</" + target.inner + ">"});
        return;
    }
    throw AppcmdError(4312, "Cannot find requested collection element.");
}

const Section::List& Change::List(const std::string& name) const
{
    const auto list = m_section.lists.find(name);
    if (list == m_section.lists.end())
    {
        Known({}, name);
    }
    return list->second;
}

std::vector<Element> Change::Holder(const std::string& list) const
{
    std::vector<Element> elements = SectionPath(m_file.Root(), m_section.name, m_path);
    if (elements.back().name != m_section.Leaf())
    {
        return {};
    }
    if (!list.empty())
    {
        const Element* child = elements.back().Child(list);
        if (child == nullptr)
        {
            return {};
        }
        const Element copy = *child;
        elements.push_back(copy);
    }
    return elements;
}

// Where an index into the list as it holds falls among the place's own elements.
size_t Change::OwnIndex(const std::string& list, const Indexer& indexer) const
{
    if (!indexer.position)
    {
        return ConfigFile::LastIndex;
    }
    const std::vector<Element> holder = Holder(list);
    const std::vector<Element> own = holder.empty() ? std::vector<Element>() : holder.back().children;
    const bool before = m_section.lists.at(list).childrenFirst && !m_path.empty();
    const auto isAdd = [](const Element& e)
    {
        return e.name == "add";
    };
    const auto adds = static_cast<size_t>(std::count_if(own.begin(), own.end(), isAdd));
    const size_t all = EffectiveEntries(m_file.Root(), m_section, list, m_path).size();
    const size_t inherited = before ? 0 : all - adds;
    size_t wanted = *indexer.position < inherited ? 0 : *indexer.position - inherited;
    size_t index = 0;
    while (index < own.size() && (wanted > 0 || !isAdd(own[index])))
    {
        wanted -= isAdd(own[index]) ? 1 : 0;
        ++index;
    }
    return index;
}

bool Change::TakeEntry(std::vector<Element>& elements, const std::string& keyName, const std::string& key)
{
    const std::vector<Element> entries = elements.back().children;
    for (const Element& entry : entries)
    {
        if (entry.name == "add" && entry.Attribute(keyName) == key)
        {
            elements.push_back(entry);
            m_file.Remove(elements);
            return true;
        }
    }
    return false;
}

void Change::Write(const std::string& list, const std::string& entry, size_t index)
{
    const std::vector<Element> holder = Holder(list);
    if (!holder.empty())
    {
        m_file.Insert(holder.back(), {entry}, index);
        return;
    }
    std::vector<std::string> lines{entry};
    if (!list.empty())
    {
        lines = {"<" + list + ">", "    " + entry, "</" + list + ">"};
        const std::vector<Element> elements = SectionPath(m_file.Root(), m_section.name, m_path);
        if (elements.back().name == m_section.Leaf())
        {
            m_file.Insert(elements.back(), lines);
            return;
        }
    }
    for (std::string& line : lines)
    {
        line = "    " + line;
    }
    lines.insert(lines.begin(), "<" + m_section.Leaf() + ">");
    lines.push_back("</" + m_section.Leaf() + ">");
    WriteSection(lines);
}

void Change::WriteSection(std::vector<std::string> lines)
{
    const std::vector<Element> elements = SectionPath(m_file.Root(), m_section.name, m_path);
    const std::vector<std::string> outer{"<location path=\"" + Escape(m_path) + "\">", "    <system.webServer>"};
    if (elements.back().name == "configuration")
    {
        for (std::string& line : lines)
        {
            line = "        " + line;
        }
        lines.insert(lines.begin(), outer.begin(), outer.end());
        lines.push_back("    </system.webServer>");
        lines.push_back("</location>");
    }
    // In the order of names, so that an element that is taken away and written again stands where it stood
    const std::vector<Element>& siblings = elements.back().children;
    const bool isLocation = elements.back().name == "configuration";
    const auto after = [&](const Element& e)
    {
        return isLocation ? e.name == "location" && e.Attribute("path") > m_path : e.name > m_section.Leaf();
    };
    const auto next = std::find_if(siblings.begin(), siblings.end(), after);
    m_file.Insert(elements.back(), lines, static_cast<size_t>(next - siblings.begin()));
}
