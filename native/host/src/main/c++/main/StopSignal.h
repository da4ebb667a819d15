#pragma once

#include <functional>
#include <string>

namespace iishost
{

// Waits for whoever ends the worker: Ctrl-C, SIGTERM, a console that closes, or the end of standard input stop the
// server, AskForSuccessor only this worker. One for the process. Made before other threads are, so that a signal that comes early is not lost.
class StopSignal
{
public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    // From now on the end of standard input stops the server too, and its lines go to the reader.
    void WatchStandardInput();
    // Who gets the lines, on a thread of its own; null: nobody, and the one before is done with its line.
    void ReadLines(std::function<void(const std::string&)> reader);
    // False: the server is to stop. True: another worker is to take the place of this one.
    bool Wait() noexcept;
    // Any thread.
    void AskForSuccessor() noexcept;
    bool IsStopAsked() const noexcept;
    // The server has stopped: a console that closes may end the process now.
    void Stopped() noexcept;
};

} // namespace iishost
