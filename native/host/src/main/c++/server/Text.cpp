#include "server/Text.h"

#include <algorithm>
#include <cstdlib>

namespace iishost
{

namespace
{

constexpr char32_t Replacement = 0xFFFD;

// Reads one code point and moves past it.
char32_t NextOfUtf8(std::string_view text, size_t& position)
{
    const auto lead = static_cast<unsigned char>(text[position++]);
    if (lead < 0x80)
    {
        return lead;
    }
    const int more = lead >= 0xF0 && lead < 0xF5   ? 3
                     : lead >= 0xE0 && lead < 0xF0 ? 2
                     : lead >= 0xC2 && lead < 0xE0 ? 1
                                                   : 0;
    if (more == 0)
    {
        return Replacement;
    }
    char32_t point = lead & (0x3Fu >> more);
    for (int i = 0; i < more; ++i)
    {
        if (position == text.size() || (static_cast<unsigned char>(text[position]) & 0xC0) != 0x80)
        {
            return Replacement;
        }
        point = point << 6 | (static_cast<unsigned char>(text[position++]) & 0x3Fu);
    }
    const bool overlong = (more == 2 && point < 0x800) || (more == 3 && point < 0x10000);
    return overlong || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000) ? Replacement : point;
}

void AppendUtf8(std::string& text, char32_t point)
{
    if (point < 0x80)
    {
        text += static_cast<char>(point);
        return;
    }
    const int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    const unsigned lead = more == 1 ? 0xC0 : more == 2 ? 0xE0 : 0xF0;
    text += static_cast<char>(lead | point >> (6 * more));
    for (int i = more - 1; i >= 0; --i)
    {
        text += static_cast<char>(0x80 | ((point >> (6 * i)) & 0x3F));
    }
}

char LowerOf(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

#ifdef _WIN32
bool FindVariable(const std::string& name, std::string& value)
{
    const WideString wideName = ToWide(name);
    std::vector<WCHAR> buffer(32768);
    const DWORD length = GetEnvironmentVariableW(wideName.c_str(), buffer.data(), static_cast<DWORD>(buffer.size()));
    if (length == 0 && GetLastError() == ERROR_ENVVAR_NOT_FOUND)
    {
        return false;
    }
    value = ToUtf8(WideView(buffer.data(), length));
    return true;
}
#else
bool FindVariable(const std::string& name, std::string& value)
{
    const char* found = std::getenv(name.c_str());
    if (found == nullptr)
    {
        return false;
    }
    value = found;
    return true;
}
#endif

} // namespace

WideString ToWide(std::string_view utf8)
{
    WideString wide;
    wide.reserve(utf8.size());
    for (size_t position = 0; position < utf8.size();)
    {
        const char32_t point = NextOfUtf8(utf8, position);
        if (point < 0x10000)
        {
            wide += static_cast<WCHAR>(point);
        }
        else
        {
            wide += static_cast<WCHAR>(0xD800 + ((point - 0x10000) >> 10));
            wide += static_cast<WCHAR>(0xDC00 + ((point - 0x10000) & 0x3FF));
        }
    }
    return wide;
}

std::string ToUtf8(WideView wide)
{
    std::string utf8;
    utf8.reserve(wide.size());
    for (size_t i = 0; i < wide.size(); ++i)
    {
        const char32_t unit = static_cast<char16_t>(wide[i]);
        const char32_t next = i + 1 < wide.size() ? static_cast<char16_t>(wide[i + 1]) : 0;
        if (unit >= 0xD800 && unit < 0xDC00 && next >= 0xDC00 && next < 0xE000)
        {
            AppendUtf8(utf8, 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
            ++i;
        }
        else
        {
            AppendUtf8(utf8, unit >= 0xD800 && unit < 0xE000 ? Replacement : unit);
        }
    }
    return utf8;
}

std::filesystem::path ToPath(std::string_view utf8)
{
#ifdef _WIN32
    return std::filesystem::path(ToWide(utf8));
#else
    return std::filesystem::path(utf8);
#endif
}

std::string Utf8Of(const std::filesystem::path& path)
{
#ifdef _WIN32
    return ToUtf8(WideView(path.native()));
#else
    return path.native();
#endif
}

WideString WideOf(const std::filesystem::path& path)
{
#ifdef _WIN32
    return path.native();
#else
    return ToWide(std::string_view(path.native()));
#endif
}

std::filesystem::path ToNativePath(std::string_view utf8)
{
#ifdef _WIN32
    return ToPath(utf8).make_preferred();
#else
    std::string text(utf8);
    std::replace(text.begin(), text.end(), '\\', '/');
    return text;
#endif
}

bool EqualsIgnoringCase(std::string_view left, std::string_view right)
{
    return left.size() == right.size() &&
           std::equal(left.begin(), left.end(), right.begin(), [](char a, char b) { return LowerOf(a) == LowerOf(b); });
}

std::string ToLower(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), LowerOf);
    return lower;
}

std::string ExpandEnvironment(std::string_view text)
{
    std::string expanded;
    size_t position = 0;
    while (position < text.size())
    {
        const size_t begin = text.find('%', position);
        const size_t end = begin == std::string_view::npos ? begin : text.find('%', begin + 1);
        if (end == std::string_view::npos)
        {
            break;
        }
        expanded += text.substr(position, begin - position);
        std::string value;
        if (FindVariable(std::string(text.substr(begin + 1, end - begin - 1)), value))
        {
            expanded += value;
            position = end + 1;
        }
        else
        {
            expanded += text.substr(begin, end - begin); // the second % may open another name
            position = end;
        }
    }
    return expanded.append(text.substr(position));
}

std::vector<std::string> Split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty())
    {
        const size_t end = std::min(text.find(separator), text.size());
        std::string part = Trim(text.substr(0, end));
        if (!part.empty())
        {
            parts.push_back(std::move(part));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::string Trim(std::string_view text)
{
    constexpr const char* Blanks = " \t\r\n";
    const size_t begin = text.find_first_not_of(Blanks);
    return begin == std::string_view::npos ? std::string()
                                           : std::string(text.substr(begin, text.find_last_not_of(Blanks) - begin + 1));
}

} // namespace iishost
