#include "main/Options.h"

#include "server/Text.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <stdexcept>

#ifdef _WIN32
#include <shellapi.h>
#endif

namespace iishost
{

namespace
{

// As the command line gives them: text and plain numbers, from which Options are made.
struct RawOptions
{
    std::string config;
    std::string port;
    std::string eventLog;
    std::string log;
    std::vector<std::string> schemas;
    std::vector<std::string> users;
    std::string clientCertificate;
    std::vector<std::string> beliefs;
    uint64_t disconnectAfter = 0;
    unsigned shutdownTimeLimit = 90;
};

template <class Value>
CLI::CheckedTransformer OneOf(const std::vector<std::pair<std::string, Value>>& names)
{
    CLI::CheckedTransformer transformer(names);
    std::string text;
    for (const auto& name : names)
    {
        text += (text.empty() ? "" : "|") + name.first;
    }
    transformer.description(text);
    return transformer;
}

void AddFiles(CLI::App& app, Options& options, RawOptions& raw)
{
    app.add_option("--config", raw.config, "applicationHost.config")->required()->type_name("FILE");
    app.add_option("--port", raw.port, "port on 127.0.0.1, 0 for any; else that of the first http binding")
        ->check(CLI::Range(0, 65535))
        ->type_name("N");
    app.add_option("--event-log", raw.eventLog, "where events go, one JSON object a line; else to standard error")
        ->type_name("FILE");
    app.add_option("--log", raw.log, "what the server does, in words")->type_name("FILE");
    app.add_option("--schema", raw.schemas, "more section schemas, beside those in schema/")->type_name("FILE");
    app.add_flag("--stop-on-eof", options.stopOnEof, "stop gracefully when standard input ends");
}

void AddBehaviour(CLI::App& app, Options& options, RawOptions& raw)
{
    using Completions = std::vector<std::pair<std::string, CompletionTime>>;
    using Versions = std::vector<std::pair<std::string, IisVersion>>;
    using Waits = std::vector<std::pair<std::string, bool>>;
    using Creations = std::vector<std::pair<std::string, ModuleCreation>>;
    app.add_option("--completions", options.completions, "when I/O completions come")
        ->transform(OneOf(Completions{
            {"later", CompletionTime::Later}, {"early", CompletionTime::Early}, {"inline", CompletionTime::Inline}}));
    app.add_option("--short-reads", options.shortReads, "most bytes that one ReadEntityBody gets")->type_name("N");
    app.add_option("--disconnect-after", raw.disconnectAfter, "cut the connection after N bytes of the response")
        ->type_name("N");
    app.add_flag("--refuse-admin-manager", options.refuseAdminManager, "GetAdminManager answers null");
    app.add_option("--iis-version", options.iisVersion, "which later interfaces there are")
        ->transform(OneOf(Versions{{"7.0", IisVersion::V7_0},
                                   {"7.5", IisVersion::V7_5},
                                   {"8.0", IisVersion::V8_0},
                                   {"8.5", IisVersion::V8_5},
                                   {"10", IisVersion::V10},
                                   {"10.0.20348", IisVersion::V10_20348}}));
    app.add_option("--threads", options.threads, "threads of the pool")->check(CLI::Range(1, 256))->type_name("N");
    app.add_option("--thread-idle-time", options.threadIdleSeconds,
                   "end a thread that is one too many when it has been idle so long; 0: never")
        ->check(CLI::Range(0, 3600))
        ->type_name("SECONDS");
    app.add_option("--stack-size", options.stackSizeKilobytes, "stack of each thread of the pool")
        ->check(CLI::Range(64, 65536))
        ->type_name("KB");
    app.add_option("--get-http-module", options.getHttpModule, "when GetHttpModule is called")
        ->transform(OneOf(Creations{{"eager", ModuleCreation::Eager}, {"lazy", ModuleCreation::Lazy}}));
    app.add_option("--shutdown-time-limit", raw.shutdownTimeLimit, "how long requests may take after the stop")
        ->check(CLI::Range(0, 86400))
        ->type_name("S");
    app.add_option("--user", raw.users, "who may log on by IHttpServer2::GetToken")->type_name("NAME:PASSWORD");
    app.add_option("--remote-address", options.remoteAddress, "pretend that clients come from A")->type_name("A");
    app.add_option("--channel-binding-token", options.channelBindingToken, "pretend that requests have this token")
        ->type_name("TEXT");
    app.add_option("--preload-requests", options.preloadWaits, "whether ExecuteRequest waits for its request")
        ->transform(OneOf(Waits{{"wait", true}, {"detach", false}}));
    app.add_flag("--recycled", options.recycled, "say that this process replaces a recycled one");
    app.add_flag("--tls", options.tls, "pretend that connections are encrypted");
    app.add_option("--client-certificate", raw.clientCertificate, "pretend that clients have this one, in DER")
        ->needs("--tls")
        ->type_name("FILE");
    app.add_option("--client-certificate-error", options.clientCertificateError, "what came of its check")
        ->needs("--client-certificate")
        ->type_name("CODE");
    app.add_flag("--drop-trailers", options.dropTrailers, "do not send trailers, as over HTTP/1.1");
    app.add_option("--belief", raw.beliefs, "reverse what docs/iishost.md believes about IIS")->type_name("B07=CHOICE");
    app.set_version_flag("--beliefs", Beliefs::All, "all that --belief takes");
}

// Only what every certificate begins with is looked at: modules are to see broken ones, too.
std::vector<unsigned char> ReadCertificate(const std::string& file)
{
    std::ifstream in(ToPath(file), std::ios::binary);
    std::vector<unsigned char> certificate{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    constexpr unsigned char DerSequence = 0x30;
    if (certificate.empty() || certificate.front() != DerSequence)
        throw std::invalid_argument("a certificate in DER was expected");
    return certificate;
}

std::vector<std::string> ArgumentsOf(int count, char** arguments)
{
    std::vector<std::string> result;
#ifdef _WIN32
    (void)count;
    (void)arguments;
    int wideCount = 0;
    LPWSTR* wide = CommandLineToArgvW(GetCommandLineW(), &wideCount);
    for (int i = wideCount - 1; i > 0; --i)
    {
        result.push_back(ToUtf8(WideView(wide[i])));
    }
    LocalFree(wide);
#else
    for (int i = count - 1; i > 0; --i)
    {
        result.emplace_back(arguments[i]);
    }
#endif
    return result; // last first, as CLI11 takes them
}

} // namespace

CommandLine ParseOptions(int count, char** arguments)
{
    CommandLine result;
    Options& options = result.options;
    RawOptions raw;
    CLI::App app("A worker process to develop and test IIS native modules against. Not IIS, not for production.",
                 "iishost");
    AddFiles(app, options, raw);
    AddBehaviour(app, options, raw);
    try
    {
        app.parse(ArgumentsOf(count, arguments));
    }
    catch (const CLI::ParseError& error)
    {
        result.exitCode = app.exit(error) == 0 ? 0 : 2;
        return result;
    }
    options.config = ToPath(raw.config);
    options.eventLog = ToPath(raw.eventLog);
    options.log = ToPath(raw.log);
    for (const auto& schema : raw.schemas)
    {
        options.schemas.push_back(ToPath(schema));
    }
    for (const auto& user : raw.users)
    {
        const size_t colon = user.find(':');
        if (colon == 0 || colon == std::string::npos)
        {
            std::fprintf(stderr, "--user %s: NAME:PASSWORD was expected\n", user.c_str());
            result.exitCode = 2;
            return result;
        }
        options.users[user.substr(0, colon)] = user.substr(colon + 1);
    }
    try
    {
        if (!raw.clientCertificate.empty())
            options.clientCertificate = ReadCertificate(raw.clientCertificate);
    }
    catch (const std::invalid_argument& error)
    {
        std::fprintf(stderr, "--client-certificate %s: %s\n", raw.clientCertificate.c_str(), error.what());
        result.exitCode = 2;
        return result;
    }
    for (const auto& belief : raw.beliefs)
    {
        try
        {
            options.beliefs.Reverse(belief);
        }
        catch (const std::invalid_argument& error)
        {
            std::fprintf(stderr, "--belief %s: %s\n", belief.c_str(), error.what());
            result.exitCode = 2;
            return result;
        }
    }
    if (!raw.port.empty())
    {
        options.port = static_cast<uint16_t>(std::strtoul(raw.port.c_str(), nullptr, 10));
    }
    if (app.count("--disconnect-after") != 0)
    {
        options.disconnectAfter = raw.disconnectAfter;
    }
    options.shutdownTimeLimit = std::chrono::seconds(raw.shutdownTimeLimit);
    return result;
}

} // namespace iishost
