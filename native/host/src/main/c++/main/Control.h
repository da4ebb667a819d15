#pragma once

#include <string>

namespace iishost
{

class WorkerProcess;

// What WAS would ask of a worker process, as a line of standard input: "rsca FUNCTION [PARAMETERS]", "suspend",
// "resume" and "recycle". What came of it is an event with the source iishost.
void Control(WorkerProcess& worker, const std::string& line) noexcept;

} // namespace iishost
