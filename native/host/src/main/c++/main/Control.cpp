#include "main/Control.h"

#include "server/EventLog.h"
#include "server/WorkerProcess.h"

#include <cstdio>

namespace iishost
{

namespace
{

constexpr DWORD ControlEvent = 1;

std::string Run(WorkerProcess& worker, const std::string& line)
{
    const size_t space = line.find(' ');
    const std::string verb = line.substr(0, space);
    const std::string rest = space == std::string::npos ? "" : line.substr(space + 1);
    if (verb == "rsca" && !rest.empty())
    {
        const size_t end = rest.find(' ');
        std::vector<BYTE> answer;
        const HRESULT hr = worker.Notifications().RscaQuery(
            ToWide(rest.substr(0, end)), ToWide(end == std::string::npos ? "" : rest.substr(end + 1)), answer);
        char code[16];
        std::snprintf(code, sizeof code, "0x%08X", static_cast<unsigned>(hr));
        return "rsca " + rest + ": " + code + " " + std::string(answer.begin(), answer.end());
    }
    if (line == "suspend")
    {
        worker.Notifications().Suspend();
        return "suspended";
    }
    if (line == "resume")
    {
        if (!worker.GetOptions().beliefs.Are(Otherwise::ResumeIsNotTold))
            worker.Notifications().Resume();
        return "resumed";
    }
    if (line == "recycle")
    {
        worker.RecycleOnDemand();
        return "recycling";
    }
    return "unknown: '" + line + "'; rsca FUNCTION [PARAMETERS], suspend, resume or recycle was expected";
}

} // namespace

void Control(WorkerProcess& worker, const std::string& line) noexcept
try
{
    worker.Events().Write("Application", "iishost", EVENTLOG_INFORMATION_TYPE, ControlEvent, {Run(worker, line)});
}
catch (...)
{
    // There is nobody to tell.
}

} // namespace iishost
