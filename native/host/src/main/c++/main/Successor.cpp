#include "main/Successor.h"

#include "main/StopSignal.h"
#include "server/Text.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace iishost
{

namespace
{

// "2 8080 5": the worker's number, the port, and the listening socket where there is one.
constexpr const char* Variable = "IISHOST_SUCCESSION";

std::string TextOf(const Succession& succession)
{
    return std::to_string(succession.worker) + " " + std::to_string(succession.port) +
           (succession.listener.has_value() ? " " + std::to_string(*succession.listener) : "");
}

Succession SuccessionOf(const char* text)
{
    Succession succession;
    unsigned port = 0;
    int listener = 0;
    const int found = std::sscanf(text, "%u %u %d", &succession.worker, &port, &listener);
    succession.port = static_cast<uint16_t>(port);
    succession.listener = found == 3 ? std::optional<int>(listener) : std::nullopt;
    return succession;
}

int Complain(const char* what, unsigned long error)
{
    std::fprintf(stderr, "iishost: the next worker cannot be started: %s failed with error %lu\n", what, error);
    return 1;
}

} // namespace
} // namespace iishost

#ifdef _WIN32

#include <cstring>
#include <memory>
#include <string_view>

namespace iishost
{

namespace
{

struct HandleCloser
{
    void operator()(HANDLE handle) const { CloseHandle(handle); }
};

using UniqueHandle = std::unique_ptr<void, HandleCloser>;

// As the process was started with it; SetPoolEnvironment changes the other one.
std::wstring environment;

std::wstring ReadEnvironment()
{
    const std::wstring own = std::wstring(Variable, Variable + std::strlen(Variable)) + L"=";
    LPWCH block = GetEnvironmentStringsW();
    std::wstring copy;
    for (const WCHAR* entry = block; *entry != 0; entry += wcslen(entry) + 1)
    {
        if (std::wstring_view(entry).substr(0, own.size()) != own)
        {
            copy.append(entry, wcslen(entry) + 1);
        }
    }
    FreeEnvironmentStringsW(block);
    return copy;
}

std::wstring ExecutableFile()
{
    std::wstring file(32768, L'\0');
    file.resize(GetModuleFileNameW(nullptr, file.data(), static_cast<DWORD>(file.size())));
    return file;
}

// Feeds the lines of standard input until the process has ended, and then its end.
void Feed(HANDLE process, UniqueHandle input, StopSignal& stopSignal)
{
    stopSignal.ReadLines(
        [handle = input.get()](const std::string& line)
        {
            const std::string text = line + "\n";
            DWORD written = 0;
            WriteFile(handle, text.data(), static_cast<DWORD>(text.size()), &written, nullptr);
        });
    while (!stopSignal.IsStopAsked() && WaitForSingleObject(process, 100) == WAIT_TIMEOUT)
    {}
    stopSignal.ReadLines(nullptr);
}

} // namespace

Succession TakeSuccession()
{
    environment = ReadEnvironment();
    char text[64] = {};
    const DWORD length = GetEnvironmentVariableA(Variable, text, sizeof text);
    SetEnvironmentVariableA(Variable, nullptr);
    return length == 0 || length >= sizeof text ? Succession() : SuccessionOf(text);
}

int RunSuccessor(const Succession& succession, bool feedsInput, StopSignal& stopSignal)
{
    SECURITY_ATTRIBUTES inheritable = {sizeof inheritable, nullptr, TRUE};
    HANDLE readEnd = nullptr;
    HANDLE writeEnd = nullptr;
    if (feedsInput && !CreatePipe(&readEnd, &writeEnd, &inheritable, 0))
    {
        return Complain("CreatePipe", GetLastError());
    }
    UniqueHandle reader(readEnd);
    UniqueHandle writer(writeEnd);
    if (feedsInput)
    {
        SetHandleInformation(writeEnd, HANDLE_FLAG_INHERIT, 0);
    }
    STARTUPINFOW startup = {};
    startup.cb = sizeof startup;
    startup.dwFlags = STARTF_USESTDHANDLES;
    startup.hStdInput = feedsInput ? readEnd : GetStdHandle(STD_INPUT_HANDLE);
    startup.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
    startup.hStdError = GetStdHandle(STD_ERROR_HANDLE);
    std::wstring commandLine = GetCommandLineW();
    const std::string variable = std::string(Variable) + "=" + TextOf(succession);
    std::wstring block = environment + std::wstring(variable.begin(), variable.end()) + std::wstring(2, L'\0');
    PROCESS_INFORMATION process = {};
    if (!CreateProcessW(ExecutableFile().c_str(), commandLine.data(), nullptr, nullptr, TRUE, CREATE_UNICODE_ENVIRONMENT, block.data(),
                        nullptr, &startup, &process))
    {
        return Complain("CreateProcess", GetLastError());
    }
    CloseHandle(process.hThread);
    const UniqueHandle running(process.hProcess);
    reader.reset();
    if (feedsInput)
    {
        Feed(running.get(), std::move(writer), stopSignal);
    }
    WaitForSingleObject(running.get(), INFINITE);
    DWORD exitCode = 1;
    GetExitCodeProcess(running.get(), &exitCode);
    return static_cast<int>(exitCode);
}

} // namespace iishost

#else

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace iishost
{

namespace
{

// The strings of /proc/self/cmdline or /proc/self/environ, which say what the process was started with.
std::vector<std::string> StringsOf(const char* file)
{
    std::ifstream stream(file, std::ios::binary);
    const std::string all{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    return Split(all, '\0');
}

std::vector<char*> PointersTo(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (auto& text : texts)
    {
        pointers.push_back(text.data());
    }
    pointers.push_back(nullptr);
    return pointers;
}

// Files and sockets of the JVM and of modules must not be there in the next worker.
void CloseOnExecution(std::optional<int> except)
{
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/fd", error))
    {
        const int handle = std::atoi(entry.path().filename().c_str());
        if (handle > STDERR_FILENO && handle != except.value_or(-1))
        {
            fcntl(handle, F_SETFD, FD_CLOEXEC);
        }
    }
}

} // namespace

Succession TakeSuccession()
{
    const char* text = std::getenv(Variable);
    const Succession succession = text == nullptr ? Succession() : SuccessionOf(text);
    unsetenv(Variable);
    return succession;
}

int RunSuccessor(const Succession& succession, bool, StopSignal&)
{
    std::vector<std::string> arguments = StringsOf("/proc/self/cmdline");
    std::vector<std::string> environment{std::string(Variable) + "=" + TextOf(succession)};
    for (auto& variable : StringsOf("/proc/self/environ"))
    {
        if (variable.rfind(std::string(Variable) + "=", 0) != 0)
        {
            environment.push_back(std::move(variable));
        }
    }
    CloseOnExecution(succession.listener);
    sigset_t none;
    sigemptyset(&none);
    pthread_sigmask(SIG_SETMASK, &none, nullptr);
    std::fflush(nullptr);
    execve("/proc/self/exe", PointersTo(arguments).data(), PointersTo(environment).data());
    return Complain("execve", static_cast<unsigned long>(errno));
}

} // namespace iishost

#endif
