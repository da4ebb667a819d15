#pragma once

#include "main/Options.h"

namespace iishost
{

class StopSignal;

// A worker process that takes the place of this one, started with the same command line and environment. Elsewhere than
// on Windows it is this process, which executes its program anew; on Windows it is a child, whose standard input this
// process feeds.

// What the predecessor left for this process; nothing for the first worker. Once, before anything changes the
// environment.
Succession TakeSuccession();

// Ends this process's work: comes back only on failure, and on Windows when the successor has ended. Answers the exit
// code.
int RunSuccessor(const Succession& succession, bool feedsInput, StopSignal& stopSignal);

} // namespace iishost
