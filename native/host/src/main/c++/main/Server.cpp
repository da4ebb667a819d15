#include "main/Server.h"

#include "config/Configuration.h"
#include "config/ConfigurationError.h"
#include "main/Beliefs.h"
#include "main/Control.h"
#include "main/SchemaFiles.h"
#include "main/StopSignal.h"
#include "main/Successor.h"
#include "pipeline/Engine.h"
#include "server/ConfigurationWatch.h"
#include "server/EventLog.h"
#include "server/ModuleLoader.h"
#include "server/PoolEnvironment.h"
#include "server/UrlSpace.h"
#include "server/WorkerProcess.h"

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>

namespace iishost
{

namespace
{

constexpr int ExitFailed = 1;
constexpr int ExitBadConfiguration = 2;
constexpr DWORD TakenOverEvent = 3;

int Complain(const std::string& text, int exitCode)
{
    std::fprintf(stderr, "%s\n", text.c_str());
    return exitCode;
}

// How a worker process ended.
struct End
{
    int exitCode = 0;
    std::optional<Succession> successor; // another worker is to take its place
};

// Requests that do not end, or modules that wait for them, must not keep the process: IIS kills it then (event 5013).
[[noreturn]] void Kill(EventLog& eventLog, ServerLog& log, const Options& options, const End& end,
                       StopSignal& stopSignal)
{
    const std::string text = "The process exceeded the time limits during shut down: requests were still running " +
                             std::to_string(options.shutdownTimeLimit.count()) + " seconds after the stop.";
    eventLog.Write("System", "Microsoft-Windows-WAS", EVENTLOG_WARNING_TYPE, 5013, {text});
    log.Write(text);
    std::fprintf(stderr, "event 5013: %s\n", text.c_str());
    std::_Exit(end.successor.has_value() ? RunSuccessor(*end.successor, options.stopOnEof, stopSignal) : ExitFailed);
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

// The first worker says where it listens. Those after it listen there, too, and say in an event that they do.
void Announce(WorkerProcess& worker, uint16_t port)
{
    worker.Log().Write("listening on port " + std::to_string(port));
    if (worker.Number() > 1)
    {
        const std::string text = "worker " + std::to_string(worker.Number()) + " has taken over";
        worker.Events().Write("Application", "iishost", EVENTLOG_INFORMATION_TYPE, TakenOverEvent, {text});
        return;
    }
    std::printf("listening on http://127.0.0.1:%u\n", static_cast<unsigned>(port));
    std::fflush(stdout);
}

void RaiseStopListening(WorkerProcess& worker, const Beliefs& beliefs, bool drainGracefully)
{
    for (int left = TimesOfStopListening(beliefs); left > 0; --left)
    {
        worker.Notifications().StopListening(drainGracefully);
    }
}

End Serve(Configuration& configuration, WorkerProcess& worker, UrlSpace& urls, const Options& options,
          StopSignal& stopSignal)
{
    Engine engine(worker, urls, options);
    const uint16_t port = engine.Start();
    const ConfigurationWatch watch(configuration, worker, urls);
    worker.SetRecycler([&stopSignal] { stopSignal.AskForSuccessor(); });
    engine.Preload([&worker, port] { Announce(worker, port); });
    stopSignal.ReadLines([&worker](const std::string& line) { Control(worker, line); });
    const bool isRecycled = stopSignal.Wait();
    stopSignal.ReadLines(nullptr);
    worker.SetRecycler(nullptr);

    End end;
    if (isRecycled)
    {
        end.successor = Succession{worker.Number() + 1, engine.HandOnListener(), port};
    }
    worker.Log().Write(isRecycled ? "stopping for another worker" : "stopping");
    isRecycled ? engine.HandOver() : engine.StopListening();
    RaiseStopListening(worker, options.beliefs, isRecycled);
    if (!engine.Drain(options.shutdownTimeLimit))
    {
        Kill(worker.Events(), worker.Log(), options, end, stopSignal);
    }
    return end;
}

End Run(const Options& options, StopSignal& stopSignal, EventLog& eventLog, ServerLog& log)
{
    Configuration configuration(std::filesystem::absolute(options.config), ReadSchemas(options), options.beliefs);
    SetPoolEnvironment(configuration);
    WorkerProcess worker(options, configuration, eventLog, log);
    ModuleLoader loader(worker);
    const ModuleEnd moduleEnd(worker);
    loader.Load(configuration);
    UrlSpace urls(configuration, worker);
    worker.SetUrls(&urls);
    const End end = Serve(configuration, worker, urls, options, stopSignal);
    worker.SetStopping();
    const bool cachesFirst = options.beliefs.Are(Otherwise::CacheCleanupBeforeApplicationStop);
    if (cachesFirst)
        worker.Notifications().CacheCleanup();
    urls.StopApplications(worker.Notifications());
    if (!cachesFirst)
        worker.Notifications().CacheCleanup();
    log.Write("stopping modules");
    return end;
}

// With everything that ends with the worker.
End RunWorker(const Options& options, StopSignal& stopSignal)
{
    const auto log = options.log.empty() ? std::make_unique<ServerLog>() : std::make_unique<ServerLog>(options.log);
    const auto eventLog =
        options.eventLog.empty() ? std::make_unique<EventLog>() : std::make_unique<EventLog>(options.eventLog);
    eventLog->Install();
    try
    {
        return Run(options, stopSignal, *eventLog, *log);
    }
    catch (const ConfigurationError& error)
    {
        log->Write(error.what());
        return {Complain(error.what(), ExitBadConfiguration), std::nullopt};
    }
    catch (const std::exception& error)
    {
        log->Write(error.what());
        return {Complain(error.what(), ExitFailed), std::nullopt};
    }
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
        const End end = RunWorker(options, stopSignal);
        const bool goesOn = end.successor.has_value() && !stopSignal.IsStopAsked();
        const int exitCode = goesOn ? RunSuccessor(*end.successor, options.stopOnEof, stopSignal) : end.exitCode;
        stopSignal.Stopped();
        return exitCode;
    }
    catch (const std::exception& error)
    {
        return Complain(error.what(), ExitBadConfiguration); // a log that cannot be opened
    }
}

} // namespace iishost
