#pragma once

#include "../Settings.h"

struct iisjava_Callbacks;

namespace iisjava
{

// The one JVM of the process: found, created or joined by the first Java module, and never destroyed.
// Nothing outside this folder knows JNI.
class JavaVirtualMachine
{
public:
    // Starts the Java runtime where that has not been done, and answers the functions that it filled in.
    // Throws a Failure that says why it cannot; a start that takes longer than the limit is left to itself.
    static const iisjava_Callbacks* Start(const Settings& settings, std::chrono::milliseconds limit);

    // Makes the calling thread known to Java, once, until the thread ends. False where that is impossible.
    static bool AttachThread() noexcept;
};

} // namespace iisjava
