// Stands in for wevtutil.exe: shows the events that iishost.exe wrote to C:\logs\events.json as the Application log, each
// with its line's number as its EventRecordID. It knows the two queries of the testkit and refuses everything else.
#include <nlohmann/json.hpp>

#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

namespace
{
std::string Escape(const std::string& text)
{
    std::string result;
    for (const char c : text)
    {
        result += c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : std::string(1, c);
    }
    return result;
}

std::string Event(const std::string& line, size_t record)
{
    const nlohmann::json event = nlohmann::json::parse(line);
    const std::string type = event.at("type");
    std::string data;
    for (const std::string text : event.at("strings"))
    {
        data += "<Data>" + Escape(text) + "</Data>";
    }
    return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='" +
           event.at("source").get<std::string>() + "'/><EventID Qualifiers='0'>" +
           std::to_string(event.at("id").get<unsigned>()) + "</EventID><Level>" +
           (type == "Error" ? "2" : type == "Warning" ? "3" : "4") + "</Level><TimeCreated SystemTime='" +
           event.at("time").get<std::string>() + "'/><EventRecordID>" + std::to_string(record) +
           "</EventRecordID><Channel>" + event.at("log").get<std::string>() + "</Channel></System><EventData>" + data +
           "</EventData></Event>\n";
}

std::vector<std::string> Lines()
{
    std::ifstream file("C:\\logs\\events.json", std::ios::binary);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
    {
        lines.push_back(line);
    }
    return lines;
}

void Print(size_t first)
{
    const std::vector<std::string> lines = Lines();
    std::printf("<Events>\n");
    for (size_t i = first; i < lines.size(); ++i)
    {
        std::printf("%s", Event(lines[i], i + 1).c_str());
    }
    std::printf("</Events>\n");
}
} // namespace

int main(int count, char** arguments)
{
    const std::string query = "/q:*[System[EventRecordID>";
    const std::vector<std::string> given(arguments + 1, arguments + count);
    const std::vector<std::string> common{"qe", "Application", "/f:xml", "/e:Events"};
    if (given.size() > common.size() && std::equal(common.begin(), common.end(), given.begin()))
    {
        const std::string& last = given.back();
        if (given.size() == common.size() + 2 && given[4] == "/c:1" && given[5] == "/rd:true")
        {
            const size_t all = Lines().size();
            Print(all == 0 ? 0 : all - 1);
            return 0;
        }
        if (given.size() == common.size() + 1 && last.compare(0, query.size(), query) == 0)
        {
            Print(std::stoul(last.substr(query.size())));
            return 0;
        }
    }
    std::printf("The parameter is incorrect.\n");
    return 87;
}
