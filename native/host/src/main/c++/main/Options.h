#pragma once

#include "main/Beliefs.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace iishost
{

// When the completion of an asynchronous I/O operation is delivered.
enum class CompletionTime
{
    Later,  // by a thread of the pool, after the notification has returned PENDING
    Early,  // begun on another thread while the starting call has not returned
    Inline, // the operation is done inside the call; a completion only where the caller passed no flag
};

// When IHttpModuleFactory::GetHttpModule is called: before the first notification of the request, or of the module.
enum class ModuleCreation
{
    Eager,
    Lazy,
};

// What a worker process has from the one whose place it takes.
struct Succession
{
    unsigned worker = 1;         // the how manieth of this server it is
    std::optional<int> listener; // the listening socket; none: it is to listen itself, on the port
    uint16_t port = 0;
};

// The version of IIS that is spoken, as ten times its number; that of Windows Server 2022 has more than 10 first had.
enum class IisVersion : int
{
    V7_0 = 70,
    V7_5 = 75,
    V8_0 = 80,
    V8_5 = 85,
    V10 = 100,
    V10_20348 = 101,
};

// The command line, and what a predecessor left. Made by main, never changed afterwards.
struct Options
{
    std::filesystem::path config;
    std::optional<uint16_t> port;   // 0: any free port; none: that of the first http binding of the configuration
    std::filesystem::path eventLog; // empty: standard error
    std::filesystem::path log;      // empty: none
    std::vector<std::filesystem::path> schemas;
    bool stopOnEof = false;

    CompletionTime completions = CompletionTime::Later;
    size_t shortReads = 0;                   // most bytes one ReadEntityBody gets; 0: no limit
    std::optional<uint64_t> disconnectAfter; // bytes of the response after which the connection is cut
    bool refuseAdminManager = false;
    IisVersion iisVersion = IisVersion::V10_20348;
    unsigned threads = 16;
#ifdef _WIN32
    unsigned threadIdleSeconds = 0; // a thread of a JVM that ends may bring Wine to a standstill
#else
    unsigned threadIdleSeconds = 2;
#endif
    size_t stackSizeKilobytes = 256;
    ModuleCreation getHttpModule = ModuleCreation::Lazy;
    std::chrono::seconds shutdownTimeLimit{90};
    std::string remoteAddress;                // empty: the real one
    std::map<std::string, std::string> users; // passwords by name, for IHttpServer2::GetToken
    std::string channelBindingToken;          // empty: none, because TLS is not spoken
    bool dropTrailers = false;
    bool tls = false;                             // pretended: connections count as encrypted
    std::vector<unsigned char> clientCertificate; // in DER; empty: clients have none
    uint32_t clientCertificateError = 0;          // what came of its check
    Beliefs beliefs;
    bool preloadWaits = true; // IGlobalApplicationPreloadProvider::ExecuteRequest returns when the request has ended
    bool recycled = false;    // the process replaces one that was recycled
    Succession succession;
};

// What ParseOptions found: run with the options, or end with the exit code (help was printed, or an error).
struct CommandLine
{
    Options options;
    std::optional<int> exitCode;
};

// Prints help to standard output and errors to standard error. On Windows reads the command line of the process itself,
// which alone is Unicode.
CommandLine ParseOptions(int count, char** arguments);

} // namespace iishost
