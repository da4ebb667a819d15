#include "FailureAnswer.h"

#include "support/Utf.h"

namespace iisjava
{

namespace
{

// A change of the style sheet changes its digest in PagePolicy.
constexpr char StyleSheet[] = "body{margin:0;background:#f4f5f7;color:#1d2433;font:16px/1.5 system-ui,sans-serif}"
                              "main{max-width:52rem;margin:3rem auto;padding:2rem;background:#fff;"
                              "border-top:.3rem solid #b3261e}"
                              "h1{margin:0;font-size:1.5rem}h2{margin:1.5rem 0 .25rem;font-size:1rem}"
                              "p{margin:.25rem 0;white-space:pre-wrap;overflow-wrap:anywhere}"
                              "pre{overflow:auto;padding:1rem;background:#f4f5f7;font-size:.8rem}"
                              ".number{color:#b3261e;font-weight:bold}";
constexpr char Policy[] = "default-src 'none'; style-src 'sha256-lfvW0O4O2YGrk/VF3pZ7YYSfQKDyMC+C0QoJNuyKTa8='; "
                          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
constexpr char RemedyMark[] = "\nRemedy: ";

// The parts of a Failure's text: the number, what is wrong, the first line of the remedy, and what follows it.
struct Parts
{
    std::string_view what;
    std::string_view remedy;
    std::string_view more;

    Parts(std::string_view text, std::string_view number)
    {
        const size_t mark = text.find(RemedyMark);
        what = text.substr(0, mark);
        if (what.substr(0, number.size()) == number && what.substr(number.size(), 2) == ": ")
        {
            what.remove_prefix(number.size() + 2);
        }
        if (mark != std::string_view::npos)
        {
            remedy = text.substr(mark + sizeof RemedyMark - 1);
            const size_t end = remedy.find('\n');
            more = end == std::string_view::npos ? std::string_view() : remedy.substr(end + 1);
            remedy = remedy.substr(0, end);
        }
    }
};

void AddSection(std::string& page, const char* title, std::string_view text)
{
    if (!text.empty())
    {
        page.append("<h2>").append(title).append("</h2>\n<p>").append(EscapeForHtml(text)).append("</p>\n");
    }
}

std::string_view EscapeOf(char c) noexcept
{
    switch (c)
    {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

} // namespace

std::string FailureAnswer::Page(bool detailed) const
{
    const Parts parts(text, number);
    std::string page = "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
                       "<meta charset=\"utf-8\"/>\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>";
    const std::string escaped = EscapeForHtml(number);
    page.append(escaped).append(" - 500 Internal Server Error</title>\n<style>").append(StyleSheet);
    page.append("</style>\n</head>\n<body>\n<main>\n<h1>500 Internal Server Error</h1>\n<p class=\"number\">");
    page.append(escaped).append("</p>\n");
    if (detailed)
    {
        page.append("<p>A module of this application could not be started, so its requests are refused.</p>\n");
        AddSection(page, "Reason", parts.what);
        AddSection(page, "Remedy", parts.remedy);
        if (!parts.more.empty())
        {
            const bool trace = parts.more.find("\tat ") != std::string_view::npos;
            page.append("<details>\n<summary>").append(trace ? "Stack trace" : "Details").append("</summary>\n<pre>");
            page.append(EscapeForHtml(parts.more)).append("</pre>\n</details>\n");
        }
    }
    else
    {
        page.append("<p>The reason is in the event log of the server.</p>\n");
    }
    return page.append("</main>\n</body>\n</html>\n");
}

std::string FailureAnswer::PlainText(bool detailed) const
{
    // The way there and back replaces what is no UTF-8, such as the words of a JVM in another code page.
    const WideString whole = ToUtf16(detailed ? text : number);
    return ToUtf8(whole.data(), whole.size()) + "\n";
}

const char* FailureAnswer::PagePolicy() noexcept
{
    return Policy;
}

std::string EscapeForHtml(std::string_view text)
{
    WideString valid = ToUtf16(text);
    for (WCHAR& unit : valid)
    {
        const bool isControl = (unit < 0x20 && unit != '\t' && unit != '\n') || (unit >= 0x7F && unit <= 0x9F);
        if ((isControl && unit != '\r') || unit >= 0xFFFE)
        {
            unit = static_cast<WCHAR>(0xFFFD);
        }
    }
    std::string escaped;
    for (const char c : ToUtf8(valid.data(), valid.size()))
    {
        const std::string_view escape = EscapeOf(c);
        if (!escape.empty())
        {
            escaped.append(escape);
        }
        else if (c != '\r') // of line ends on Windows
        {
            escaped.push_back(c);
        }
    }
    return escaped;
}

} // namespace iisjava
