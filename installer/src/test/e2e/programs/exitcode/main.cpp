// exitcode PROGRAM ARGUMENTS: starts the program with the same command line and prints its exit code, of which Wine hands
// only the lowest byte on.
#include <windows.h>

#include <cstdio>

int wmain()
{
    wchar_t* command = GetCommandLineW();
    bool quoted = false;
    while (*command != 0 && (quoted || *command != L' '))
    {
        quoted = quoted != (*command == L'"');
        ++command;
    }
    while (*command == L' ')
    {
        ++command;
    }
    STARTUPINFOW startup{};
    startup.cb = sizeof startup;
    PROCESS_INFORMATION process{};
    if (!CreateProcessW(nullptr, command, nullptr, nullptr, TRUE, 0, nullptr, nullptr, &startup, &process))
    {
        std::printf("\nexit code none: error %lu\n", GetLastError());
        return 1;
    }
    WaitForSingleObject(process.hProcess, INFINITE);
    DWORD code = 0;
    GetExitCodeProcess(process.hProcess, &code);
    std::printf("\nexit code %lu\n", code);
    return 0;
}
