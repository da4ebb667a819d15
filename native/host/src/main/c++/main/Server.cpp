#include "main/Server.h"

#include "config/Configuration.h"
#include "config/ConfigurationError.h"
#include "main/Beliefs.h"
#include "main/Control.h"
#include "main/SchemaFiles.h"
#include "main/StopSignal.h"
#include "pipeline/Engine.h"
#include "server/EventLog.h"
#include "server/ModuleLoader.h"
#include "server/PoolEnvironment.h"
#include "server/UrlSpace.h"
#include "server/WorkerProcess.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace iishost
{

namespace
{

constexpr int ExitFailed = 1;
constexpr int ExitBadConfiguration = 2;

int Complain(const std::string& text, int exitCode)
{
    std::fprintf(stderr, "%s\n", text.c_str());
    return exitCode;
}

// Requests that do not end, or modules that wait for them, must not keep the process: IIS kills it then (event 5013).
[[noreturn]] void Kill(EventLog& eventLog, ServerLog& log, std::chrono::seconds limit)
{
    const std::string text = "The process exceeded the time limits during shut down: requests were still running " +
                             std::to_string(limit.count()) + " seconds after the stop.";
    eventLog.Write("System", "Microsoft-Windows-WAS", EVENTLOG_WARNING_TYPE, 5013, {text});
    log.Write(text);
    std::fprintf(stderr, "event 5013: %s\n", text.c_str());
    std::_Exit(ExitFailed);
}

// Ends what RegisterModule made, also when the server does not come up.
class ModuleEnd
{
public:
    explicit ModuleEnd(WorkerProcess& worker) : m_worker(worker) {}
    ModuleEnd(const ModuleEnd&) = delete;
    ModuleEnd& operator=(const ModuleEnd&) = delete;
    ~ModuleEnd() { m_worker.TerminateModules(); }

private:
    WorkerProcess& m_worker;
};

int TimesOfStopListening(const Beliefs& beliefs)
{
    return beliefs.Are(Otherwise::StopListeningNever) ? 0 : beliefs.Are(Otherwise::StopListeningTwice) ? 2 : 1;
}

void Serve(WorkerProcess& worker, UrlSpace& urls, const Options& options, StopSignal& stopSignal)
{
    Engine engine(worker, urls, options);
    const uint16_t port = engine.Start();
    engine.Preload(
        [&worker, port]
        {
            std::printf("listening on http://127.0.0.1:%u\n", static_cast<unsigned>(port));
            std::fflush(stdout);
            worker.Log().Write("listening on port " + std::to_string(port));
        });
    stopSignal.ReadLines([&worker](const std::string& line) { Control(worker, line); });
    stopSignal.Wait();
    stopSignal.ReadLines(nullptr);

    worker.Log().Write("stopping");
    engine.StopListening();
    for (int left = TimesOfStopListening(options.beliefs); left > 0; --left)
        worker.Notifications().StopListening(false);
    if (!engine.Drain(options.shutdownTimeLimit))
    {
        Kill(worker.Events(), worker.Log(), options.shutdownTimeLimit);
    }
}

int Run(const Options& options, StopSignal& stopSignal, EventLog& eventLog, ServerLog& log)
{
    const Configuration configuration(std::filesystem::absolute(options.config), ReadSchemas(options));
    SetPoolEnvironment(configuration);
    WorkerProcess worker(options, configuration, eventLog, log);
    ModuleLoader loader(worker);
    const ModuleEnd moduleEnd(worker);
    loader.Load(configuration);
    UrlSpace urls(configuration, worker);
    worker.SetUrls(&urls);
    Serve(worker, urls, options, stopSignal);
    worker.SetStopping();
    const bool cachesFirst = options.beliefs.Are(Otherwise::CacheCleanupBeforeApplicationStop);
    if (cachesFirst)
        worker.Notifications().CacheCleanup();
    urls.StopApplications(worker.Notifications());
    if (!cachesFirst)
        worker.Notifications().CacheCleanup();
    log.Write("stopping modules");
    return 0;
}

} // namespace

int RunServer(const Options& options)
{
    try
    {
        StopSignal stopSignal;
        if (options.stopOnEof)
        {
            stopSignal.WatchStandardInput();
        }
        const auto log = options.log.empty() ? std::make_unique<ServerLog>() : std::make_unique<ServerLog>(options.log);
        const auto eventLog =
            options.eventLog.empty() ? std::make_unique<EventLog>() : std::make_unique<EventLog>(options.eventLog);
        eventLog->Install();
        int exitCode = 0;
        try
        {
            exitCode = Run(options, stopSignal, *eventLog, *log);
        }
        catch (const ConfigurationError& error)
        {
            log->Write(error.what());
            exitCode = Complain(error.what(), ExitBadConfiguration);
        }
        catch (const std::exception& error)
        {
            log->Write(error.what());
            exitCode = Complain(error.what(), ExitFailed);
        }
        stopSignal.Stopped();
        return exitCode;
    }
    catch (const std::exception& error)
    {
        return Complain(error.what(), ExitBadConfiguration); // a log that cannot be opened
    }
}

} // namespace iishost
