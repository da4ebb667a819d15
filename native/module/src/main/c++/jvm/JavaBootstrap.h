#pragma once

#include "JavaOptions.h"

struct JNIEnv_;
struct iisjava_Callbacks;

namespace iisjava
{

// Calls org.iisjava.runtime.Bootstrap.start, from the class path of the JVM or from a class loader over the folder lib.
// The settings of logging go with it; those of the first image count. Throws a Failure with the stack trace where it
// fails.
const iisjava_Callbacks* StartRuntime(JNIEnv_* env, const RuntimeFiles& runtime, const Settings& settings);

} // namespace iisjava
