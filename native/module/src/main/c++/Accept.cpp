#include "Accept.h"

#include <optional>

namespace iisjava
{

namespace
{

constexpr int FullWeight = 1000;

std::string_view Trim(std::string_view text) noexcept
{
    const size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

char Lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool Equals(std::string_view left, std::string_view lower) noexcept
{
    if (left.size() != lower.size())
    {
        return false;
    }
    for (size_t i = 0; i < left.size(); ++i)
    {
        if (Lower(left[i]) != lower[i])
        {
            return false;
        }
    }
    return true;
}

// Takes what stands before the next separator that is not in a quoted string, with the separator.
std::string_view Take(std::string_view& rest, char separator) noexcept
{
    bool quoted = false;
    size_t end = 0;
    for (; end < rest.size() && (quoted || rest[end] != separator); ++end)
    {
        if (quoted && rest[end] == '\\')
        {
            ++end; // what is escaped ends nothing
        }
        else if (rest[end] == '"')
        {
            quoted = !quoted;
        }
    }
    end = end < rest.size() ? end : rest.size();
    const std::string_view taken = rest.substr(0, end);
    rest.remove_prefix(end < rest.size() ? end + 1 : end);
    return Trim(taken);
}

// In thousandths: 0 to 1 with at most three decimals.
std::optional<int> Weight(std::string_view text) noexcept
{
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1') || (text.size() > 1 && text[1] != '.'))
    {
        return std::nullopt;
    }
    int weight = text[0] == '1' ? FullWeight : 0;
    int unit = FullWeight / 10;
    for (const char digit : text.substr(text.size() > 1 ? 2 : 1))
    {
        if (digit < '0' || digit > '9')
        {
            return std::nullopt;
        }
        weight += (digit - '0') * unit;
        unit /= 10;
    }
    return weight <= FullWeight ? std::optional<int>(weight) : std::nullopt;
}

std::optional<int> WeightOf(std::string_view parameters) noexcept
{
    while (!parameters.empty())
    {
        const std::string_view parameter = Take(parameters, ';');
        const size_t equals = parameter.find('=');
        if (equals != std::string_view::npos && Equals(Trim(parameter.substr(0, equals)), "q"))
        {
            return Weight(Trim(parameter.substr(equals + 1)));
        }
    }
    return FullWeight;
}

// What is known of a type: the weight of the most specific range that covers it.
struct Preference
{
    int specificity = 0;
    int weight = 0;

    void Consider(std::string_view range, std::string_view type, int rangeWeight) noexcept
    {
        const int found = Equals(range, type) ? 3 : Equals(range, "text/*") ? 2 : range == "*/*" ? 1 : 0;
        if (found > specificity || (found != 0 && found == specificity && rangeWeight > weight))
        {
            specificity = found;
            weight = rangeWeight;
        }
    }
};

} // namespace

bool PrefersHtml(std::string_view accept) noexcept
{
    Preference html;
    Preference plain;
    while (!accept.empty())
    {
        std::string_view parameters = Take(accept, ',');
        const std::string_view range = Take(parameters, ';');
        if (const std::optional<int> weight = WeightOf(parameters))
        {
            html.Consider(range, "text/html", *weight);
            plain.Consider(range, "text/plain", *weight);
        }
    }
    return html.weight > plain.weight || (html.weight != 0 && html.weight == plain.weight && html.specificity == 3);
}

} // namespace iisjava
