#include "main/Options.h"
#include "main/Server.h"
#include "main/Successor.h"

int main(int count, char** arguments)
{
    iishost::CommandLine commandLine = iishost::ParseOptions(count, arguments);
    commandLine.options.succession = iishost::TakeSuccession();
    return commandLine.exitCode.has_value() ? *commandLine.exitCode : iishost::RunServer(commandLine.options);
}
