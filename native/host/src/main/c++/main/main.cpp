#include "main/Options.h"
#include "main/Server.h"

int main(int count, char** arguments)
{
    const iishost::CommandLine commandLine = iishost::ParseOptions(count, arguments);
    return commandLine.exitCode.has_value() ? *commandLine.exitCode : iishost::RunServer(commandLine.options);
}
