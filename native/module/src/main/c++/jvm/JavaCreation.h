#pragma once

#include "JavaHome.h"

#include <string>
#include <vector>

struct JavaVM_;

namespace iisjava
{

// The JVM that the process has already; null where there is none.
JavaVM_* CreatedJvm();

// Keeps this and other copies of the module from joining or creating a JVM in this process: one has not started.
void ForbidCreation();

// Loads the library and starts a JVM. Throws a Failure with what the JVM said.
JavaVM_* CreateJvm(const JavaHome& java, const std::vector<std::string>& options);

} // namespace iisjava
